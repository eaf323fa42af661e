import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** The line above the table: how many rows and chosen ones, what the keys do, and what is done with many. */
export function TableBar({
  rows,
  selected,
  hidden,
  onClear,
  narrow,
  children,
}: {
  rows: number
  selected: number
  /** Chosen, but narrowed away. */
  hidden: number
  onClear: () => void
  narrow: boolean
  children: ReactNode
}) {
  return (
    <div className="kk-bar">
      <Text size="xs" c="dimmed" flex="none" aria-live="polite">
        {rows} baris
        {selected > 0 && ` · ${selected} dipilih`}
        {hidden > 0 && `, ${hidden} tidak tampak dengan saringan ini`}
      </Text>
      {hidden > 0 && (
        <Button size="compact-xs" variant="subtle" flex="none" onClick={onClear}>
          Batalkan pilihan
        </Button>
      )}
      {!narrow && (
        <Text size="xs" c="dimmed" truncate>
          <kbd>1</kbd> di bawah, <kbd>2</kbd> sesuai, <kbd>3</kbd> di atas ekspektasi; <kbd>Enter</kbd> membuka,{' '}
          <kbd>Spasi</kbd> memilih.
        </Text>
      )}
      <div>{children}</div>
    </div>
  )
}
