import { coreValuesOf } from '../../regulations/berakhlak.ts'
import { appraisalWords } from '../../regulations/predikat.ts'
import { oneLine, sameText } from '../../kernel/text.ts'
import type { Appraised } from '../../planning/excel/appraised.ts'
import type { Difference } from '../../planning/excel/compare.ts'
import type { ReadSkp } from '../../planning/excel/read.ts'
import type { Iki, SkpContent } from '../../planning/skp/skp.ts'
import type { EvaluationContent } from '../evaluation.ts'

/** Only what is empty, or also over what is written. */
export type Mode = 'fill' | 'replace'

type ReadIki = Omit<Iki, 'id'>

/** The qualitative form writes indicator and target in one line. */
const wordingOf = ({ indicator, target }: ReadIki): string => [indicator, target].filter(Boolean).join(', ')

/** Takes the first of a list for which one of the tests holds, the surest test first. */
function taken<T>(list: T[], ...tests: Array<(one: T) => boolean>): T | undefined {
  for (const test of tests) {
    const at = list.findIndex(test)
    if (at >= 0) return list.splice(at, 1)[0]
  }
  return undefined
}

/** Which row of an SKP each text of a file belongs to. */
interface Matched {
  realisations: Map<string, string>
  feedback: Map<string, string>
  /** RHK of the file that were found in the SKP. */
  found: number
  /** What says something and belongs to no row, as sentences. */
  unknown: string[]
}

/**
 * Finds the rows of an SKP that a file speaks of: by the wording of RHK and indicator, since a file knows no ids.
 * @param skp as it was signed
 */
export function matched(skp: SkpContent, read: ReadSkp): Matched {
  const { realisations = [], feedback = [] } = read.appraised ?? {}
  const result: Matched = { realisations: new Map(), feedback: new Map(), found: 0, unknown: [] }
  const left = [...skp.rhk]
  for (const [at, row] of read.rhk.entries()) {
    const rhk = taken(
      left,
      (one) => one.kind === row.kind && sameText(one.text, row.text),
      (one) => sameText(one.text, row.text),
    )
    const came = realisations[at] ?? []
    if (!rhk) {
      if (came.some(Boolean) || feedback[at])
        result.unknown.push(
          `RHK "${oneLine(row.text).slice(0, 80)}" tidak ada dalam SKP yang ditandatangani.`,
        )
      continue
    }
    result.found += 1
    if (feedback[at]) result.feedback.set(rhk.id, feedback[at])
    const open = [...rhk.indicators]
    for (const [index, iki] of row.indicators.entries()) {
      const own = taken(
        open,
        (one) => one.aspect === iki.aspect && sameText(wordingOf(one), wordingOf(iki)),
        (one) => sameText(wordingOf(one), wordingOf(iki)),
        (one) => sameText(one.indicator, iki.indicator),
      )
      const text = came[index] ?? ''
      if (text === '') continue
      if (own) result.realisations.set(own.id, text)
      else
        result.unknown.push(
          `Indikator "${oneLine(iki.indicator).slice(0, 80)}" tidak ada dalam RHK-nya; realisasinya tidak diimpor.`,
        )
    }
  }
  return result
}

/** What a place says with what a file says of it. Line ends of a form are no change. */
const said = (before: string, brought: string, mode: Mode): string =>
  brought === '' || (mode === 'fill' && before.trim() !== '') || oneLine(before) === oneLine(brought)
    ? before
    : brought

const withTexts = (
  before: Readonly<Record<string, string>>,
  brought: ReadonlyMap<string, string>,
  mode: Mode,
): Record<string, string> => {
  const after = { ...before }
  for (const [id, text] of brought) {
    const now = said(before[id] ?? '', text, mode)
    if (now !== (before[id] ?? '')) after[id] = now
  }
  return after
}

/** What an evaluation is after a file was brought in. */
export function broughtInto(
  before: EvaluationContent,
  { realisations, feedback }: Matched,
  { behaviour, results }: Pick<Appraised, 'behaviour' | 'results'>,
  mode: Mode,
): EvaluationContent {
  const rating = <T>(stands: T | null, states: T | null): T | null =>
    mode === 'fill' ? (stands ?? states) : (states ?? stands)
  return {
    ...before,
    realisations: withTexts(before.realisations, realisations, mode),
    feedback: withTexts(before.feedback, feedback, mode),
    behaviourFeedback: before.behaviourFeedback.map((text, at) => said(text, behaviour[at] ?? '', mode)),
    ratingResult: rating(before.ratingResult, results.ratingResult),
    ratingBehaviour: rating(before.ratingBehaviour, results.ratingBehaviour),
  }
}

/** Place by place what differs between two contents. @param year of the appraisal */
export function differencesOf(
  skp: SkpContent,
  before: EvaluationContent,
  after: EvaluationContent,
  year: number,
): Difference[] {
  const words = appraisalWords(year).ratings
  const rating = (value: EvaluationContent['ratingResult']) => (value ? words[value] : '')
  const places: Array<readonly [place: string, before: string, after: string]> = [
    ...skp.rhk.flatMap((rhk, at) => [
      ...rhk.indicators.map(
        ({ id }, index) =>
          [
            `RHK ${at + 1}, realisasi indikator ${index + 1}`,
            before.realisations[id] ?? '',
            after.realisations[id] ?? '',
          ] as const,
      ),
      [`RHK ${at + 1}, umpan balik`, before.feedback[rhk.id] ?? '', after.feedback[rhk.id] ?? ''] as const,
    ]),
    ...coreValuesOf(year).map(
      ({ name }, at) =>
        [
          `Umpan balik ${name}`,
          before.behaviourFeedback[at] ?? '',
          after.behaviourFeedback[at] ?? '',
        ] as const,
    ),
    ['Rating hasil kerja', rating(before.ratingResult), rating(after.ratingResult)],
    ['Rating perilaku kerja', rating(before.ratingBehaviour), rating(after.ratingBehaviour)],
  ]
  return places.flatMap(([place, was, is]) =>
    was === is ? [] : [{ place, before: was || null, after: is || null }],
  )
}
