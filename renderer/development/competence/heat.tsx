import type { HeatColumn } from '../../../shared/development/competence/contract.ts'
import { gapOf } from '../../../shared/development/competence/gap.ts'
import {
  cellText,
  cellWords,
  type HeatCell,
  type HeatSum,
  meanText,
  type Shade,
  shadeLabels,
  shadeOf,
  shadeOfMean,
  sumWords,
} from '../../../shared/development/competence/heat.ts'

/** How far one person is from the standard: number and sign, and a shade; the sentence for who points at it. */
export function GapCell({ name, cell }: { name: string; cell: HeatCell | undefined }) {
  if (!cell) return <span aria-label={`${name}: tidak ada dalam standarnya`} />
  const words = cellWords(name, cell)
  const shade = cell.assessed === null ? 'none' : shadeOf(gapOf(cell.required, cell.assessed))
  return (
    <span className="kk-heat" data-shade={shade} title={words} aria-label={words}>
      {cellText(cell)}
    </span>
  )
}

/** The mean of many, with how many it is of. */
export function SumCell({ name, sum }: { name: string; sum: HeatSum | undefined }) {
  if (!sum) return <span aria-label={`${name}: tidak ada dalam standarnya`} />
  const words = sumWords(name, sum)
  return (
    <span
      className="kk-heat"
      data-shade={sum.gap === null ? 'none' : shadeOfMean(sum.gap)}
      title={words}
      aria-label={words}
    >
      {sum.gap === null ? '?' : meanText(sum.gap)} <small>n {sum.n}</small>
    </span>
  )
}

/** The head of a narrow column, in two lines. */
export const headOf = ({ short }: Pick<HeatColumn, 'short'>) => <span className="kk-heat-head">{short}</span>

const shown: ReadonlyArray<readonly [Shade, string]> = [
  ['far', '−2'],
  ['short', '−1'],
  ['met', '0'],
  ['above', '+1'],
]

/** What the shades and signs mean. */
export const HeatLegend = () => (
  <span className="kk-heat-legend">
    {shown.map(([shade, text]) => (
      <span key={shade}>
        <span className="kk-heat" data-shade={shade} aria-hidden>
          {text}
        </span>{' '}
        {shadeLabels[shade]}
      </span>
    ))}
    <span>
      <span className="kk-heat" data-shade="none" aria-hidden>
        ?
      </span>{' '}
      belum dinilai, tidak dihitung
    </span>
  </span>
)
