import { Button, Text } from '@mantine/core'

/** How many people there are, who of them is not appraised yet, and how many are chosen. */
export function Counts({
  ids,
  left,
  selected,
  onClear,
}: {
  ids: readonly number[]
  /** How many stand in grey at the end. */
  left: number
  selected: ReadonlySet<number>
  onClear: () => void
}) {
  const shown = new Set(ids)
  const hidden = [...selected].filter((id) => !shown.has(id)).length
  return (
    <>
      <Text size="xs" c="dimmed" aria-live="polite">
        {ids.length + left} orang
        {left > 0 && `, ${left} belum dapat dinilai`}
        {selected.size > 0 && ` · ${selected.size} dipilih`}
        {hidden > 0 && `, ${hidden} tidak tampak dengan saringan ini`}
      </Text>
      {hidden > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={onClear}>
          Batalkan pilihan
        </Button>
      )}
    </>
  )
}

/** What the keys do in the table, in one line. */
export const Keys = () => (
  <>
    <kbd>1</kbd> di bawah, <kbd>2</kbd> sesuai, <kbd>3</kbd> di atas · <kbd>Enter</kbd> membuka ·{' '}
    <kbd>Spasi</kbd> memilih
  </>
)
