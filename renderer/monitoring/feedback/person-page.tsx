import { useParams } from 'wouter'
import { PersonFeedback } from './person-feedback.tsx'

/** What the person in the address was told. */
export default function PersonFeedbackPage() {
  const { id } = useParams<{ id: string }>()
  return <PersonFeedback key={id} employeeId={Number(id)} />
}
