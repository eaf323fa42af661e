import { Button, Group, Kbd, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react'
import { memo, type ReactNode, type RefObject } from 'react'
import type { SheetActions } from './actions.ts'

/** What can be done with the table as a whole. */
export const SheetToolbar = memo(function SheetToolbar({
  addButton,
  canUndo,
  canRedo,
  measuring,
  sources,
  actions,
}: {
  addButton: RefObject<HTMLButtonElement | null>
  canUndo: boolean
  canRedo: boolean
  /** Whether the details of the indicator are shown. */
  measuring: boolean
  /** Further buttons, that bring RHK in. */
  sources: ReactNode
  /** A ref, so that the toolbar is not drawn again with every cell. */
  actions: RefObject<SheetActions>
}) {
  const step = (label: string, keys: string, icon: ReactNode, can: boolean, act: () => void) => (
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
        onClick={() => actions.current.addRhk('utama', null)}
      >
        Tambah RHK utama
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => actions.current.addRhk('tambahan', null)}
      >
        Tambah RHK tambahan
      </Button>
      {sources}
      <Tooltip label="Jenis, rumus, sumber data dan target triwulan (Alt+Enter)">
        <Button
          size="xs"
          variant="default"
          aria-pressed={measuring}
          onClick={() => actions.current.toggleMeasures()}
        >
          {measuring ? 'Tutup rincian' : 'Rincian indikator'}
        </Button>
      </Tooltip>
      {step('Urungkan', 'Ctrl+Z', <IconArrowBackUp size={16} />, canUndo, () => actions.current.undo())}
      {step('Ulangi', 'Ctrl+Y', <IconArrowForwardUp size={16} />, canRedo, () => actions.current.redo())}
      <Text size="xs" c="dimmed">
        <Kbd size="xs">Enter</Kbd> mengisi, <Kbd size="xs">Ctrl+Enter</Kbd> indikator baru,{' '}
        <Kbd size="xs">Ctrl+Shift+Enter</Kbd> RHK baru, <Kbd size="xs">Alt+↑↓</Kbd> memindah; baris dari Excel
        dapat ditempel.
      </Text>
    </Group>
  )
})
