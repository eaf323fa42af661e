import type { Kysely } from 'kysely'
import { type AttendanceShare, isEnough, shareOf } from '../../../shared/development/training/attendance.ts'
import { type TrainingRecord } from '../../../shared/development/training/training.ts'
import { loadSettings } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { attendanceOf, participantsOf } from './store.ts'

type Db = Kysely<OfficeSchema>

/** Somebody who takes part, with how much of it he was there. */
export interface Taking {
  employeeId: number
  share: AttendanceShare
  states: ReadonlyMap<number, 'hadir' | 'izin' | 'tidak'>
  /** Whether that is enough for a certificate and for JP. */
  passes: boolean
  before: number | null
  after: number | null
}

/** Who takes part in trainings and how much each was there, by the training's id; and how many percent are asked for. */
export async function takingPart(
  db: Db,
  trainings: readonly TrainingRecord[],
): Promise<{ least: number; people: Map<number, Taking[]> }> {
  const ids = trainings.map(({ id }) => id)
  const { attendanceShare: least } = await loadSettings(db)
  const participants = await participantsOf(db, ids)
  const attendance = await attendanceOf(db, ids)
  const people = new Map(
    trainings.map(({ id, sessions }) => {
      const marks = Map.groupBy(attendance.get(id) ?? [], ({ employeeId }) => employeeId)
      const taking = (participants.get(id) ?? []).map(({ employeeId, scoreBefore, scoreAfter }): Taking => {
        const own = marks.get(employeeId) ?? []
        const share = shareOf(sessions, own)
        return {
          employeeId,
          share,
          states: new Map(own.map(({ sessionId, state }) => [sessionId, state])),
          passes: isEnough(share, least),
          before: scoreBefore,
          after: scoreAfter,
        }
      })
      return [id, taking] as const
    }),
  )
  return { least, people }
}
