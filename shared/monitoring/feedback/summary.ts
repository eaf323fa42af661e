import { coreValuesOf } from '../../regulations/berakhlak.ts'
import { type FeedbackShown, roleLabels, saidBy, type Tone, withoutName, withSign } from './entry.ts'

/** A target and what was said of it. */
export interface SaidOf {
  rhkId: string | null
  value: number | null
  name: string
  entries: FeedbackShown[]
}

/**
 * Feedback by what it is about: the RHK in the order of the SKP, then others of former wordings, then the values.
 * @param rhk those of the SKP, in their order
 */
export function byTarget(
  entries: readonly FeedbackShown[],
  rhk: ReadonlyArray<{ id: string; text: string }>,
  year: number,
): SaidOf[] {
  const groups = Map.groupBy(entries, ({ rhkId, value }) => rhkId ?? String(value))
  const place = new Map(rhk.map(({ id }, index) => [id, index]))
  const text = new Map(rhk.map((row) => [row.id, row.text]))
  const values = coreValuesOf(year)
  const rank = ({ rhkId, value }: SaidOf) =>
    rhkId === null ? 1000 + (value ?? 0) : (place.get(rhkId) ?? 999)
  return [...groups.values()]
    .flatMap((own): SaidOf[] => {
      const [first] = own
      if (!first) return []
      const { rhkId, value } = first
      const name =
        rhkId === null ? (values[(value ?? 1) - 1]?.name ?? '') : (text.get(rhkId) ?? first.rhkText)
      return [{ rhkId, value, name, entries: own }]
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Strengths and points to improve of a person and period, in the words of those who gave them; no score is made of them. */
export interface Summary {
  strengths: SaidOf[]
  toImprove: SaidOf[]
}

export function summaryOf(said: readonly SaidOf[]): Summary {
  const only = (tone: Tone) =>
    said
      .map((one) => ({ ...one, entries: one.entries.filter((entry) => entry.tone === tone) }))
      .filter(({ entries }) => entries.length > 0)
  return { strengths: only('positif'), toImprove: only('korektif') }
}

/** One line each, as the form prints it: "Pimpinan: …". */
export const formText = (entries: readonly FeedbackShown[]): string =>
  entries.map((entry) => `${saidBy(entry)}: ${withSign(entry)}`).join('\n')

/**
 * A text with the lines of these entries below it; lines that stand there already are not written twice.
 * @param limit letters of the field; what does not fit is left out as a whole line
 */
export function withFeedback(text: string, entries: readonly FeedbackShown[], limit: number): string {
  const lines = text.trim() === '' ? [] : text.split('\n')
  for (const entry of entries) {
    const line = formText([entry])
    if (!text.includes(line) && [...lines, line].join('\n').length <= limit) lines.push(line)
  }
  return lines.join('\n')
}

const spoken = new RegExp(
  `^(?:${[...Object.values(roleLabels), withoutName, 'Pejabat Penilai Kinerja'].join('|')}): `,
)

/**
 * What the form prints of a row: what was said, and below it what the appraiser wrote into the evaluation himself, each
 * line with who says it.
 */
export function withOwnWords(entries: readonly FeedbackShown[], written: string): string {
  const lines = formText(entries).split('\n').filter(Boolean)
  const own = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !lines.includes(line))
  const first = own.findIndex((line) => !spoken.test(line))
  return [
    ...lines,
    // A text of several lines is one speech: its beginning says whose it is.
    ...own.map((line, index) => (index === first ? `Pejabat Penilai Kinerja: ${line}` : line)),
  ].join('\n')
}
