import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import { gathered, type Hint } from '../../../shared/planning/sheet/quality.ts'
import { Note } from '../../components/note.tsx'

const shownAtOnce = 12

/** How the SKP could be better. A help, never a lock; a ready wording is taken over with one press. */
export function QualityNote({
  hints,
  onTake,
  onGo,
}: {
  hints: readonly Hint[]
  /** Goes to the cell that a hint speaks of. */
  onGo: (hint: Hint) => void
  onTake: (rhkId: string, wording: string) => void
}) {
  const [open, setOpen] = useState(false)
  const [all, setAll] = useState(false)
  if (hints.length === 0) return null
  const told = gathered(hints)
  const shown = all ? told : told.slice(0, shownAtOnce)
  return (
    <Note
      kind="info"
      title={
        <Group gap="xs">
          {told.length} saran mutu
          <Anchor
            component="button"
            type="button"
            fw={400}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Sembunyikan' : 'Lihat'}
          </Anchor>
        </Group>
      }
    >
      {open && (
        <List size="sm">
          {shown.map(({ where, why, advice, wording, rhkId, ...hint }, index) => (
            <List.Item key={index}>
              {rhkId === null ? (
                <b>{where}</b>
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  fw={600}
                  onClick={() => onGo({ where, why, advice, rhkId, ...hint })}
                >
                  {where}
                </Anchor>
              )}
              : {why}{' '}
              <Text span c="dimmed">
                {advice}
              </Text>{' '}
              {wording !== undefined && rhkId !== null && (
                <Button size="compact-xs" variant="default" onClick={() => onTake(rhkId, wording)}>
                  Pakai kalimat ini
                </Button>
              )}
            </List.Item>
          ))}
          {told.length > shown.length && (
            <List.Item>
              <Anchor component="button" type="button" onClick={() => setAll(true)}>
                Tampilkan {told.length - shown.length} saran lainnya
              </Anchor>
            </List.Item>
          )}
        </List>
      )}
    </Note>
  )
}
