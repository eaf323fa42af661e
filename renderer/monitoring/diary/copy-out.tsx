import { Button, Group, Kbd, Select, Stack, Table, Text } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DiaryEntry } from '../../../shared/monitoring/diary/entry.ts'
import { copiedFields, firstNotCopied } from '../../../shared/monitoring/diary/e-kinerja.ts'
import { namedDay } from '../../../shared/monitoring/diary/rules.ts'
import { useRemembered } from '../../app/remembered.ts'
import { tell, tellError } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'

/**
 * What was written, in the order in which e-Kinerja asks for it: each field goes to the clipboard by one key, and Space
 * by Space the next one, so that nothing is typed twice.
 */
export function CopyOut({ entries, onClose }: { entries: readonly DiaryEntry[]; onClose: () => void }) {
  const days = [...new Set(entries.map(({ day }) => day))]
  /** What was copied of each entry, by its id; it is remembered, for nobody copies a month in one go. */
  const [copied, setCopied] = useRemembered<Readonly<Record<string, readonly string[]>>>('diary.copied', {})
  const [at, setAt] = useState(() => firstNotCopied(entries, copied))
  /** The field that Space copies next. */
  const [next, setNext] = useState(0)
  const entry = entries[at]
  const list = useRef<HTMLDivElement>(null)
  if (!entry) return null
  const fields = copiedFields(entry)
  const done = new Set(copied[entry.id])
  const copy = (index: number) => {
    const field = fields[index]
    if (!field) return
    setNext(index + 1)
    if (field.text === '') return tell(`${field.label} kosong, jadi tidak ada yang disalin.`, 'orange')
    navigator.clipboard
      .writeText(field.text)
      .then(() => setCopied({ ...copied, [entry.id]: [...new Set([...done, field.label])] }))
      .catch(tellError)
  }
  const go = (to: number) => {
    if (to < 0 || to >= entries.length) return
    setAt(to)
    setNext(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const number = Number(event.key)
    if (number >= 1 && number <= fields.length) copy(number - 1)
    else if (event.key === ' ') {
      if (next < fields.length) copy(next)
      else go(at + 1)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(at + 1)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(at - 1)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Salin untuk e-Kinerja" size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">
          Buka e-Kinerja di samping. <Kbd>Spasi</Kbd> menyalin isian berikutnya, <Kbd>1</Kbd>–
          <Kbd>{fields.length}</Kbd> isian itu, panah kegiatan sebelum atau sesudahnya; tempel di e-Kinerja
          dengan Ctrl+V.
        </Text>
        <Group justify="space-between">
          <Select
            aria-label="Hari"
            w={260}
            allowDeselect={false}
            data={days.map((day) => ({ value: day, label: namedDay(day) }))}
            value={entry.day}
            onChange={(day) => go(entries.findIndex((one) => one.day === day))}
          />
          <Text size="sm" c="dimmed">
            Kegiatan {at + 1} dari {entries.length}
          </Text>
        </Group>
        {/* The keys are heard while the list has the focus, as in every list. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div ref={list} tabIndex={0} role="group" aria-label="Isian" data-autofocus onKeyDown={onKeyDown}>
          <Table verticalSpacing={6} withTableBorder>
            <Table.Tbody>
              {fields.map(({ label, text }, index) => (
                <Table.Tr key={label} {...(index === next && { bg: 'var(--kk-row-active)' })}>
                  <Table.Td w={36}>
                    <Kbd>{index + 1}</Kbd>
                  </Table.Td>
                  <Table.Td w={90}>{label}</Table.Td>
                  <Table.Td>{text === '' ? <Text c="dimmed">kosong</Text> : text}</Table.Td>
                  <Table.Td w={90}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      tabIndex={-1}
                      aria-label={`Salin ${label}`}
                      disabled={text === ''}
                      onClick={() => copy(index)}
                    >
                      {done.has(label) ? 'Disalin' : 'Salin'}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Stack>
    </Dialog>
  )
}
