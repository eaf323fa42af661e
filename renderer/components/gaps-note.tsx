import { Anchor, Group, List } from '@mantine/core'
import { memo } from 'react'
import type { Gap } from '../../shared/planning/completeness.ts'
import { Note } from './note.tsx'

const most = 15

/** What is still to be filled, shown in full when asked for; nothing where nothing is. */
export const GapsNote = memo(function GapsNote({
  gaps,
  before,
  open,
  onToggle,
}: {
  gaps: readonly Gap[]
  /** What can only be signed without gaps: "SKP". */
  before: string
  open: boolean
  onToggle: () => void
}) {
  if (gaps.length === 0) return null
  return (
    <Note
      kind="warning"
      title={
        <Group gap="xs">
          {gaps.length} hal perlu diisi sebelum {before} ditandatangani
          <Anchor component="button" type="button" fw={400} onClick={onToggle}>
            {open ? 'Sembunyikan' : 'Lihat'}
          </Anchor>
        </Group>
      }
    >
      {open && (
        <List size="sm">
          {gaps.slice(0, most).map(({ field, message }, index) => (
            <List.Item key={index}>
              <b>{field}</b>: {message}
            </List.Item>
          ))}
          {gaps.length > most && <List.Item>dan {gaps.length - most} lainnya.</List.Item>}
        </List>
      )}
    </Note>
  )
})
