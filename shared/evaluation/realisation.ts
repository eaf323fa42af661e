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

/** So many pieces of evidence are named on a form, and so many letters of a name; the rest is counted. */
const named = { pieces: 3, letters: 50 }

/** "Bukti: buku agenda.pdf, foto.jpg dan 2 lainnya"; '' where nothing is attached. @param names of the pieces */
function evidenceText(names: readonly string[]): string {
  if (names.length === 0) return ''
  const short = (name: string) =>
    name.length > named.letters ? `${name.slice(0, named.letters - 1)}…` : name
  const left = names.length - named.pieces
  return `Bukti: ${names.slice(0, named.pieces).map(short).join(', ')}${left > 0 ? ` dan ${left} lainnya` : ''}`
}

/** What came of an indicator with the evidence of it below, as the evaluation prints it. */
export const provenText = (
  content: Realised,
  iki: Pick<Iki, 'id' | 'target' | 'unit'>,
  evidence: Readonly<Record<string, readonly string[]>> = {},
): string =>
  [realisationOf(content, iki), evidenceText(evidence[iki.id] ?? [])].filter((line) => line !== '').join('\n')

/** The ids of the indicators of which a realisation is written, in words or as a number. */
export const realisedIn = ({ realisations, values = {} }: Realised): ReadonlySet<string> =>
  new Set([
    ...Object.keys(values),
    ...Object.entries(realisations).flatMap(([id, text]) => (text.trim() === '' ? [] : id)),
  ])
