import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { GoalOfUnit } from '../goals/goal.ts'
import { SkpState } from '../skp/skp.ts'
import { Team } from '../teams/contract.ts'

const id = z.number().int().positive()
const done = z.object({})
const text = (max: number) => z.string().trim().max(max)

/** One SKP of the year as the cascade sees it. */
export const CascadePerson = z.object({
  skpId: id,
  employeeId: id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  state: SkpState,
  appraiserId: id.nullable(),
  periodStart: IsoDate,
  periodEnd: IsoDate,
})
export type CascadePerson = z.infer<typeof CascadePerson>

export const CascadeRhk = z.object({
  id: z.uuid(),
  skpId: id,
  kind: z.enum(['utama', 'tambahan']),
  text: z.string(),
  superiorRhkId: z.uuid().nullable(),
  superiorText: z.string(),
  goalId: z.uuid().nullable(),
})
export type CascadeRhk = z.infer<typeof CascadeRhk>

export const Cascade = z.object({
  goals: z.array(GoalOfUnit),
  people: z.array(CascadePerson),
  rhk: z.array(CascadeRhk),
  teams: z.array(Team),
})
export type Cascade = z.infer<typeof Cascade>

/** One row of the matrix: a person and, for each RHK of the leader, the roles taken in it. */
export const MatrixRow = z.object({
  person: CascadePerson,
  cells: z.array(z.array(CascadeRhk)),
  /** Teams of the leader in which the person works. */
  memberOf: z.array(z.string()),
  /** Teams of the leader's unit that the person leads. */
  leads: z.array(z.string()),
  /** The unit of somebody who is appraised by somebody else and comes from another unit. */
  fromUnit: z.string().nullable(),
})
export type MatrixRow = z.infer<typeof MatrixRow>

export const Matrix = z.object({
  leader: CascadePerson,
  /** Teams that the leader leads. */
  teams: z.array(z.string()),
  columns: z.array(CascadeRhk),
  rows: z.array(MatrixRow),
  /** Members of the leader's teams who have no SKP of the year yet, so that no role can be written for them. */
  withoutSkp: z.array(z.string()),
})
export type Matrix = z.infer<typeof Matrix>

/** Somebody whose matrix can be shown. */
export const MatrixLeader = z.object({
  skpId: id,
  fullName: z.string(),
  /** Whether they appraise others; otherwise they lead a team only. */
  appraises: z.boolean(),
  /** Jabatan, or the team of who leads a team only. */
  post: z.string().nullable(),
})
export type MatrixLeader = z.infer<typeof MatrixLeader>

const source = z.union([z.strictObject({ goalId: z.uuid() }), z.strictObject({ rhkId: z.uuid() })])

const newRole = z.object({
  employeeId: id,
  /** Which SKP, when the person has several of the year; otherwise the last one. */
  skpId: id.optional(),
  text: text(2000).min(1, 'Tulis hasil yang diharapkan dari pegawai ini.'),
  /** One that was taken back and is to stand again, with all that hung on it. */
  rhkId: z.uuid().optional(),
})
/** An RHK that is handed down to somebody. */
export type NewRole = z.infer<typeof newRole>

/** From the office's goals to each person's results. */
export const cascadeContract = {
  get: reads()
    .input(z.object({ year: Year }))
    .output(Cascade),
  /**
   * The matrix of a leader, of the first one when nobody is named, with those one level below if they are wanted; and
   * whose matrices there are.
   */
  matrix: reads()
    .input(z.object({ year: Year, leaderSkpId: id.optional(), below: z.boolean() }))
    .output(
      z.object({
        /** Whether anybody has an SKP of the year. */
        begun: z.boolean(),
        leaders: z.array(MatrixLeader),
        top: Matrix.nullable(),
        below: z.array(Matrix),
      }),
    ),
  /** Says which goal an RHK carries, or none. */
  linkGoal: writes()
    .input(z.object({ rhkId: z.uuid(), goalId: z.uuid().nullable() }))
    .output(done),
  /** Writes an RHK that serves a goal or a superior's RHK into the drafts of people; all or none. */
  handDown: writes()
    .input(z.object({ year: Year, from: source, to: z.array(newRole).min(1).max(200) }))
    .output(z.object({ added: z.number().int(), rhkIds: z.array(z.uuid()) })),
  /**
   * Writes roles of matrices, each the RHK of a person, all or none: new ones that serve an RHK, and others whose text
   * changes; an empty text takes a role back.
   * @returns the ids of the new ones, in their order
   */
  writeRoles: writes()
    .input(
      z.object({
        year: Year,
        add: z.array(newRole.extend({ superiorRhkId: z.uuid() })).max(2000),
        change: z.array(z.object({ rhkId: z.uuid(), text: text(2000) })).max(2000),
      }),
    )
    .output(z.object({ rhkIds: z.array(z.uuid()) })),
}
