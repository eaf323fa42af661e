import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { leaders, reads, staff, works, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Ids, Part, reason } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Progress } from '../../kernel/progress.ts'
import { LeftOut } from '../../employees/left-out.ts'
import { personLine } from '../../employees/person-line.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { SkpKind } from '../skp/skp.ts'
import { openStates } from '../skp/transitions.ts'
import { UnfinishedOrder, YearOrder } from './order.ts'

/** Somebody who has no SKP of a year yet, and what opening the year would make for them. */
export const YearRow = z.object({
  ...personLine,
  /** Proposed, or not, with what the clerk should know. */
  include: z.boolean(),
  remark: z.string().nullable(),
  kind: SkpKind,
  periodStart: IsoDate,
  periodEnd: IsoDate,
  appraiserName: z.string().nullable(),
  superiorName: z.string().nullable(),
  /** RHK of last year's SKP that could be copied; null where there was none. */
  lastYearRhk: z.number().int().nullable(),
})
export type YearRow = z.infer<typeof YearRow>

/** For whom a year is opened, and with what. */
export const OpenYearInput = z.object({
  year: Year,
  employeeIds: Ids,
  copyLastYear: z.boolean(),
  /** Whether the tim kerja of last year go on, as `continuedTeams` says. */
  copyTeams: z.boolean().default(false),
})
export type OpenYearInput = z.infer<typeof OpenYearInput>

/** While a year is opened, and what came of it. */
export const YearEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), ids: z.array(Id), teamIds: z.array(Id) }),
])
export type YearEvent = z.infer<typeof YearEvent>

/** Somebody whose SKP of the year is not signed yet. */
export const UnfinishedRow = z.object({
  ...personLine,
  skpId: Id.nullable(),
  /** null: there is no SKP. */
  state: z.enum(openStates).nullable(),
  /** The next version of one that was signed. */
  addendum: z.boolean(),
  due: IsoDate,
  /** 0 until the day after it was due. */
  daysLate: z.number().int(),
})
export type UnfinishedRow = z.infer<typeof UnfinishedRow>

/** What putting a year away would do. */
export const ArchivePreview = z.object({
  ready: z.array(z.object({ skpId: Id, fullName: z.string() })),
  archived: z.array(z.object({ skpId: Id, fullName: z.string() })),
  /** What stays as it is, and why. */
  rest: z.array(z.object({ fullName: z.string(), reason: z.string() })),
})
export type ArchivePreview = z.infer<typeof ArchivePreview>

/** How far a year has come, in numbers and ids. */
const YearStanding = z.object({
  /** Lines of the list of the year. */
  lines: z.number().int(),
  /** People who are to have an SKP and have none; who is away all year, or begins later, is not waited for. */
  missing: z.number().int(),
  archived: z.number().int(),
  /** The SKP that are still written, and those of them in which something stands. */
  open: z.array(Id),
  filled: z.array(Id),
})
type YearStanding = z.infer<typeof YearStanding>

/** A year of SKP as a whole: opened, who has not finished, put away. */
export const yearContract = {
  /** What opening a year for the whole office would do, person by person. */
  preview: reads().input(YearOrder.extend(Part.shape)).output(z.array(YearRow)),
  /** Which people are in that preview and in which order, whom it proposes, and of whom last year can be copied. */
  previewOrder: reads()
    .input(YearOrder)
    .output(z.object({ ids: z.array(Id), include: z.array(Id), copied: z.array(Id) })),
  /** Who is not in that preview, and why. */
  notOpened: reads()
    .input(z.object({ year: Year }))
    .output(z.array(LeftOut)),
  /** Who has no SKP of a year and so no row where SKP are shown, and why; or those whom somebody would appraise. */
  withoutSkp: reads(staff)
    .input(z.object({ year: Year, appraiserId: Id.optional() }))
    .output(z.array(LeftOut)),
  /** Begins the SKP of these people, empty or with last year's content; all or none, also when it is cancelled. */
  open: works().input(OpenYearInput).output(eventIterator(YearEvent)),
  /** Takes back drafts and teams that nobody has written in since they were begun. */
  undoOpen: writes()
    .input(z.object({ ids: Ids, teamIds: z.array(Id).max(most.parts).default([]) }))
    .output(z.object({ removed: z.number().int() })),
  /** Only drafts that were never signed; all or none. */
  removeDrafts: writes()
    .input(z.object({ ids: Ids }))
    .output(Done),
  /** Who has not finished the SKP of a year, or who is meant: all of them, or some of that order. */
  unfinished: reads(leaders)
    .input(UnfinishedOrder.extend(Part.shape))
    .output(
      z.object({
        deadline: IsoDate,
        /** Of who begins later in the year. */
        newSkpMonths: z.number().int(),
        /** Since when the year is worked on here: what was due before is not late. */
        since: IsoDate,
        rows: z.array(UnfinishedRow),
        /** Who is in that list and in which order (`lineId`), also those of whom nothing else is told. */
        ids: z.array(z.number().int()),
        /** How many there are in the unit, and how many of them are late. */
        total: z.number().int(),
        late: z.number().int(),
      }),
    ),
  /** How far the year has come, for what is done with many SKP at once. */
  standing: reads(staff)
    .input(z.object({ year: Year }))
    .output(YearStanding),
  archivePreview: reads()
    .input(z.object({ year: Year }))
    .output(ArchivePreview),
  archive: writes()
    .input(z.object({ year: Year }))
    .output(z.object({ ids: z.array(Id) })),
  unarchive: writes()
    .input(
      z.object({
        ids: Ids,
        reason: reason('Tulis alasan mengeluarkan dari arsip.'),
      }),
    )
    .output(Done),
}
