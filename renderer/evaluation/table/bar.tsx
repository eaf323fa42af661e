import { Button, Group, Text } from '@mantine/core'

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
    // In the rest of its line: nothing moves with what it says.
    <Group gap="xs" wrap="nowrap" flex="1 1 120px" miw={0}>
      <Text size="xs" c="dimmed" aria-live="polite" lineClamp={2}>
        {ids.length + left} orang
        {left > 0 && `, ${left} belum dapat dinilai`}
        {selected.size > 0 && ` · ${selected.size} dipilih`}
        {hidden > 0 && `, ${hidden} tidak tampak dengan saringan ini`}
      </Text>
      {hidden > 0 && (
        <Button size="compact-xs" variant="subtle" flex="none" onClick={onClear}>
          Batalkan pilihan
        </Button>
      )}
    </Group>
  )
}

/** What the keys do in the table, in one line. */
export const Keys = () => (
  <>
    <kbd>1</kbd> di bawah, <kbd>2</kbd> sesuai, <kbd>3</kbd> di atas · <kbd>Enter</kbd> membuka ·{' '}
    <kbd>Spasi</kbd> memilih
  </>
)
