import { useLocation, useParams } from 'wouter'
import CreditPage from '../career/credit/list-page.tsx'
import { PersonCredit } from '../career/credit/person.tsx'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'

/** The table of angka kredit, or one person's. */
export default function CreditRoute() {
  const [location] = useLocation()
  const { id } = useParams<{ id?: string }>()
  const { operator } = useSession()
  if (location !== paths.credit) return <PersonCredit key={id} employeeId={Number(id)} />
  // Who leads nobody sees his own at once.
  return operator.role === 'pegawai' && operator.employeeId !== null ? (
    <PersonCredit employeeId={operator.employeeId} />
  ) : (
    <CreditPage />
  )
}
