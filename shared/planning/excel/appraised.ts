import { type Cell, cellLines } from '../../excel/cell.ts'
import { most } from '../../kernel/limits.ts'
import { Period, printedPeriod, rhythmOfPeriod } from '../../office/period.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'
import {
  type achievements,
  type AppraisalWords,
  appraisalWordTable,
  type predikats,
  type ratings,
} from '../../regulations/predikat.ts'
import { valueNamedIn } from './expectations.ts'

/** Results that an evaluation states beside its tables, as its labels begin. */
const results = {
  achievement: /^capaian kinerja organisasi\b/i,
  ratingResult: /^rating hasil kerja\b/i,
  ratingBehaviour: /^rating perilaku(?: kerja)?\b/i,
  predikat: /^predikat kinerja(?: pegawai)?\b/i,
} as const

/** How the form of the regulation calls them (PermenPANRB 6/2022, lampiran). */
const labels: Readonly<Record<keyof typeof results, string>> = {
  achievement: 'CAPAIAN KINERJA ORGANISASI',
  ratingResult: 'RATING HASIL KERJA',
  ratingBehaviour: 'RATING PERILAKU KERJA',
  predikat: 'PREDIKAT KINERJA PEGAWAI',
}

/** The results as an evaluation states them; null where it leaves one open. */
export interface StatedResults {
  achievement: (typeof achievements)[number] | null
  ratingResult: (typeof ratings)[number] | null
  ratingBehaviour: (typeof ratings)[number] | null
  predikat: (typeof predikats)[number] | null
}

/** What an evaluation says of an SKP beside its plan. */
export interface Appraised {
  /** For each RHK one text for each of its indicators. */
  realisations: string[][]
  /** For each RHK. */
  feedback: string[]
  /** For each of the seven values. */
  behaviour: string[]
  results: StatedResults
  /** Of which period it says it is. */
  period: Period | null
}

export const nothingAppraised = (): Appraised => ({
  realisations: [],
  feedback: [],
  behaviour: Array.from({ length: coreValueCount }, () => ''),
  results: { achievement: null, ratingResult: null, ratingBehaviour: null, predikat: null },
  period: null,
})

/**
 * The period in "PERIODE: TRIWULAN II TAHUN 2026" or "PERIODE: JANUARI 2026"; "PERIODE*: TRIWULAN I-AKHIR" leaves it
 * open, and the months of "TRIWULAN I (JANUARI-MARET)" are none.
 */
export function periodOf(lines: readonly string[]): Period | null {
  for (const line of lines) {
    const [, stated] = /\bperiode\*?\s*:\s*(.*)/i.exec(line) ?? []
    const named = Period.options.filter((period) =>
      new RegExp(`\\b${printedPeriod(period)}\\b`, 'i').test(stated ?? ''),
    )
    const longer = named.filter((period) => rhythmOfPeriod(period) !== 'monthly')
    const found = longer.length > 0 ? longer : named
    if (found.length === 1) return found[0] ?? null
  }
  return null
}

/** Words are compared without spaces: forms print DIATAS as often as DI ATAS. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s.:*]+/g, '')

/** Which result the words of a regulation mean, of any year; null where they are none. */
function meant<T extends string>(
  text: string,
  wordsOf: (words: AppraisalWords) => Readonly<Record<T, string>>,
): T | null {
  for (const { value } of appraisalWordTable)
    for (const [result, word] of Object.entries(wordsOf(value)))
      if (bare(String(word)) === bare(text)) return result as T
  return null
}

const resultLabel = (line: string): { name: keyof typeof results; value: string } | null => {
  const plain = line.replace(/^\s*\*?\s*(?:\d{1,2}[.)]\s*)?/, '')
  for (const name of Object.keys(results) as Array<keyof typeof results>) {
    const found = results[name].exec(plain)
    if (found) return { name, value: plain.slice(found[0].length).replace(/^[\s*:]+/, '') }
  }
  return null
}

const meantAs = (name: keyof typeof results, text: string) =>
  name === 'achievement'
    ? meant(text, (words) => words.achievements)
    : name === 'predikat'
      ? meant(text, (words) => words.predikats)
      : meant(text, (words) => words.ratings)

/**
 * Whether a row is the box of a result and no RHK: its label, alone or with a result of any year beside it.
 * @param filled the cells of the row that say something
 */
export function isResultRow(filled: readonly string[]): boolean {
  if (filled.length > 2) return false
  const label = resultLabel(filled.join(' '))
  return label !== null && (/^[-–—*:\s]*$/.test(label.value) || meantAs(label.name, label.value) !== null)
}

/** The results that lines state, beside their label or on the next line. What is no result is not taken for one. */
export function readResults(lines: readonly string[]): StatedResults {
  const { results: found } = nothingAppraised()
  for (const [index, line] of lines.entries()) {
    const label = resultLabel(line)
    if (!label) continue
    const text = bare(label.value) === '' ? (lines[index + 1] ?? '') : label.value
    if (label.name === 'achievement') found.achievement ??= meant(text, (words) => words.achievements)
    else if (label.name === 'predikat') found.predikat ??= meant(text, (words) => words.predikats)
    else found[label.name] ??= meant(text, (words) => words.ratings)
  }
  return found
}

/** The same as the form writes them: a label and a word. @param lines of a form */
export function resultRows(lines: readonly string[]): Cell[][] {
  const found = readResults(lines)
  const words = appraisalWordTable.at(-1)?.value
  if (!words) return []
  return [
    [labels.achievement, found.achievement && words.achievements[found.achievement]],
    [labels.ratingResult, found.ratingResult && words.ratings[found.ratingResult]],
    [labels.ratingBehaviour, found.ratingBehaviour && words.ratings[found.ratingBehaviour]],
    [labels.predikat, found.predikat && words.predikats[found.predikat]],
  ]
}

/** Where an evaluation has nothing to say, a dash stands. */
export const saidIn = (text: string): string =>
  /^[-–—]$/.test(text.trim()) ? '' : text.trim().slice(0, most.longText)

const heading = /^umpan balik\b/i

/** Feedback on the seven values: what stands in its column from the name of a value to the next one. */
export function readBehaviourFeedback(rows: readonly Cell[][]): string[] {
  const texts = Array.from({ length: coreValueCount }, (): string[] => [])
  let column = -1
  let value = -1
  for (const cells of rows) {
    const lines = cells.map(cellLines)
    const at = lines.findIndex((text) => heading.test(text))
    if (at >= 0) {
      column = at
      continue
    }
    if (isResultRow(lines.filter(Boolean))) break
    const named = valueNamedIn(cells)
    if (named >= 0) value = named
    const text = saidIn(lines[column] ?? '')
    if (column >= 0 && text !== '') texts[value]?.push(text)
  }
  return texts.map((own) => own.join('\n').slice(0, most.longText))
}
