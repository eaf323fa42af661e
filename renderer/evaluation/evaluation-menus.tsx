import { Menu } from '@mantine/core'
import { Link } from 'wouter'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { MoreMenu } from '../components/more-menu.tsx'
import { UnitPrintItems } from '../components/print-menu.tsx'
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
      {detail.state === 'signed' && detail.objection === null && (
        <May call="evaluation.unlock">
          <Menu.Item onClick={onUnlock}>Buka kunci penilaian…</Menu.Item>
        </May>
      )}
    </MoreMenu>
  )
}

/** What else can be done with the table of a period. @param unitId to which it is narrowed */
export function ListMenu({
  unitId,
  selected,
  onHandOver,
  onCompare,
}: {
  unitId: number | null
  /** How many are chosen. */
  selected: number
  onHandOver: () => void
  onCompare: () => void
}) {
  const { can } = useSession()
  const [prints, imports] = [can('evaluation.distribution'), can('evaluation.excel.import')]
  const [handsOver, compares] = [can('evaluation.receipt.record'), can('evaluation.compare')]
  if (!prints && !imports && !handsOver && !compares) return null
  return (
    <MoreMenu>
      {handsOver && (
        <Menu.Item onClick={onHandOver}>
          {selected > 0 ? `Serahkan ${selected} dokumen…` : 'Serahkan dokumen…'}
        </Menu.Item>
      )}
      {compares && <Menu.Item onClick={onCompare}>Bandingkan penilai</Menu.Item>}
      {prints && <UnitPrintItems unitId={unitId} />}
      {imports && (
        <Menu.Item component={Link} href={paths.importEvaluations}>
          Impor dari PDF e-Kinerja atau Excel
        </Menu.Item>
      )}
    </MoreMenu>
  )
}
