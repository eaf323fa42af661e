import { Menu } from '@mantine/core'
import { Link } from 'wouter'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { MoreMenu } from '../components/more-menu.tsx'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'

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
