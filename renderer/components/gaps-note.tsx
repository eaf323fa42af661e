import { Anchor, Group, List } from '@mantine/core'
import { memo } from 'react'
import type { Gap } from '../../shared/planning/sheet/completeness.ts'
import { Note } from './note.tsx'

const most = 15

function Gaps<G extends Gap>({
  gaps,
  before,
  open,
  onToggle,
  wayTo,
}: {
  gaps: readonly G[]
  /** What can only be signed without gaps: "SKP". */
  before: string
  open: boolean
  onToggle: () => void
  /** What goes to the cell or the field that is meant; null where there is none. The same function each time. */
  wayTo: (gap: G) => (() => void) | null
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
          {gaps.slice(0, most).map((gap, index) => {
            const go = wayTo(gap)
            return (
              <List.Item key={index}>
                {go ? (
                  <Anchor component="button" type="button" fw={600} onClick={go}>
                    {gap.field}
                  </Anchor>
                ) : (
                  <b>{gap.field}</b>
                )}
                : {gap.message}
              </List.Item>
            )
          })}
          {gaps.length > most && <List.Item>dan {gaps.length - most} lainnya.</List.Item>}
        </List>
      )}
    </Note>
  )
}

/** What is still to be filled, shown in full when asked for; nothing where nothing is. */
export const GapsNote = memo(Gaps) as typeof Gaps
