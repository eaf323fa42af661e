import { longDate } from '../../kernel/dates.ts'
import { appraisalWords } from '../../regulations/predikat.ts'
import type { ObjectionPaper, Outcome, Predikat } from '../evaluation.ts'
import { aboutLabels } from './rules.ts'

/** A sentence that ends with one full stop, also after a title such as "M.Si." */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

/** A result with the predikat that it gives. */
type Result = Outcome & { predikat: Predikat }

/** What of a result became another, in the words of the regulation of the year. */
export function changesOf(
  before: Result,
  after: Result,
  year: number,
): Array<{ what: string; before: string; after: string }> {
  const words = appraisalWords(year)
  const all = [
    {
      what: 'Rating hasil kerja',
      before: words.ratings[before.ratingResult],
      after: words.ratings[after.ratingResult],
    },
    {
      what: 'Rating perilaku kerja',
      before: words.ratings[before.ratingBehaviour],
      after: words.ratings[after.ratingBehaviour],
    },
    {
      what: 'Predikat kinerja',
      before: words.predikats[before.predikat],
      after: words.predikats[after.predikat],
    },
    { what: 'Catatan/rekomendasi', before: before.notes.trim() || '-', after: after.notes.trim() || '-' },
  ]
  return all.filter((one) => one.before !== one.after)
}

/** "Rating hasil kerja: semula Di bawah ekspektasi, menjadi Sesuai ekspektasi." */
export const changeText = ({ what, before, after }: ReturnType<typeof changesOf>[number]): string =>
  ended(`${what}: semula ${before.replace(/\.$/, '')}, menjadi ${after}`)

/** What is objected to, in one line: "Rating hasil kerja, Catatan/rekomendasi". */
export const aboutText = ({ about }: Pick<ObjectionPaper, 'about'>): string =>
  about.map((one) => aboutLabels[one]).join(', ')

/** Section 6 of the Dokumen. */
export const objectionText = (paper: ObjectionPaper): string =>
  `Diajukan ${longDate(paper.submittedOn)} atas ${aboutText(paper).toLowerCase()}.\n${paper.reasons.trim()}`

/** Section 7; '' while the appraiser has said nothing. */
export const explanationText = ({ explanation }: ObjectionPaper): string =>
  explanation === null ? '' : `${longDate(explanation.on)}.\n${explanation.text.trim()}`

const decisions = {
  diterima: 'Keberatan diterima, hasil evaluasi diubah',
  diubah: 'Keberatan diterima sebagian, hasil evaluasi diubah',
  ditolak: 'Keberatan ditolak, hasil evaluasi tetap',
} as const

/** A decision in one sentence without its end. */
export const decisionText = ({ decision }: NonNullable<ObjectionPaper['decision']>): string =>
  decisions[decision]

/** Section 8; '' while nothing is decided. @param after the result that stands now */
export function conclusionText({ decision }: ObjectionPaper, after: Result | null, year: number): string {
  if (decision === null) return ''
  const changes = after === null ? [] : changesOf(decision.before, after, year)
  return [
    `${decisionText(decision)} (${longDate(decision.on)}).`,
    ...changes.map(changeText),
    decision.reason.trim(),
  ].join('\n')
}
