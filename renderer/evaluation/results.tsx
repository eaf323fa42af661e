import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useMemo, useState } from 'react'
import { capaianOf, sayCapaian } from '../../shared/evaluation/capaian.ts'
import type { Counted } from '../../shared/evaluation/counted.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { type ResultColumn, type ResultRow, resultsModel, withValues } from '../../shared/evaluation/grid.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import type { EvidenceItem } from '../../shared/monitoring/evidence/evidence.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import type { Gap } from '../../shared/planning/sheet/completeness.ts'
import type { Iki, Rhk } from '../../shared/planning/skp/skp.ts'
import { api } from '../app/client.ts'
import type { GridColumn } from '../components/grid/column.ts'
import type { GridShow } from '../components/grid/group.tsx'
import { GridTable, groupsOf } from '../components/grid/grid.tsx'
import { useGrid } from '../components/grid/use-grid.ts'
import { useStable } from '../components/use-stable.ts'
import { EvidenceButton } from '../monitoring/evidence/evidence-button.tsx'
import { EvidenceDialog } from '../monitoring/evidence/evidence-dialog.tsx'
import { type GridEditing, lockedBecause } from './editing.ts'
import { SaidBeside } from './said-beside.tsx'
import { useRecorded } from './use-recorded.ts'

const columnsIn = (period: Period): Readonly<Record<ResultColumn, GridColumn>> => ({
  rhk: { label: 'Rencana hasil kerja', width: '13%' },
  aspect: { label: 'Aspek', width: 84 },
  indicator: { label: 'Indikator', width: '14%' },
  target: { label: period === 'tahunan' ? 'Target' : 'Target setahun', width: '9%' },
  value: {
    label: 'Realisasi (angka)',
    width: 104,
    numeric: true,
    refusal: 'Angka ditulis seperti 12 atau 2,5; keterangannya di kolom sebelahnya.',
  },
  realisation: {
    label: 'Realisasi berdasarkan bukti dukung',
    width: '18%',
    placeholder: 'Tulis realisasi',
  },
  feedback: { label: 'Umpan balik berkelanjutan', placeholder: 'Tulis umpan balik' },
})

const parts = [
  { key: 'utama', title: 'A. Utama' },
  { key: 'tambahan', title: 'B. Tambahan' },
] as const

const names: Readonly<Partial<Record<string, (rhk: string, indicator: number) => string>>> = {
  value: (rhk, indicator) => `Angka realisasi ${rhk}, indikator ${indicator}`,
  realisation: (rhk, indicator) => `Realisasi ${rhk}, indikator ${indicator}`,
}

/** What the lines show besides their texts: the achievement below a number, the way to the evidence below a text. */
const showOf = (beside: {
  period: Period
  values: EvaluationContent['values']
  counted: ReadonlyMap<string, Counted>
  evidence: ReadonlyMap<string, readonly EvidenceItem[]>
  said: ReadonlyMap<string, ReactNode>
  /** Takes a number that is proposed; null where nothing is written. */
  take: ((ikiId: string, value: number) => void) | null
  open: (row: ResultRow) => void
}): GridShow<ResultRow, Rhk> => ({
  lead: ({ number }) => number,
  field: ({ of, number }, index, column) =>
    names[column]?.(`${of.kind} ${number}`, index + 1) ?? `Umpan balik ${of.kind} ${number}`,
  below: (rhk, row, column) => {
    const { iki } = row
    if (column === 'feedback') return beside.said.get(rhk.id) ?? null
    if (column === 'realisation')
      return (
        <EvidenceButton
          count={beside.evidence.get(iki.id)?.length ?? 0}
          of={iki.indicator}
          onOpen={() => beside.open(row)}
        />
      )
    return column === 'value' ? <Beside iki={iki} {...beside} /> : null
  },
})

/** What is known of the number of an indicator: how far it went, and what the diary has counted. */
function Beside({
  iki,
  period,
  values,
  counted,
  take,
}: {
  iki: Iki
  period: Period
  values: EvaluationContent['values']
  counted: ReadonlyMap<string, Counted>
  take: ((ikiId: string, value: number) => void) | null
}) {
  const value = values?.[iki.id]
  const capaian = capaianOf(iki, period, value)
  const found = counted.get(iki.id)
  return (
    <>
      {capaian && <div className="kk-below-value">{sayCapaian(capaian)}</div>}
      {found && found.value !== value && (
        <div className="kk-below-value">
          Dari progres harian: {formatNumber(found.value, 8)} {found.satuan}
          {take && (
            <button
              type="button"
              className="kk-evidence-button"
              tabIndex={-1}
              onClick={() => take(iki.id, found.value)}
            >
              Pakai
            </button>
          )}
        </div>
      )}
    </>
  )
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
  const { skpId } = detail
  const counted = useQuery(api.evaluation.counted.queryOptions({ input: { skpId, period } }))
  const attached = useQuery(
    api.monitoring.evidence.list.queryOptions({ input: { of: 'realisation', skpId, period } }),
  )
  const [proving, setProving] = useState<ResultRow | null>(null)
  const evidence = useMemo(() => Map.groupBy(attached.data ?? [], ({ part }) => part), [attached.data])
  const byIki = useMemo(() => new Map((counted.data ?? []).map((one) => [one.ikiId, one])), [counted.data])
  const { take } = useStable({
    take: (ikiId: string, value: number) =>
      onChange((now) => ({ ...now, ...withValues(now, [[ikiId, value]]) }), `value ${ikiId}`),
  })
  const { values } = content
  const { said, take: takeSaid, isTaken } = useRecorded({ detail, content, onChange })
  const saidOf = useMemo(
    () =>
      new Map(
        said.flatMap((one) =>
          one.rhkId === null
            ? []
            : [
                [
                  one.rhkId,
                  <SaidBeside key={one.rhkId} one={one} isTaken={isTaken} onTake={rates ? takeSaid : null} />,
                ],
              ],
        ),
      ),
    [said, isTaken, rates, takeSaid],
  )
  const show = useMemo(
    () =>
      showOf({
        period,
        values,
        counted: byIki,
        evidence,
        said: saidOf,
        take: readOnly ? null : take,
        open: setProving,
      }),
    [period, values, byIki, evidence, saidOf, readOnly, take],
  )
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
      {proving && (
        <EvidenceDialog
          target={{ of: 'realisation', skpId, period, ikiId: proving.iki.id }}
          proves={`${periodLabel(period)}: ${proving.iki.indicator}`}
          items={evidence.get(proving.iki.id) ?? []}
          locked={lockedBecause(detail, !readOnly)}
          onClose={() => setProving(null)}
        />
      )}
    </div>
  )
}
