import { PersonPage } from '../employees/person-page.tsx'
import { YearOfPerson } from '../evaluation/year-of-person.tsx'

const ofYear = (employeeId: number) => <YearOfPerson employeeId={employeeId} />

/** A person's page with what planning and evaluation know of the person: their rooms stand above the employees'. */
export default function PersonRoute() {
  return <PersonPage ofYear={ofYear} />
}
