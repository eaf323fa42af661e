import { List } from '@mantine/core'
import { complaintOf } from '../app/client.ts'
import type { Problem } from '../../shared/kernel/refusal.ts'
import { Note } from './note.tsx'

/** What is wrong, thing by thing; a long list is cut with its length. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const shown = problems.slice(0, 12)
  return (
    <List size="sm" mt={6}>
      {shown.map(({ field, row, message }, index) => (
        <List.Item key={index}>
          {row !== undefined && `Baris ${row}: `}
          {field && <b>{field}: </b>}
          {message}
        </List.Item>
      ))}
      {problems.length > shown.length && <List.Item>dan {problems.length - shown.length} lainnya.</List.Item>}
    </List>
  )
}

/** The answer to something that was refused, above the form that asked. */
export function ErrorNote({ error }: { error: unknown }) {
  if (!error) return null
  const { message, problems: all } = complaintOf(error)
  // What the title says already is not said again.
  const problems = all.filter(
    (problem, at) =>
      problem.message !== message &&
      all.findIndex(
        ({ field, row, message: said }) =>
          field === problem.field && row === problem.row && said === problem.message,
      ) === at,
  )
  return (
    <Note kind="error" role="alert" title={message}>
      <ProblemList problems={problems} />
    </Note>
  )
}
