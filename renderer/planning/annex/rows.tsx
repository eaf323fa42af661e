import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type RefObject, useMemo, useRef } from 'react'
import { inQuarter, quarterNames } from '../../../shared/planning/annex/annex.ts'
import {
  type AnnexDraft,
  type AnnexRow,
  changeRow,
  insertRows,
  moveRow,
  newRow,
  removeRow,
} from '../../../shared/planning/annex/draft.ts'
import { type AnnexColumn, annexModel } from '../../../shared/planning/annex/grid.ts'
import type { Change, GridColumn } from '../../components/grid/column.ts'
import type { GridShow } from '../../components/grid/group.tsx'
import { GridTable, groupsOf } from '../../components/grid/grid.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'
import { useStable } from '../../components/use-stable.ts'

const newId = () => crypto.randomUUID()

/** "III" stays on one line beside its box. */
const quarterLabel = { label: { paddingInlineStart: 4, whiteSpace: 'nowrap' } } as const

const columnsOf = (planned: boolean): Readonly<Record<AnnexColumn, GridColumn>> => ({
  text: planned
    ? { label: 'Rencana aksi', placeholder: 'Tulis rencana aksi' }
    : { label: 'Isi', placeholder: 'Tulis isi' },
  output: { label: 'Target/keluaran', width: '20%' },
  quarters: {
    label: 'Triwulan',
    width: 210,
    refusal: 'Triwulan ditulis I sampai IV, misalnya "I, III" atau "II-IV".',
  },
  evidence: { label: 'Bukti dukung', width: '20%' },
})
const [planColumns, textColumns] = [columnsOf(true), columnsOf(false)]

/** One list of the annex. */
export function AnnexRows({
  listKey,
  title,
  planned,
  value,
  locked,
  onChange,
  undo,
  redo,
  typing,
}: {
  listKey: string
  title: string
  /** Rencana aksi, with target, quarters and evidence. */
  planned: boolean
  value: AnnexDraft
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
  onChange: Change<AnnexDraft>
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the draft. */
  typing: RefObject<(() => void) | null>
}) {
  const readOnly = locked !== null
  const addButton = useRef<HTMLButtonElement>(null)
  const model = useMemo(() => annexModel(listKey, planned, newId), [listKey, planned])
  const columns = planned ? planColumns : textColumns
  const grid = useGrid({
    content: value,
    model,
    columns,
    readOnly: locked,
    onChange,
    undo,
    redo,
    typing,
    whenEmpty: addButton,
    onEnd: (id) => actions.add(id),
    onBelow: (id) => actions.add(id),
    keys: ({ key, altKey, ctrlKey, metaKey }, id, column) => {
      if (readOnly) return false
      if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        onChange((now) => moveRow(now, listKey, id, key === 'ArrowUp' ? -1 : 1))
        grid.cursor.reach({ is: (row) => row === id, column })
        grid.cursor.focusSoon('cell')
      } else if (!ctrlKey && !metaKey) return false
      else if (key === 'Enter') actions.add(id)
      else if (key === 'Delete' || key === '-') actions.remove(id)
      else return false
      return true
    },
  })
  const actions = useStable({
    /** A new row, to be written in at once: below one, or at the end. */
    add: (after: string) => {
      const row = newRow(newId())
      onChange((draft) => insertRows(draft, listKey, after, [row]))
      grid.cursor.reach({ is: (id) => id === row.id, column: 'text' })
    },
    remove: (id: string) => {
      onChange((draft) => removeRow(draft, listKey, id))
      grid.cursor.focusSoon('cell')
    },
    turn: (id: string, quarter: number) =>
      onChange((draft) => {
        const quarters = draft[listKey]?.find((row) => row.id === id)?.quarters ?? 0
        return changeRow(draft, listKey, id, { quarters: quarters ^ (1 << quarter) })
      }, `${id} quarters`),
  })
  const rows = value[listKey]
  const groups = useMemo(() => {
    const known = new Map(rows?.map((row) => [row.id, row]))
    return groupsOf(grid.rows, (id) => ({ key: id, of: known.get(id) }))
  }, [rows, grid.rows])
  const show = useMemo(() => showOf(columns, title, readOnly, actions), [actions, columns, readOnly, title])
  return (
    <div style={{ marginTop: 8 }}>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {groups.length > 0 && (
        <GridTable grid={grid} label={title} groups={groups} show={show} leadWidth={40} headless={!planned} />
      )}
      {!readOnly && (
        <Button
          ref={addButton}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => actions.add('')}
        >
          Tambah baris
        </Button>
      )}
      {readOnly && groups.length === 0 && (
        <Text size="sm" c="dimmed">
          Kosong
        </Text>
      )}
    </div>
  )
}

/** What a row shows besides its texts. @param actions what its marks and its button do */
const showOf = (
  columns: Readonly<Record<AnnexColumn, GridColumn>>,
  title: string,
  readOnly: boolean,
  actions: { remove: (id: string) => void; turn: (id: string, quarter: number) => void },
): GridShow<string, AnnexRow | undefined> => ({
  lead: ({ number }) => number,
  field: (_, __, column) => `${columns[column as AnnexColumn].label}, ${title}`,
  cell: (row, id, column) =>
    column !== 'quarters' ? null : (
      <Group gap={8} wrap="nowrap">
        {quarterNames.map((name, quarter) => (
          <Checkbox
            key={name}
            size="xs"
            label={name}
            // By keyboard they are written into their cell.
            tabIndex={-1}
            styles={quarterLabel}
            disabled={readOnly}
            checked={inQuarter(row?.quarters ?? 0, quarter)}
            onChange={() => actions.turn(id, quarter)}
          />
        ))}
      </Group>
    ),
  ...(!readOnly && {
    tail: (id, _, { number }) => (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Hapus baris ${number}, ${title}`}
        onClick={() => actions.remove(id)}
      >
        <IconTrash size={15} />
      </ActionIcon>
    ),
  }),
})
