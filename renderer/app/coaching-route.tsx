import { useLocation, useParams } from 'wouter'
import { useBeside } from './beside.ts'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'
import CoachingPage from '../monitoring/coaching/list-page.tsx'
import { PersonCoaching } from '../monitoring/coaching/person.tsx'

/** What is due, a person on a page of its own, or a person beside the list. */
export default function CoachingRoute() {
  const [location] = useLocation()
  const { id } = useParams<{ id?: string }>()
  const { operator, can } = useSession()
  const beside = useBeside()
  const isList = location === paths.coaching
  // Who leads nobody sees his own at once.
  if (isList && operator.employeeId !== null && !can('monitoring.coaching.save'))
    return <PersonCoaching employeeId={operator.employeeId} />
  const person = isList ? null : <PersonCoaching key={id} employeeId={Number(id)} />
  if (person !== null && !beside) return person
  return <CoachingPage shown={person} shownId={person === null ? null : Number(id)} />
}
