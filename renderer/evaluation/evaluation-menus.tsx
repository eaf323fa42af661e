import { Menu } from '@mantine/core'
import { Link } from 'wouter'
import { forms } from '../../shared/documents/forms.ts'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { MoreMenu } from '../components/more-menu.tsx'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'

/** What else can be done with an appraisal. */
export function EvaluationMenu({
  detail,
  showsLog,
  onLog,
  onUnlock,
}: {
  detail: EvaluationDetail
  showsLog: boolean
  onLog: () => void
  onUnlock: () => void
}) {
  return (
    <MoreMenu>
      <Menu.Item component={Link} href={paths.skp(detail.skpId)}>
        Buka SKP
      </Menu.Item>
      <May call="trust.audit">
        <Menu.Item onClick={onLog}>{showsLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan</Menu.Item>
      </May>
      {detail.state === 'signed' && (
        <May call="evaluation.unlock">
          <Menu.Item onClick={onUnlock}>Buka kunci penilaian…</Menu.Item>
        </May>
      )}
    </MoreMenu>
  )
}

/** The lists of a unit's appraisals that are printed from the table of a period. */
const lists = forms.filter(({ id, needs }) => needs === 'recap' || id === 'rekap-periodik')

/** What else can be done with the table of a period. @param unitId to which it is narrowed */
export function ListMenu({ unitId }: { unitId: number | null }) {
  const { can } = useSession()
  const [prints, imports] = [can('evaluation.distribution'), can('evaluation.excel.import')]
  if (!prints && !imports) return null
  return (
    <MoreMenu>
      {prints &&
        lists.map(({ id, name }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={paths.print({ form: id, kind: 'unit', ids: unitId === null ? [] : [unitId] })}
          >
            Cetak {name.replace(/^./, (letter) => letter.toLowerCase())}
          </Menu.Item>
        ))}
      {imports && (
        <Menu.Item component={Link} href={paths.importEvaluations}>
          Impor dari PDF e-Kinerja atau Excel
        </Menu.Item>
      )}
    </MoreMenu>
  )
}
