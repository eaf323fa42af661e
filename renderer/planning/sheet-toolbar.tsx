import { Button, Group, Kbd, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { RhkKind } from '../../shared/planning/sheet.ts'

/** What can be done with the table as a whole. */
export function SheetToolbar({
  addButton,
  history,
  measuring,
  onAdd,
  onMeasure,
}: {
  addButton: RefObject<HTMLButtonElement | null>
  history: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean }
  /** Whether the details of the indicator are shown. */
  measuring: boolean
  onAdd: (kind: RhkKind) => void
  onMeasure: () => void
}) {
  const step = (label: string, keys: string, icon: React.ReactNode, can: boolean, act: () => void) => (
    <Tooltip label={`${label} (${keys})`}>
      <Button size="xs" variant="subtle" color="gray" aria-label={label} disabled={!can} onClick={act}>
        {icon}
      </Button>
    </Tooltip>
  )
  return (
    <Group gap="xs">
      <Button
        ref={addButton}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onAdd('utama')}
      >
        Tambah RHK utama
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onAdd('tambahan')}
      >
        Tambah RHK tambahan
      </Button>
      <Tooltip label="Jenis, rumus, sumber data dan target triwulan (Alt+Enter)">
        <Button size="xs" variant="default" aria-pressed={measuring} onClick={onMeasure}>
          {measuring ? 'Tutup rincian' : 'Rincian indikator'}
        </Button>
      </Tooltip>
      {step('Urungkan', 'Ctrl+Z', <IconArrowBackUp size={16} />, history.canUndo, history.undo)}
      {step('Ulangi', 'Ctrl+Y', <IconArrowForwardUp size={16} />, history.canRedo, history.redo)}
      <Text size="xs" c="dimmed">
        <Kbd size="xs">Enter</Kbd> mengisi, <Kbd size="xs">Ctrl+Enter</Kbd> indikator baru,{' '}
        <Kbd size="xs">Ctrl+Shift+Enter</Kbd> RHK baru, <Kbd size="xs">Alt+↑↓</Kbd> memindah; baris dari Excel
        dapat ditempel.
      </Text>
    </Group>
  )
}
