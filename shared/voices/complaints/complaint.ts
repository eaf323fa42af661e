import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Category, Channel, ComplaintKind, ComplaintOutcome, Satisfaction, StepKind } from './words.ts'

/** What was brought forward, as it was received; who said it is kept apart. */
export const ComplaintRecord = z.object({
  kind: ComplaintKind,
  /** Berkadar pengawasan: it tells of a deviation that has to be examined. */
  supervisory: z.boolean(),
  category: Category,
  channel: Channel,
  /** Its number where it came from, e.g. in SP4N-LAPOR!. */
  outsideNumber: line(most.place),
  receivedOn: IsoDate,
  /** When the file was complete, where something was missing at first: the days of the answer count from here. */
  completeOn: IsoDate.nullable(),
  happenedOn: IsoDate.nullable(),
  /** Which service it is about. */
  service: line(most.name),
  unitId: Id.nullable(),
  place: line(most.name),
  substance: required(most.longText, 'Tulis apa yang disampaikan.'),
  /** What is asked for. */
  request: line(most.text),
  /** Whom the public names, in its own words: a link to an employee is a decision of the pimpinan. */
  named: line(most.name),
})
export type ComplaintRecord = z.infer<typeof ComplaintRecord>

/** Who said it; of an anonymous one nothing is kept at all. */
export const Reporter = z.strictObject({
  /** The name is shown to nobody but who has the right to restricted data (Perpres 76/2013: secret on request). */
  confidential: z.boolean(),
  name: required(most.name, 'Tulis nama pelapor, atau pilih tanpa nama.'),
  address: line(most.short),
  phone: line(most.place),
  email: line(most.place),
  occupation: line(most.name),
})
export type Reporter = z.infer<typeof Reporter>

/** A step that was taken. */
export const ComplaintStep = z.object({
  kind: StepKind,
  doneOn: IsoDate,
  text: line(most.text),
  /** Who handles it from here on, of a penyaluran. */
  handlerId: Id.nullable(),
})
export type ComplaintStep = z.infer<typeof ComplaintStep>

/** How it was answered, how the reporter takes the answer, and how it ended. */
export const ComplaintEnding = z.object({
  answeredOn: IsoDate.nullable(),
  answer: z.string(),
  satisfaction: Satisfaction.nullable(),
  satisfactionNote: z.string(),
  closedOn: IsoDate.nullable(),
  outcome: ComplaintOutcome.nullable(),
  outcomeReason: z.string(),
})
export type ComplaintEnding = z.infer<typeof ComplaintEnding>

/** The limits that held when it was received: what is changed later does not make an old one late. */
export const KeptLimits = z.object({
  firstDays: z.number().int(),
  firstWorking: z.boolean(),
  answerDays: z.number().int(),
  answerWorking: z.boolean(),
})
export type KeptLimits = z.infer<typeof KeptLimits>

/** All that is kept of one, but for who said it. */
export interface Complaint extends ComplaintRecord, ComplaintEnding, KeptLimits {
  id: number
  year: number
  /** In the register of its year, from 1. */
  position: number
  steps: Array<ComplaintStep & { id: number }>
  revision: Revision
  updatedAt: string
}
type Revision = z.infer<typeof Revision>

/** Under which it stands in the register: "007/PGD/2026". */
export const complaintNumber = ({ position, year }: Pick<Complaint, 'position' | 'year'>): string =>
  `${String(position).padStart(3, '0')}/PGD/${year}`

/** Who handles it: to whom it was handed last; null while nobody does. */
export const handlerOf = ({ steps }: Pick<Complaint, 'steps'>): number | null =>
  steps.findLast(({ kind }) => kind === 'penyaluran')?.handlerId ?? null
