import { z } from 'zod'
import { personLine } from '../../employees/person-line.ts'
import { Id } from '../../kernel/fields.ts'
import { addDays } from '../../kernel/dates.ts'
import { IsoDate } from '../../office/period.ts'
import type { PlanRecord } from '../improvement/plan.ts'
import { basisText, nextReview, questionText } from '../improvement/rules.ts'
import { type CoachingNote, coachingNames } from './note.ts'

/**
 * What is to be done: an agreed action, or of a plan: to settle whether it still stands, to begin it, a step, a review,
 * its outcome.
 */
export const DueKind = z.enum(['action', 'settle', 'confirm', 'step', 'review', 'outcome'])
export type DueKind = z.infer<typeof DueKind>

export const dueLabels: Readonly<Record<DueKind, string>> = {
  action: 'Tindak lanjut',
  settle: 'Putuskan dasarnya',
  confirm: 'Tetapkan rencana',
  step: 'Langkah rencana',
  review: 'Tinjauan',
  outcome: 'Putuskan hasil',
}

/** One thing that is to be done until a day. */
export const DueThing = z.object({
  kind: DueKind,
  employeeId: Id,
  /** Of the note or of the plan. */
  of: Id,
  /** Until when; of what waits for a decision, since when. */
  day: IsoDate,
  text: z.string(),
  /** From what it comes, e.g. "Bimbingan kinerja". */
  origin: z.string(),
  who: z.string(),
})
export type DueThing = z.infer<typeof DueThing>

/** The same as a list shows it. */
export const DueLine = DueThing.extend(personLine)
export type DueLine = z.infer<typeof DueLine>

/** The agreed actions of a note that are not done. */
export const dueOfNote = (note: Pick<CoachingNote, 'id' | 'employeeId' | 'kind' | 'actions'>): DueThing[] =>
  note.actions
    .filter(({ doneOn }) => doneOn === null)
    .map(({ text, who, dueOn }) => ({
      kind: 'action',
      employeeId: note.employeeId,
      of: note.id,
      day: dueOn,
      text,
      origin: coachingNames[note.kind],
      who,
    }))

const appraiser = 'Pejabat penilai'

/** What is to be done for a plan: nothing once it has ended. */
export function dueOfPlan(plan: PlanRecord): DueThing[] {
  const { state, basis, question, endsOn } = plan
  const common = { employeeId: plan.employeeId, of: plan.id, origin: 'Rencana perbaikan' }
  const asked = (kind: DueKind, day: string, text: string): DueThing => ({
    ...common,
    kind,
    day,
    text,
    who: appraiser,
  })
  if (state === 'ended') return []
  const settle = question === null ? [] : [asked('settle', basis.evaluatedOn, questionText(question, basis))]
  if (state === 'proposed') {
    const text = `${basisText(basis)}: tulis langkahnya, lalu tetapkan.`
    return settle.length > 0 ? settle : [asked('confirm', basis.evaluatedOn, text)]
  }
  const review = nextReview(plan)
  return [
    ...settle,
    ...plan.steps.flatMap(({ dueOn, doneOn, action }): DueThing[] =>
      dueOn === null || doneOn !== null
        ? []
        : [{ ...common, kind: 'step', day: dueOn, text: action, who: 'Pegawai' }],
    ),
    ...(review === null ? [] : [asked('review', review, `Tinjauan ke-${plan.reviews.length + 1}`)]),
    ...(review !== null || endsOn === null
      ? []
      : [asked('outcome', endsOn, 'Masa rencana berakhir: berhasil, diperpanjang, atau tidak berhasil.')]),
  ]
}

/** What waits for an answer whatever its day. */
const waits: ReadonlySet<DueKind> = new Set(['settle', 'confirm'])

/** Whether something is late: its day is over. What waits for a decision is not late, but comes first. */
export const isLate = ({ kind, day }: Pick<DueThing, 'kind' | 'day'>, today: string): boolean =>
  !waits.has(kind) && day < today

/** Late things first, then what waits for a decision, then by their days. */
export function mostUrgentFirst<T extends Pick<DueThing, 'kind' | 'day'>>(
  things: readonly T[],
  today: string,
): T[] {
  const rank = (thing: T): number => (isLate(thing, today) ? 0 : waits.has(thing.kind) ? 1 : 2)
  return things.toSorted((a, b) => rank(a) - rank(b) || a.day.localeCompare(b.day))
}

/** So many days ahead something counts as near. */
const near = 7

/** How much is late, and how much falls due within a week or waits for a decision. */
export function countDue(
  things: readonly Pick<DueThing, 'kind' | 'day'>[],
  today: string,
): { late: number; soon: number } {
  const late = things.filter((thing) => isLate(thing, today)).length
  const until = addDays(today, near)
  const soon = things.filter(
    (thing) => !isLate(thing, today) && (waits.has(thing.kind) || thing.day <= until),
  )
  return { late, soon: soon.length }
}
