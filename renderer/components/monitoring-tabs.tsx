import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { AddressTabs } from './address-tabs.tsx'

const rooms = [
  { id: 'diary', label: 'Progres harian', needs: 'monitoring.diary.list', path: paths.diaries },
  { id: 'coaching', label: 'Pembinaan', needs: 'monitoring.coaching.due', path: paths.coaching },
  { id: 'evidence', label: 'Bukti dukung', needs: 'monitoring.evidence.overview', path: paths.evidence },
  { id: 'phone', label: 'Laporan dari ponsel', needs: 'phone.list', path: paths.phoneForms },
] as const

/** What is followed between planning and appraisal, a page each. */
export function MonitoringTabs({ shown }: { shown: (typeof rooms)[number]['id'] }) {
  const { can } = useSession()
  const open = rooms.filter(({ needs }) => can(needs))
  return (
    <AddressTabs
      tabs={open}
      shown={shown}
      pathOf={(id) => (open.find((room) => room.id === id) ?? rooms[0]).path}
    />
  )
}
