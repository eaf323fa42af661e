import { Anchor, Group, List } from '@mantine/core'
import { memo } from 'react'
import type { Gap } from '../../shared/planning/sheet/completeness.ts'
import { Note } from './note.tsx'

const most = 15

/** What is still to be filled, shown in full when asked for; nothing where nothing is. */
export const GapsNote = memo(function GapsNote({
  gaps,
  before,
  open,
  onToggle,
  onGo,
}: {
  gaps: readonly Gap[]
  /** What can only be signed without gaps: "SKP". */
  before: string
  open: boolean
  onToggle: () => void
  /** Goes to the cell that is meant. */
  onGo?: (gap: Gap) => void
}) {
  if (gaps.length === 0) return null
  return (
    <Note
      kind="warning"
      title={
        <Group gap="xs">
          {gaps.length} hal perlu dilengkapi sebelum {before} ditandatangani
          <Anchor component="button" type="button" fw={400} onClick={onToggle}>
            {open ? 'Sembunyikan' : 'Lihat'}
          </Anchor>
        </Group>
      }
    >
      {open && (
        <List size="sm">
          {gaps.slice(0, most).map((gap, index) => (
            <List.Item key={index}>
              {onGo && gap.rhkId !== undefined ? (
                <Anchor component="button" type="button" fw={600} onClick={() => onGo(gap)}>
                  {gap.field}
                </Anchor>
              ) : (
                <b>{gap.field}</b>
              )}
              : {gap.message}
            </List.Item>
          ))}
          {gaps.length > most && <List.Item>dan {gaps.length - most} lainnya.</List.Item>}
        </List>
      )}
    </Note>
  )
})
