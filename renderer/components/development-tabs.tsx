import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { AddressTabs } from './address-tabs.tsx'

const rooms = [
  { id: 'people', label: 'Kompetensi', needs: 'development.competence.list', path: paths.competences },
  {
    id: 'standards',
    label: 'Standar jabatan',
    needs: 'development.competence.saveStandard',
    path: paths.standards,
  },
  { id: 'map', label: 'Peta kesenjangan', needs: 'development.competence.map', path: paths.heatMap },
  { id: 'mentors', label: 'Mentor', needs: 'development.competence.mentors', path: paths.mentors },
  { id: 'needs', label: 'Kebutuhan', needs: 'development.plan.needs', path: paths.needs },
  { id: 'plan', label: 'Rencana', needs: 'development.plan.items', path: paths.developmentPlan },
  { id: 'trainings', label: 'Pelatihan', needs: 'development.training.list', path: paths.trainings },
  { id: 'hours', label: 'JP', needs: 'development.training.hours', path: paths.hours },
] as const

/** What somebody is able to do and is to learn, a page each. */
export function DevelopmentTabs({ shown }: { shown: (typeof rooms)[number]['id'] }) {
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
