import { List } from '@mantine/core'
import type { FailedDocument } from '../../shared/documents/contract.ts'
import { Note } from '../components/note.tsx'

/** What could not be made, with whose it is and why; all else was. */
export function Failed({ failed }: { failed: readonly FailedDocument[] }) {
  if (failed.length === 0) return null
  return (
    <Note
      kind="error"
      role="alert"
      title={`${failed.length} dokumen tidak dapat dibuat; yang lain sudah selesai`}
    >
      <List size="sm" mah={160} style={{ overflow: 'auto' }}>
        {failed.map(({ who, form, reason }, index) => (
          <List.Item key={`${who} ${form} ${index}`}>
            {who}, {form}: {reason}
          </List.Item>
        ))}
      </List>
    </Note>
  )
}

/** What a clerk should know before the documents are signed. */
export function RemarksNote({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <Note kind="warning">
      <List size="sm">
        {remarks.map((remark) => (
          <List.Item key={remark}>{remark}</List.Item>
        ))}
      </List>
    </Note>
  )
}
