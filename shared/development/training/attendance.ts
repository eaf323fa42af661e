import { z } from 'zod'
import type { Problem } from '../../kernel/refusal.ts'
import type { Session } from './training.ts'

/** Who was there, session by session. */

export const AttendanceState = z.enum(['hadir', 'izin', 'tidak'])
export type AttendanceState = z.infer<typeof AttendanceState>

export const attendanceLabels: Readonly<Record<AttendanceState, string>> = {
  hadir: 'Hadir',
  izin: 'Izin',
  tidak: 'Tidak hadir',
}

/** What is written of one person in one session. */
export interface Attended {
  sessionId: number
  employeeId: number
  state: AttendanceState
}

/** How much of a training somebody was there. */
export interface AttendanceShare {
  /** JP attended, or sessions where none has JP. */
  attended: number
  total: number
  /** 0 to 1; 0 of a training without sessions. */
  share: number
  /** Sessions of which nothing is written. */
  open: number
}

/** How much of the sessions somebody was there: by their JP, or each alike where none has any. */
export function shareOf(
  sessions: ReadonlyArray<Pick<Session, 'id' | 'hours'>>,
  own: ReadonlyArray<Pick<Attended, 'sessionId' | 'state'>>,
): AttendanceShare {
  const states = new Map(own.map(({ sessionId, state }) => [sessionId, state]))
  const weighted = sessions.some(({ hours }) => hours > 0)
  const weight = ({ hours }: { hours: number }) => (weighted ? hours : 1)
  const total = sessions.reduce((sum, session) => sum + weight(session), 0)
  const attended = sessions.reduce(
    (sum, session) => sum + (states.get(session.id) === 'hadir' ? weight(session) : 0),
    0,
  )
  return {
    attended,
    total,
    share: total === 0 ? 0 : attended / total,
    open: sessions.filter(({ id }) => !states.has(id)).length,
  }
}

/** Whether that is enough for a certificate and for JP. @param least percent of the training; a setting of the office */
export const isEnough = (
  { attended, total }: Pick<AttendanceShare, 'attended' | 'total'>,
  least: number,
): boolean => total > 0 && attended * 100 >= total * least

/** "75 %": rounded down, so that what is not enough never reads as enough. */
export const shareText = ({ attended, total }: Pick<AttendanceShare, 'attended' | 'total'>): string =>
  total === 0 ? '0 %' : `${Math.floor((attended * 100) / total)} %`

/** Why people get no certificate of a training, each with the name; none of who was there enough. */
export const problemsOfReceiving = (
  people: ReadonlyArray<{ name: string; share: AttendanceShare | null }>,
  least: number,
): Problem[] =>
  people.flatMap(({ name, share }) =>
    share === null
      ? [{ field: name, message: 'Bukan peserta pelatihan ini.' }]
      : isEnough(share, least)
        ? []
        : [{ field: name, message: `Hadir ${shareText(share)}, sedikitnya ${least} % untuk sertifikat.` }],
  )
