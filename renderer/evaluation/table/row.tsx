import { memo } from 'react'
import type { EvaluationLine } from '../../../shared/evaluation/contract.ts'
import { isRunning, objectionMarks } from '../../../shared/evaluation/objection/rules.ts'
import { receiptMark, receiptStep, receiptStepLabels } from '../../../shared/evaluation/receipt/rules.ts'
import {
  type RatingCell,
  ratingCellLabels,
  ratingCells,
  shortRating,
} from '../../../shared/evaluation/table.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { Badge, EvaluationBadge, PredikatBadge } from '../../components/badges.tsx'
import { Check } from '../../components/check.tsx'

interface RowProps {
  domId: string
  /** Counted from 0 in the table. */
  index: number
  top: number
  row: EvaluationLine
  year: number
  /** Beside an open panel only who it is, both ratings and the predikat have room. */
  narrow: boolean
  /** The cell that has the cursor; null where another row has it. */
  cell: RatingCell | null
  /** Whether the panel shows it. */
  shown: boolean
  selected: boolean
  /** A reason is asked for and not written. */
  unreasoned: boolean
}

/** A jabatan that names its unit already says both: "Kepala Seksi Pemerintahan". */
const jabatanAndUnit = ({ jabatan, unitName, closedOn }: EvaluationLine): string =>
  [
    jabatan,
    unitName !== null && jabatan?.includes(unitName) ? null : unitName,
    closedOn === null ? null : `ditutup ${shortDate(closedOn)}`,
  ]
    .filter((word) => word !== null)
    .join(' · ')

/**
 * One person: what the ratings stand on, both ratings, the predikat they give. As few elements as can be; what is done
 * with the mouse is heard by the table.
 */
function Row({ domId, index, top, row, year, narrow, cell, shown, selected, unreasoned }: RowProps) {
  const { realised, results, values, state, objection } = row
  const objectionMark = objection && objectionMarks[objection]
  return (
    <div
      id={domId}
      className="kk-table-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={cell !== null || undefined}
      data-shown={shown || undefined}
      style={{ top }}
    >
      {!narrow && (
        <span role="gridcell">
          <Check label="Pilih baris ini" tabIndex={-1} checked={selected} onChange={unheard} />
        </span>
      )}
      <span role="gridcell" className="kk-who">
        <b className="kk-name">{row.fullName}</b>
        {!narrow && <small>{jabatanAndUnit(row)}</small>}
      </span>
      {!narrow && (
        <>
          <span role="gridcell" className="kk-num" data-none={realised.done === 0 || undefined}>
            {realised.done}/{realised.of}
          </span>
          <span role="gridcell" className="kk-num" data-none={results.done + values.done === 0 || undefined}>
            {results.done}/{results.of} · {values.done}/{values.of}
          </span>
        </>
      )}
      {ratingCells.map((name) => (
        <span
          key={name}
          id={`${domId}-${name}`}
          role="gridcell"
          className="kk-rating"
          data-cell={name}
          data-rating={row[name] ?? undefined}
          data-proposed={(name === 'ratingResult' && !row[name] && row.proposedRating) || undefined}
          title={
            name === 'ratingResult' && row.proposedRating
              ? `Pimpinan unit dinilai menurut capaian unitnya; diusulkan: ${shortRating(row.proposedRating, year)}.`
              : undefined
          }
          data-locked={state === 'signed' || undefined}
          data-cursor={cell === name || undefined}
          aria-label={`${ratingCellLabels[name]}: ${ratingTextOf(row, name, year)}`}
        >
          {ratingTextOf(row, name, year)}
        </span>
      ))}
      <span role="gridcell">
        <PredikatBadge predikat={row.predikat} year={year} />
      </span>
      {!narrow && (
        <span role="gridcell">
          {objectionMark !== null ? (
            <Badge look="bare" mark={isRunning(objection) ? 'missing' : 'locked'}>
              {objectionMark}
            </Badge>
          ) : unreasoned ? (
            <Badge look="bare" mark="missing">
              Belum ada alasan
            </Badge>
          ) : (
            <StateOf row={row} />
          )}
        </span>
      )}
    </div>
  )
}

/** Draft, signed, and of what is signed whether the paper has come to the employee. */
function StateOf({ row }: { row: EvaluationLine }) {
  const step = row.state === 'signed' ? receiptStep(row) : null
  if (step === null) return <EvaluationBadge state={row.state} bare />
  return (
    <span title={`Ditandatangani, ${receiptStepLabels[step.step]}; paling lambat ${shortDate(step.due)}.`}>
      <Badge look="bare" mark="locked">
        {receiptMark(row)}
      </Badge>
    </span>
  )
}

/** What a rating cell says: the rating, what is proposed for the head of a unit, or that there is none. */
function ratingTextOf(row: EvaluationLine, cell: RatingCell, year: number): string {
  const rating = row[cell]
  if (rating) return shortRating(rating, year)
  const proposed = cell === 'ratingResult' ? row.proposedRating : null
  return proposed ? `usul ${shortRating(proposed, year)}` : '–'
}

/** The table hears the click on the box. */
const unheard = () => {}

/** Drawn anew only when something of it changes, never because the table scrolls. */
export const EvaluationRow = memo(Row)
