import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'

/**
 * Umpan balik berkelanjutan (PermenPANRB 6/2022): what somebody was told on a day of a result of work or of a value.
 * It is evidence and has no weight.
 */

/** In which role somebody gives feedback: the superior must, the others add to it. */
export const FeedbackRole = z.enum(['pimpinan', 'ketua-tim', 'rekan', 'bawahan', 'pengguna-layanan'])
export type FeedbackRole = z.infer<typeof FeedbackRole>

/** The roles of which nobody is told who gave it. */
export const AskedRole = FeedbackRole.extract(['rekan', 'bawahan'])
export type AskedRole = z.infer<typeof AskedRole>

/** What the forms print before the text: "Pimpinan: …". */
export const roleLabels: Readonly<Record<FeedbackRole, string>> = {
  pimpinan: 'Pimpinan',
  'ketua-tim': 'Ketua tim',
  rekan: 'Rekan setingkat',
  bawahan: 'Bawahan',
  'pengguna-layanan': 'Pengguna layanan',
}

/** What stands in the place of the giver where nobody is told. */
export const withoutName = 'Rekan dan bawahan'

export const isAnonymous = (role: FeedbackRole): role is AskedRole => AskedRole.safeParse(role).success

export const Tone = z.enum(['positif', 'netral', 'korektif'])
export type Tone = z.infer<typeof Tone>

export const toneLabels: Readonly<Record<Tone, string>> = {
  positif: 'Positif',
  netral: 'Netral',
  korektif: 'Korektif',
}

/** What is drawn beside a text; only signs that the font of the prints has. */
export const Reaction = z.enum(['senang', 'terima-kasih', 'gemilang', 'meningkat'])
export type Reaction = z.infer<typeof Reaction>

export const reactions: Readonly<Record<Reaction, { sign: string; label: string }>> = {
  senang: { sign: '☺', label: 'Senang' },
  'terima-kasih': { sign: '♥', label: 'Terima kasih' },
  gemilang: { sign: '☼', label: 'Gemilang' },
  meningkat: { sign: '▲', label: 'Meningkat' },
}

/** What feedback is about: an RHK of the SKP, or one of the seven values, counted from 1. */
const target = {
  rhkId: z.uuid().nullable(),
  value: z.number().int().min(1).max(coreValueCount).nullable(),
}

/** Feedback as it is given. */
export const FeedbackInput = z
  .strictObject({
    id: z.uuid(),
    employeeId: Id,
    day: IsoDate,
    /** An employee of the office; null for an official from outside or a service user, who are named in words. */
    giverId: Id.nullable(),
    giverName: line(most.name),
    role: FeedbackRole,
    ...target,
    text: required(most.text, 'Tulis umpan baliknya.'),
    tone: Tone,
    reaction: Reaction.nullable(),
    /** The day of the diary about which it is. */
    diaryDay: IsoDate.nullable(),
  })
  .refine(({ rhkId, value }) => (rhkId === null) !== (value === null), {
    path: ['rhkId'],
    error: 'Pilih RHK atau satu nilai BerAKHLAK yang dibicarakan.',
  })
export type FeedbackInput = z.infer<typeof FeedbackInput>

/** Feedback as it is shown; of a colleague without giver, role and day. */
export const FeedbackShown = z.object({
  id: z.uuid(),
  /** null where nobody is told who gave it. */
  day: IsoDate.nullable(),
  /** "12/11/2026", or the months of all that are shown together. */
  when: z.string(),
  role: FeedbackRole.nullable(),
  /** null where nobody is told, or where the person is no more. */
  giver: z.string().nullable(),
  ...target,
  /** The words of the RHK, as they were on that day; '' for a value. */
  rhkText: z.string(),
  text: z.string(),
  tone: Tone,
  reaction: Reaction.nullable(),
  diaryDay: IsoDate.nullable(),
  response: z.string(),
  respondedOn: IsoDate.nullable(),
  /** Whether the operator may take it away. */
  removable: z.boolean(),
})
export type FeedbackShown = z.infer<typeof FeedbackShown>

/** From whom it is, as lists and forms say it. */
export const saidBy = ({ role }: Pick<FeedbackShown, 'role'>): string =>
  role === null ? withoutName : roleLabels[role]

/** The text with the sign of its reaction. */
export const withSign = ({ text, reaction }: Pick<FeedbackShown, 'text' | 'reaction'>): string =>
  reaction === null ? text : `${text} ${reactions[reaction].sign}`
