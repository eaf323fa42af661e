import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { AddressTabs } from './address-tabs.tsx'

const rooms = [
  { id: 'surveys', label: 'Survei', needs: 'voices.survey.list', path: paths.surveys },
  { id: 'services', label: 'Layanan', needs: 'voices.survey.services', path: paths.services },
  {
    id: 'questionnaires',
    label: 'Kuesioner',
    needs: 'voices.survey.questionnaires',
    path: paths.questionnaires,
  },
  { id: 'complaints', label: 'Pengaduan', needs: 'voices.complaints.list', path: paths.complaints },
  { id: 'tally', label: 'Rekap pengaduan', needs: 'voices.complaints.tally', path: paths.complaintTally },
  { id: 'forum', label: 'Forum publik', needs: 'voices.forum.list', path: paths.forums },
] as const

/** What the public says, a page each. */
export function VoicesTabs({ shown }: { shown: (typeof rooms)[number]['id'] }) {
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
