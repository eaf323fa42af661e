import { type RefObject, useMemo } from 'react'
import { type ResultColumn, type ResultRow, resultsModel } from '../../shared/evaluation/grid.ts'
import type { Period } from '../../shared/office/period.ts'
import type { Gap } from '../../shared/planning/sheet/completeness.ts'
import type { Rhk } from '../../shared/planning/skp/skp.ts'
import type { GridColumn } from '../components/grid/column.ts'
import type { GridShow } from '../components/grid/group.tsx'
import { GridTable, groupsOf } from '../components/grid/grid.tsx'
import { useGrid } from '../components/grid/use-grid.ts'
import { type GridEditing, lockedBecause } from './editing.ts'

const columnsIn = (period: Period): Readonly<Record<ResultColumn, GridColumn>> => ({
  rhk: { label: 'Rencana hasil kerja', width: '18%' },
  aspect: { label: 'Aspek', width: 92 },
  indicator: { label: 'Indikator', width: '18%' },
  target: { label: period === 'tahunan' ? 'Target' : 'Target setahun', width: '10%' },
  realisation: {
    label: 'Realisasi berdasarkan bukti dukung',
    width: '21%',
    placeholder: 'Tulis realisasi',
  },
  feedback: { label: 'Umpan balik berkelanjutan', placeholder: 'Tulis umpan balik' },
})

const parts = [
  { key: 'utama', title: 'A. Utama' },
  { key: 'tambahan', title: 'B. Tambahan' },
] as const

const show: GridShow<ResultRow, Rhk> = {
  lead: ({ number }) => number,
  field: ({ of, number }, index, column) =>
    column === 'realisation'
      ? `Realisasi ${of.kind} ${number}, indikator ${index + 1}`
      : `Umpan balik ${of.kind} ${number}`,
}

/** Hasil kerja as it was agreed, and beside each indicator what came of it, beside each RHK the feedback. */
export function Results({
  detail,
  content,
  readOnly,
  rates,
  onChange,
  undo,
  redo,
  typing,
  gaps,
  seek,
}: GridEditing & {
  /** Whether feedback is written too, and not the realisation alone. */
  rates: boolean
  gaps: readonly Gap[]
  /** Set to what makes the realisation of an indicator the active cell. */
  seek: RefObject<((ikiId: string) => void) | null>
}) {
  const { content: skp, approach } = detail.skp
  const { period } = detail
  const columns = useMemo(() => columnsIn(period), [period])
  const model = useMemo(() => resultsModel(skp, approach, rates, period), [skp, approach, rates, period])
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
  seek.current = (ikiId) => {
    grid.leave()
    grid.cursor.seek({ is: ({ iki }) => iki.id === ikiId, column: 'realisation' })
  }
  const groups = useMemo(
    () => groupsOf(grid.rows, ({ rhk }) => ({ key: rhk.id, of: rhk, section: rhk.kind })),
    [grid.rows],
  )
  const sections = useMemo(
    () => parts.filter(({ key }) => groups.some(({ section }) => section === key)),
    [groups],
  )
  const missing = useMemo(() => new Set(gaps.map(({ ikiId }) => ikiId)), [gaps])
  return (
    <div className="kk-stacked">
      <GridTable
        grid={grid}
        label="Hasil kerja"
        groups={groups}
        sections={sections}
        show={show}
        wrong={({ iki }, column) => column === 'realisation' && missing.has(iki.id)}
      />
    </div>
  )
}
