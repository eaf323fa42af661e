import { memo, type RefObject, useMemo } from 'react'
import { changed } from '../../../shared/kernel/changed.ts'
import { type ExpectationColumn, expectationsModel } from '../../../shared/planning/sheet/expectations.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { type CoreValue, coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import type { Change, GridColumn } from '../../components/grid/column.ts'
import type { GridShow } from '../../components/grid/group.tsx'
import { GridTable, groupsOf } from '../../components/grid/grid.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'
import { ValueGuidance } from '../../components/value-guidance.tsx'

const columns: Readonly<Record<ExpectationColumn, GridColumn>> = {
  value: { label: 'Nilai dan panduan perilaku', width: '48%' },
  expectation: { label: 'Ekspektasi khusus pimpinan' },
}

const showOf = (values: readonly CoreValue[]): GridShow<number, number> => ({
  lead: ({ number }) => number,
  cell: (of, _, column) => {
    const value = values[of]
    return column === 'value' && value ? <ValueGuidance value={value} /> : null
  },
  field: ({ of }) => `Ekspektasi khusus pimpinan: ${values[of]?.name ?? ''}`,
})

/** The seven values with their fixed guidance, and what the superior expects in particular. */
export const Behaviour = memo(function Behaviour({
  year,
  expectations,
  locked,
  onChange,
  undo,
  redo,
  typing,
}: {
  /** Of the SKP: which values there are, and their words. */
  year: number
  expectations: SkpContent['expectations']
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
  onChange: Change<SkpContent>
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the content. */
  typing: RefObject<(() => void) | null>
}) {
  const values = coreValuesOf(year)
  const model = useMemo(() => expectationsModel(values), [values])
  const show = useMemo(() => showOf(values), [values])
  const grid = useGrid({
    content: expectations,
    model,
    columns,
    readOnly: locked,
    onChange: (change, what) =>
      onChange((now) => changed(now, { expectations: change(now.expectations) }), what),
    undo,
    redo,
    typing,
  })
  const groups = useMemo(() => groupsOf(grid.rows, (row) => ({ key: String(row), of: row })), [grid.rows])
  return (
    <div className="kk-stacked">
      <GridTable grid={grid} label="Perilaku kerja" groups={groups} show={show} />
    </div>
  )
})
