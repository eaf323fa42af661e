import { Button, Popover, Stack, Text } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { toneLabels, withSign } from '../../shared/monitoring/feedback/entry.ts'
import type { SaidOf } from '../../shared/monitoring/feedback/summary.ts'
import { fromText } from '../monitoring/feedback/from-text.ts'

/** What was said of an RHK or a value, entry by entry. */
export function SaidEntries({ entries }: Pick<SaidOf, 'entries'>) {
  return entries.map((entry) => (
    <div key={entry.id}>
      {withSign(entry)}
      <Text span size="xs" c="dimmed">
        {' '}
        {fromText(entry)} · {toneLabels[entry.tone].toLowerCase()}
      </Text>
    </div>
  ))
}

/** The feedback of the period below the cell of what it is about: how much there is, and what it says when it is opened. */
export function SaidBeside({
  one,
  isTaken,
  onTake,
}: {
  one: SaidOf
  isTaken: (one: SaidOf) => boolean
  /** null where nothing is written. */
  onTake: ((one: SaidOf) => void) | null
}) {
  const [opened, setOpened] = useState(false)
  const count = one.entries.length
  return (
    <Popover opened={opened} onChange={setOpened} width={380} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="kk-evidence-button"
          tabIndex={-1}
          aria-label={`${count} umpan balik, ${one.name}`}
          onClick={() => setOpened(!opened)}
        >
          <IconMessage size={13} aria-hidden />
          {count} umpan balik
        </button>
      </Popover.Target>
      {/* The table below is not to hear what is pressed here. */}
      <Popover.Dropdown
        onMouseDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
        aria-label={`Umpan balik: ${one.name}`}
      >
        <Stack gap={6} fz="sm">
          <SaidEntries entries={one.entries} />
          {onTake && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={isTaken(one)}
              onClick={() => {
                onTake(one)
                setOpened(false)
              }}
            >
              {isTaken(one) ? 'Sudah diambil' : 'Ambil ke umpan balik'}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
