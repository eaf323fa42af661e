import { PersonPage } from '../employees/person-page.tsx'
import { YearOfPerson } from '../evaluation/year-of-person.tsx'
import { PersonFileMenu } from '../privacy/person-file-menu.tsx'

const ofYear = (employeeId: number) => <YearOfPerson employeeId={employeeId} />
const actions = (employeeId: number) => <PersonFileMenu employeeId={employeeId} />

/** A person's page with what planning and evaluation know of the person: their rooms stand above the employees'. */
export default function PersonRoute() {
  return <PersonPage ofYear={ofYear} actions={actions} />
}
