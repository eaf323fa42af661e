import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { statuses } from '../../employees/employee-status.ts'
import { reads, staff, works, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Ids, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { EvidenceItem } from '../../monitoring/evidence/evidence.ts'
import { Hours, WayId } from '../plan/item.ts'
import { AttendanceState } from './attendance.ts'
import { hourVerdicts } from './hours.ts'
import { HourColumn, mostParticipants, Score, TrainingInput, TrainingRecord } from './training.ts'

/** Who keeps trainings: the clerk of the office and its head. */
const keepers = { pimpinan: 'office' } as const

const at = z.object({ id: Id, revision: Revision })
const Saved = z.object({ id: Id, revision: Revision })

export const TrainingRow = TrainingRecord.omit({ sessions: true }).extend({
  hours: z.number().int(),
  sessionCount: z.number().int(),
  participants: z.number().int(),
  /** Participants who were there enough. */
  passed: z.number().int(),
})
export type TrainingRow = z.infer<typeof TrainingRow>

/** Somebody who takes part. */
export const Participant = z.object({
  employeeId: Id,
  nip: z.string().nullable(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitName: z.string().nullable(),
  /** What is written of each session, by its id. */
  states: z.record(z.string(), AttendanceState),
  attended: z.number(),
  total: z.number(),
  /** Whether that is enough for a certificate. */
  passes: z.boolean(),
  before: Score,
  after: Score,
  /** The certificates of this training among which his is; null while there is none. */
  certificateId: Id.nullable(),
})
export type Participant = z.infer<typeof Participant>

export const Training = TrainingRecord.extend({
  participants: z.array(Participant),
  /** Lines of the plan that it answers. */
  planned: z.number().int(),
  /** Percent of it that somebody has to attend. */
  least: z.number().int(),
  /** What it changed, a sentence for each measure. */
  effects: z.array(z.string()),
})
export type Training = z.infer<typeof Training>

/** A certificate that somebody got elsewhere. */
const record = {
  employeeId: Id,
  name: required(most.name, 'Tulis nama pelatihannya.'),
  organiser: line(most.name),
  way: WayId,
  column: HourColumn,
  startsOn: IsoDate,
  endsOn: IsoDate,
  hours: Hours.min(1, 'Isi JP menurut sertifikatnya, sedikitnya 1.'),
  number: line(most.place),
}
export const RecordInput = z.object({ ...record, id: Id.nullable(), revision: Revision })
export type RecordInput = z.infer<typeof RecordInput>
export const RecordRow = z.object({ ...record, id: Id, revision: Revision, files: z.array(EvidenceItem) })
export type RecordRow = z.infer<typeof RecordRow>

const EarnedRow = z.object({
  from: z.enum(['kantor', 'luar']),
  id: Id,
  name: z.string(),
  startsOn: IsoDate,
  endsOn: IsoDate,
  column: HourColumn,
  hours: z.number().int(),
  number: z.string(),
})

export const HoursRow = z.object({
  employeeId: Id,
  nip: z.string().nullable(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  status: z.enum(statuses),
  columns: z.record(HourColumn, z.number().int()),
  total: z.number().int(),
  target: z.number().int(),
  isMost: z.boolean(),
  verdict: z.enum(hourVerdicts),
  difference: z.number().int(),
})
export type HoursRow = z.infer<typeof HoursRow>

const filter = PeopleFilter.extend({ year: Year })
const participants = z
  .array(Id)
  .max(mostParticipants, `Paling banyak ${mostParticipants} peserta satu pelatihan.`)

/** Trainings with their sessions, people and attendance, and the JP that come of them. */
export const trainingContract = {
  /** Those that begin in a year, the newest first. */
  list: reads(keepers)
    .input(z.object({ year: Year }))
    .output(z.array(TrainingRow)),
  get: reads(keepers)
    .input(z.object({ id: Id }))
    .output(Training),
  /** A new training, or with an id that one anew with all its sessions; attendance stays with the sessions that stay. */
  save: writes(keepers).input(TrainingInput).output(Saved),
  remove: writes(keepers).input(at).output(Done),
  /** Who takes part. Whoever is not named any more goes with his attendance. */
  saveParticipants: writes(keepers)
    .input(at.extend({ employeeIds: participants }))
    .output(Saved),
  /** Makes a training of agreed lines of the plan, with their people; they are done when it is closed. */
  fromPlan: writes(keepers)
    .input(z.object({ itemIds: Ids }))
    .output(Saved),
  /** Who was there in a session; null takes back what was written. */
  attend: writes(keepers)
    .input(
      z.object({
        id: Id,
        sessionId: Id,
        marks: z
          .array(z.object({ employeeId: Id, state: AttendanceState.nullable() }))
          .min(1)
          .max(mostParticipants),
      }),
    )
    .output(Done),
  /** Tests before and after. */
  saveScores: writes(keepers)
    .input(
      z.object({
        id: Id,
        scores: z
          .array(z.object({ employeeId: Id, before: Score, after: Score }))
          .min(1)
          .max(mostParticipants),
      }),
    )
    .output(Done),
  /** It is over: its lines of the plan are done. Or it is opened again. */
  close: writes(keepers)
    .input(at.extend({ closed: z.boolean() }))
    .output(Saved),
  export: reads(keepers)
    .input(z.object({ year: Year }))
    .output(z.file()),

  /** JP of a year of everybody in service, by name. */
  hours: reads(staff).input(filter).output(z.array(HoursRow)),
  exportHours: reads(staff).input(filter).output(z.file()),
  /** What somebody's JP of a year are made of, and the certificates from elsewhere. */
  hoursOf: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, year: Year }))
    .output(z.object({ line: HoursRow.nullable(), earned: z.array(EarnedRow), records: z.array(RecordRow) })),
  saveRecord: writes(keepers).input(RecordInput).output(Saved),
  /** Takes it away with its evidence. */
  removeRecord: works(keepers).input(at).output(Done),
}
