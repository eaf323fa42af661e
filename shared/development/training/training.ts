import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { IsoDate } from '../../office/period.ts'
import { hourColumns } from '../../regulations/development.ts'
import { Cost, Hours, WayId } from '../plan/item.ts'

/** A training with its days and sessions; also seminars, coaching and whatever else the plan knows. */

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Jam ditulis seperti 08:00.')

export const mostSessions = 60
export const mostParticipants = 1000

export const SessionInput = z.object({
  /** null for a new one. */
  id: Id.nullable(),
  heldOn: IsoDate,
  begins: Clock,
  ends: Clock,
  subject: required(most.name, 'Tulis mata pelatihan setiap sesi.'),
  speaker: line(most.name),
  hours: Hours,
})
export type SessionInput = z.infer<typeof SessionInput>

/** In which column its JP are summed. */
export const HourColumn = z.enum(hourColumns)
export type HourColumn = z.infer<typeof HourColumn>

const training = {
  name: required(most.name, 'Tulis nama pelatihannya.'),
  /** '' for the office itself. */
  organiser: line(most.name),
  way: WayId,
  column: HourColumn,
  place: line(most.name),
  startsOn: IsoDate,
  endsOn: IsoDate,
  cost: Cost,
}

export const TrainingInput = z.object({
  ...training,
  id: Id.nullable(),
  revision: Revision,
  sessions: z.array(SessionInput).max(mostSessions, `Paling banyak ${mostSessions} sesi.`),
})
export type TrainingInput = z.infer<typeof TrainingInput>

export const Session = SessionInput.extend({ id: Id })
export type Session = z.infer<typeof Session>

export const TrainingRecord = z.object({
  ...training,
  id: Id,
  revision: Revision,
  /** Whether it is over and nothing of it changes any more. */
  closed: z.boolean(),
  sessions: z.array(Session),
})
export type TrainingRecord = z.infer<typeof TrainingRecord>

/** The JP of a training: those of its sessions. */
export const hoursOf = (sessions: ReadonlyArray<Pick<SessionInput, 'hours'>>): number =>
  sessions.reduce((sum, { hours }) => sum + hours, 0)

/** What is wrong with a training, each with the session in which it stands. */
export function problemsOfTraining({
  startsOn,
  endsOn,
  sessions,
}: Pick<TrainingInput, 'startsOn' | 'endsOn' | 'sessions'>): Problem[] {
  if (endsOn < startsOn)
    return [
      {
        field: 'Selesai',
        message: `Pelatihan selesai ${longDate(endsOn)}, sebelum mulai ${longDate(startsOn)}. Perbaiki tanggalnya.`,
      },
    ]
  return sessions.flatMap(({ heldOn, begins, ends, subject }, at) => {
    const field = `Sesi ${at + 1}, ${subject}`
    return [
      ...(heldOn < startsOn || heldOn > endsOn
        ? [
            {
              field,
              message: `${longDate(heldOn)} di luar hari pelatihan, ${longDate(startsOn)} sampai ${longDate(endsOn)}.`,
            },
          ]
        : []),
      ...(ends <= begins
        ? [{ field, message: `Selesai pukul ${ends}, tidak sesudah mulai pukul ${begins}.` }]
        : []),
      // Whoever is in one of them can't be in the other, yet the JP of both would be counted.
      ...sessions.slice(0, at).flatMap((other, index) =>
        other.heldOn === heldOn && other.begins < ends && begins < other.ends
          ? [
              {
                field,
                message: `Pukul ${begins} sampai ${ends} bersamaan dengan sesi ${index + 1}, ${other.begins} sampai ${other.ends}.`,
              },
            ]
          : [],
      ),
    ]
  })
}

/** The subjects for the back of a certificate: sessions of one subject together, in the order of their days. */
export function subjectsOf(
  sessions: ReadonlyArray<Pick<Session, 'subject' | 'hours' | 'heldOn' | 'begins'>>,
): Array<{ name: string; hours: number }> {
  const sums = new Map<string, number>()
  for (const { subject, hours } of sessions.toSorted(
    (a, b) => a.heldOn.localeCompare(b.heldOn) || a.begins.localeCompare(b.begins),
  ))
    sums.set(subject, (sums.get(subject) ?? 0) + hours)
  return [...sums].map(([name, hours]) => ({ name, hours }))
}

/** What a participant did in the tests before and after; 0 to 100, null where nothing was tested. */
export const Score = z
  .number()
  .int('Nilai ditulis sebagai bilangan bulat.')
  .min(0, 'Isi nilai 0 sampai 100.')
  .max(100, 'Isi nilai 0 sampai 100.')
  .nullable()
