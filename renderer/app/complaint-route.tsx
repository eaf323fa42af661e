import { useLocation, useParams } from 'wouter'
import ComplaintsPage from '../voices/complaints/list-page.tsx'
import { ComplaintPage } from '../voices/complaints/complaint.tsx'
import { useBeside } from './beside.ts'
import { paths } from './paths.ts'

/** The register, one of it on a page of its own, or beside the register. */
export default function ComplaintRoute() {
  const [location] = useLocation()
  const { id } = useParams<{ id?: string }>()
  const beside = useBeside()
  const shown = location === paths.complaints ? null : <ComplaintPage key={id} id={Number(id)} />
  if (shown !== null && !beside) return shown
  return <ComplaintsPage shown={shown} shownId={shown === null ? null : Number(id)} />
}
