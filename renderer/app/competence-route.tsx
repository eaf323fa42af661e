import { useLocation, useParams } from 'wouter'
import CompetencePage from '../development/competence/list-page.tsx'
import { PersonCompetence } from '../development/competence/person.tsx'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'

/** The competences of everybody, or one person's. */
export default function CompetenceRoute() {
  const [location] = useLocation()
  const { id } = useParams<{ id?: string }>()
  const { operator } = useSession()
  if (location !== paths.competences) return <PersonCompetence key={id} employeeId={Number(id)} />
  // Who leads nobody sees his own at once.
  return operator.role === 'pegawai' && operator.employeeId !== null ? (
    <PersonCompetence employeeId={operator.employeeId} />
  ) : (
    <CompetencePage />
  )
}
