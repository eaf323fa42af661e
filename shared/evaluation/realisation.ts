import { formatNumber } from '../kernel/numbers.ts'
import { parseTarget } from '../planning/skp/target.ts'
import type { Iki } from '../planning/skp/skp.ts'
import type { EvaluationContent } from './evaluation.ts'

type Realised = Pick<EvaluationContent, 'realisations' | 'values'>

/**
 * What came of an indicator, as the forms print it: its words, or where nobody has written any the number with the unit
 * of the target.
 * @returns '' where nothing is known
 */
export function realisationOf(
  { realisations, values }: Realised,
  { id, target, unit }: Pick<Iki, 'id' | 'target' | 'unit'>,
): string {
  const text = realisations[id]?.trim() ?? ''
  const value = values?.[id]
  if (text !== '' || value === undefined) return text
  return `${formatNumber(value, 8)} ${unit ?? parseTarget(target).unit ?? ''}`.trim()
}

/** The ids of the indicators of which a realisation is written, in words or as a number. */
export const realisedIn = ({ realisations, values = {} }: Realised): ReadonlySet<string> =>
  new Set([
    ...Object.keys(values),
    ...Object.entries(realisations).flatMap(([id, text]) => (text.trim() === '' ? [] : id)),
  ])
