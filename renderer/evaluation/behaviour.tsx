import { type ReactNode, useMemo } from 'react'
import { type BehaviourColumn, behaviourModel } from '../../shared/evaluation/grid.ts'
import { type CoreValue, coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import { ValueGuidance } from '../components/value-guidance.tsx'
import type { GridColumn } from '../components/grid/column.ts'
import type { GridShow } from '../components/grid/group.tsx'
import { GridTable, groupsOf } from '../components/grid/grid.tsx'
import { useGrid } from '../components/grid/use-grid.ts'
import { type GridEditing, lockedBecause } from './editing.ts'
import { SaidBeside } from './said-beside.tsx'
import { useRecorded } from './use-recorded.ts'

const columns: Readonly<Record<BehaviourColumn, GridColumn>> = {
  value: { label: 'Nilai dan panduan perilaku', width: '34%' },
  expectation: { label: 'Ekspektasi khusus pimpinan', width: '28%' },
  feedback: { label: 'Umpan balik berkelanjutan', placeholder: 'Tulis umpan balik' },
}

const showOf = (
  values: readonly CoreValue[],
  said: ReadonlyMap<number, ReactNode>,
): GridShow<number, number> => ({
  lead: ({ number }) => number,
  cell: (of, _, column) => {
    const value = values[of]
    return column === 'value' && value ? <ValueGuidance value={value} /> : null
  },
  below: (of, _, column) => (column === 'feedback' ? (said.get(of) ?? null) : null),
  field: ({ of }) => `Umpan balik perilaku: ${values[of]?.name ?? ''}`,
})

/** The seven values: what the superior expected, and the feedback on how the employee lived them. */
export function Behaviour({ detail, content, readOnly, onChange, undo, redo, typing }: GridEditing) {
  const { expectations } = detail.skp.content
  const values = coreValuesOf(detail.year)
  const { said, take, isTaken } = useRecorded({ detail, content, onChange })
  const saidOf = useMemo(
    () =>
      new Map(
        said.flatMap((one) =>
          one.value === null
            ? []
            : [
                [
                  one.value - 1,
                  <SaidBeside key={one.value} one={one} isTaken={isTaken} onTake={readOnly ? null : take} />,
                ],
              ],
        ),
      ),
    [said, isTaken, readOnly, take],
  )
  const show = useMemo(() => showOf(values, saidOf), [values, saidOf])
  const model = useMemo(() => behaviourModel(values, expectations), [values, expectations])
  const grid = useGrid({
    content,
    model,
    columns,
    readOnly: lockedBecause(detail, !readOnly),
    onChange,
    undo,
    redo,
    typing,
  })
  const groups = useMemo(() => groupsOf(grid.rows, (row) => ({ key: String(row), of: row })), [grid.rows])
  return <GridTable grid={grid} label="Perilaku kerja" groups={groups} show={show} />
}
