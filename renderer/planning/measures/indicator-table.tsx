import { Text } from '@mantine/core'
import { useCallback, useMemo, type RefObject } from 'react'
import { Link, useLocation } from 'wouter'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import {
  type IndicatorColumn,
  type IndicatorLine,
  indicatorsModel,
} from '../../../shared/planning/measures/indicators.ts'
import { lacks, targetChoices } from '../../../shared/planning/measures/measure.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import { aspectLabels, measuresLabels } from '../../../shared/planning/skp/labels.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { StateBadge } from '../../components/badges.tsx'
import type { Change, GridColumn } from '../../components/grid/column.ts'
import { useReachable } from '../../components/list-reach.ts'
import { SortButton, type Sorting, sortOf } from '../../components/sort-button.tsx'
import type { GridShow } from '../../components/grid/group.tsx'
import { GridTable, groupsOf } from '../../components/grid/grid.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'

/** What is said of an indicator of which nobody has said what it measures. */
export const unsaid = 'Belum disebut'

/** How the columns of the list look. @param satuan the units of measure that targets may have */
export const columnsOf = (satuan: readonly Satuan[]): Readonly<Record<IndicatorColumn, GridColumn>> => ({
  indicator: { label: 'Indikator', placeholder: 'Indikator' },
  target: {
    label: 'Target',
    width: 120,
    placeholder: 'Target',
    choices: (text) => targetChoices(text, satuan),
  },
  measures: { label: 'Mengukur', width: 130, choices: Object.values(measuresLabels), closed: true },
  aspect: { label: 'Aspek', width: 92, choices: Object.values(aspectLabels), closed: true },
  name: { label: 'Pegawai', width: 170 },
  rhk: { label: 'Rencana hasil kerja', width: '24%', placeholder: 'Rencana hasil kerja' },
  source: { label: 'Sumber data', width: '14%' },
  formula: { label: 'Rumus', width: '16%' },
})

/**
 * Indicators of a year, written in as in Excel where their SKP is still a draft.
 * @param props.ids of those that are shown, in their order
 * @param props.sorting by which column they are sorted; without one those of one RHK stand together
 * @param props.shown the columns that are shown
 */
export function IndicatorTable({
  label,
  list,
  ids,
  sorting,
  onSorting,
  shown,
  nameOf,
  satuan,
  onChange,
  undo,
  redo,
  typing,
}: {
  label: string
  list: readonly IndicatorRow[]
  ids: readonly string[]
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
  shown: readonly IndicatorColumn[]
  nameOf: (employeeId: number) => string
  satuan: readonly Satuan[]
  onChange: Change<readonly IndicatorRow[]>
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the list. */
  typing: RefObject<(() => void) | null>
}) {
  const [, navigate] = useLocation()
  const grouped = sorting === null
  const { operator } = useSession()
  const { role, employeeId: own } = operator
  const isWritten = useCallback(
    // As the main process has it: an SKP is written by its employee and its appraiser.
    ({ employeeId, appraiserId }: IndicatorRow) =>
      role === 'pengelola' || (own !== null && (employeeId === own || appraiserId === own)),
    [role, own],
  )
  const model = useMemo(
    () => indicatorsModel(ids, grouped, shown, nameOf, isWritten),
    [ids, grouped, shown, nameOf, isWritten],
  )
  const columns = useMemo(() => columnsOf(satuan), [satuan])
  const grid = useGrid({
    content: list,
    model,
    columns,
    readOnly: null,
    onChange,
    undo,
    redo,
    typing,
    keys: ({ altKey, key }, { row }) => {
      if (!altKey || key !== 'Enter') return false
      navigate(paths.skp(row.skpId))
      return true
    },
  })
  // What is found is written in, not opened.
  const enter = () => grid.cursor.go({ row: 0, column: 0 })
  useReachable({ enter, open: enter, begin: () => {} })
  const groups = useMemo(
    () =>
      groupsOf(grid.rows, ({ row }) => ({
        key: grouped ? row.rhkId : row.id,
        of: nameOf(row.employeeId),
      })),
    [grid.rows, grouped, nameOf],
  )
  const show = useMemo(() => showSorted(sorting, onSorting), [sorting, onSorting])
  return <GridTable grid={grid} label={label} groups={groups} show={show} wrong={wrong} />
}

const labels = new Map(Object.entries(columnsOf([])).map(([id, { label }]) => [id, label]))

/** How the list is shown while it is sorted by a column, or by none. */
const showSorted = (
  sorting: Sorting | null,
  onSorting: (sorting: Sorting | null) => void,
): GridShow<IndicatorLine, string> => ({
  ...shows,
  head: (column) => (
    <SortButton id={column} header={labels.get(column) ?? ''} sorting={sorting} onSorting={onSorting} />
  ),
  sorted: (column) => sortOf(column, sorting),
})

const wrong = ({ row }: IndicatorLine, column: IndicatorColumn) =>
  isOpen(row.state) && (column === 'indicator' || column === 'target') && lacks(row, row.approach, column)

const shows: GridShow<IndicatorLine, string> = {
  cell: (name, { row }, column) => {
    if (column === 'name')
      return (
        <div style={{ whiteSpace: 'normal' }}>
          {/* By keyboard it is Alt+Enter. */}
          <Link href={paths.skp(row.skpId)} tabIndex={-1}>
            {name}
          </Link>
          <div className="kk-post">
            <StateBadge state={row.state} bare />
          </div>
        </div>
      )
    return column === 'measures' && row.measures === null ? (
      <Text span c="dimmed">
        {unsaid}
      </Text>
    ) : null
  },
}
