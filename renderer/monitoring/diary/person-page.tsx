import { useParams } from 'wouter'
import { PersonDiary } from './person-diary.tsx'

/** The diary of the person in the address. */
export default function PersonDiaryPage() {
  const { id } = useParams<{ id: string }>()
  return <PersonDiary key={id} employeeId={Number(id)} />
}
