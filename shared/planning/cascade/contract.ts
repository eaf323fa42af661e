import { z } from 'zod'
import { appraisers, leaders, reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { GoalOfUnit } from '../goals/goal.ts'
import { SkpState } from '../skp/skp.ts'
import { Team } from '../teams/contract.ts'

/** One SKP of the year as the cascade sees it. */
export const CascadePerson = z.object({
  skpId: Id,
  employeeId: Id,
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  state: SkpState,
  appraiserId: Id.nullable(),
  periodStart: IsoDate,
  periodEnd: IsoDate,
})
export type CascadePerson = z.infer<typeof CascadePerson>

export const CascadeRhk = z.object({
  id: z.uuid(),
  skpId: Id,
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

/** A goal as the tree names it. */
const TreeGoal = GoalOfUnit.pick({ id: true, text: true, unitName: true })
export type TreeGoal = z.infer<typeof TreeGoal>

/**
 * Which RHK of a year stands below which, without its words: those are read when it is looked at. Each list says one
 * thing of every RHK, in the same order.
 */
export const TreeShape = z.object({
  goals: z.array(TreeGoal),
  ids: z.array(z.uuid()),
  skps: z.array(Id),
  /** The place in these lists of the RHK that it serves; -1 where it serves none. */
  above: z.array(z.number().int()),
  /** The place of the goal that it carries; -1 where it carries none. */
  carries: z.array(z.number().int()),
  /** The places of those of leaders that nobody has taken up. */
  untaken: z.array(z.number().int()),
  /** Who leads which teams. */
  leads: z.array(z.object({ employeeId: Id, teams: z.array(z.string()) })),
  /** SKP of the year. */
  people: z.number().int(),
})
export type TreeShape = z.infer<typeof TreeShape>

/** A person in the cascade, and whether an RHK of the SKP leads up to a goal. */
const FoundPerson = CascadePerson.extend({ linked: z.boolean() })

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
  skpId: Id,
  fullName: z.string(),
  /** Whether they appraise others; otherwise they lead a team only. */
  appraises: z.boolean(),
  /** Jabatan, or the team of who leads a team only. */
  post: z.string().nullable(),
})
export type MatrixLeader = z.infer<typeof MatrixLeader>

const source = z.union([z.strictObject({ goalId: z.uuid() }), z.strictObject({ rhkId: z.uuid() })])

const newRole = z.object({
  employeeId: Id,
  /** Which SKP, when the person has several of the year; otherwise the last one. */
  skpId: Id.optional(),
  text: required(most.text, 'Tulis hasil yang diharapkan dari pegawai ini.'),
  /** Its id, where it is known: one that was taken back stands again with all that hung on it. */
  rhkId: z.uuid().optional(),
})
/** An RHK that is handed down to somebody. */
export type NewRole = z.infer<typeof newRole>

const writtenRoles = z.object({
  add: z.array(newRole.extend({ superiorRhkId: z.uuid() })).max(most.cells),
  change: z.array(z.object({ rhkId: z.uuid(), text: line(most.text) })).max(most.cells),
})
/** Roles of matrices that are new, and others whose text changes. */
export type WrittenRoles = z.infer<typeof writtenRoles>

/** From the office's goals to each person's results. */
export const cascadeContract = {
  /** The whole of a year; or some RHK of it with their people, and nothing else. */
  get: reads(leaders)
    .input(z.object({ year: Year, rhkIds: z.array(z.uuid()).max(most.page).optional() }))
    .output(Cascade),
  /** The tree of a year, and which teams each leader leads. */
  tree: reads(leaders)
    .input(z.object({ year: Year }))
    .output(TreeShape),
  /** The RHK whose words, or whose person's name, jabatan or team, have all these words. */
  find: reads(leaders)
    .input(z.object({ year: Year, words: z.array(z.string().max(most.search)).min(1).max(most.rhk) }))
    .output(z.array(z.uuid())),
  /** People of the year, those first who serve no goal: looked up, or below somebody, or to whom can be handed down. */
  people: reads(leaders)
    .input(
      z.object({
        year: Year,
        search: z.string().max(most.search).optional(),
        /** Only those whom this employee appraises. */
        appraiserId: Id.optional(),
        /** Only those whose SKP is still written. */
        open: z.boolean().default(false),
        limit: z.number().int().min(1).max(most.page),
      }),
    )
    .output(
      z.object({
        /** How many SKP of the year serve no goal. */
        unlinked: z.number().int(),
        /** How many are meant, of whom `limit` are told. */
        total: z.number().int(),
        people: z.array(FoundPerson),
      }),
    ),
  /**
   * The matrix of a leader, of the first one when nobody is named, with those one level below if they are wanted; and
   * whose matrices there are.
   */
  matrix: reads(leaders)
    .input(z.object({ year: Year, leaderSkpId: Id.optional(), below: z.boolean() }))
    .output(
      z.object({
        /** Whether anybody has an SKP of the year. */
        begun: z.boolean(),
        leaders: z.array(MatrixLeader),
        top: Matrix.nullable(),
        below: z.array(Matrix),
        /** RHK of those people that have an indicator already, and are not taken back from a matrix. */
        measured: z.array(z.uuid()),
      }),
    ),
  /** Says which goal an RHK carries, or none. */
  linkGoal: writes()
    .input(z.object({ rhkId: z.uuid(), goalId: z.uuid().nullable() }))
    .output(Done),
  /** Writes an RHK that serves a goal or a superior's RHK into the drafts of people; all or none. */
  handDown: writes(appraisers)
    .input(z.object({ year: Year, from: source, to: z.array(newRole).min(1).max(most.takers) }))
    .output(z.object({ added: z.number().int(), rhkIds: z.array(z.uuid()) })),
  /**
   * Writes roles of matrices, each the RHK of a person, all or none: new ones that serve an RHK, and others whose text
   * changes; an empty text takes a role back.
   * @returns the ids of the new ones, in their order
   */
  writeRoles: writes(appraisers)
    .input(writtenRoles.extend({ year: Year }))
    .output(z.object({ rhkIds: z.array(z.uuid()) })),
}
