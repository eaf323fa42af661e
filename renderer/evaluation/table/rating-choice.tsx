import { useEffect, useState } from 'react'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import { type RatingCell, ratingCellLabels } from '../../../shared/evaluation/table.ts'
import { appraisalWords, ratings } from '../../../shared/regulations/predikat.ts'

/** The ratings for the mouse, each with its key, below the cell that was clicked on; the focus stays in the table. */
export function RatingChoice({
  year,
  cell,
  rating,
  top,
  above,
  cellId,
  onChoose,
  onClose,
}: {
  year: number
  cell: RatingCell
  rating: Rating | null
  /** Of the row, in CSS pixels. */
  top: number
  /** Near the end of the table it opens upwards. */
  above: boolean
  cellId: string
  onChoose: (rating: Rating | null) => void
  onClose: () => void
}) {
  const words = appraisalWords(year).ratings
  const [left] = useState(() => document.getElementById(cellId)?.offsetLeft ?? 0)
  useEffect(() => {
    const beside = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('.kk-rating-choice, [data-cell]')) onClose()
    }
    document.addEventListener('pointerdown', beside)
    return () => document.removeEventListener('pointerdown', beside)
  }, [onClose])
  const choice = (value: Rating | null, key: number, word: string) => (
    <button
      key={key}
      type="button"
      tabIndex={-1}
      aria-pressed={value === rating}
      // The focus stays in the table.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(value)}
    >
      <kbd>{key}</kbd> {word}
    </button>
  )
  return (
    <div
      className="kk-rating-choice"
      role="group"
      aria-label={ratingCellLabels[cell]}
      data-above={above || undefined}
      style={{ top, left }}
    >
      {ratings.map((value, index) => choice(value, index + 1, words[value]))}
      {rating !== null && choice(null, 0, 'Kosongkan')}
    </div>
  )
}
