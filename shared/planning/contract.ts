import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reads, works, writes } from '../kernel/contract-base.ts'
import { Progress } from '../desk/contract.ts'
import { annexContract } from './annex/contract.ts'
import { agreementContract } from './agreement/contract.ts'
import { cascadeContract } from './cascade/contract.ts'
import { dialogContract } from './talks/contract.ts'
import { lateContract } from './year/late-contract.ts'
import { libraryContract } from './library/contract.ts'
import { goalsContract } from './goals/contract.ts'
import { workbookContract } from './excel/contract.ts'
import { workbookExportContract } from './workbook-export-contract.ts'
import { measureContract } from './measures/contract.ts'
import { serviceLineContract } from './timeline/contract.ts'
import { archiveContract } from './year/archive-contract.ts'
import { teamContract } from './teams/contract.ts'
import { AbsenceSpan } from '../employees/service/service.ts'
import { IsoDate, Year } from '../office/period.ts'
import { Approach, Party, SkpContent, SkpKind, SkpState } from './skp/skp.ts'

const id = z.number().int().positive()
const done = z.object({})

/** An employee of the office or an official from outside. */
export const PersonChoice = z.union([z.strictObject({ employeeId: id }), z.strictObject({ officialId: id })])
export type PersonChoice = z.infer<typeof PersonChoice>

/** One line of the year's list: an employee with an SKP, or without one. */
export const PlanningRow = z.object({
  employeeId: id,
  nip: z.string(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  legalPosition: z.string(),
  skpId: id.nullable(),
  state: SkpState.nullable(),
  /** Above 1 once it was signed and opened again (addendum). */
  version: z.number().int().nullable(),
  kind: SkpKind.nullable(),
  approach: Approach.nullable(),
  periodStart: IsoDate.nullable(),
  periodEnd: IsoDate.nullable(),
  /** Ended before its period does, e.g. by mutasi. */
  closedOn: IsoDate.nullable(),
  /** Of the person, in this year. */
  absences: z.array(AbsenceSpan),
  rhk: z.number().int(),
  appraiserName: z.string().nullable(),
  updatedAt: z.iso.datetime().nullable(),
})
export type PlanningRow = z.infer<typeof PlanningRow>

export const SkpHeader = z.object({
  kind: SkpKind,
  approach: Approach,
  periodStart: IsoDate,
  periodEnd: IsoDate,
  appraiser: PersonChoice.nullable(),
  superior: PersonChoice.nullable(),
  place: z.string().trim().max(100),
})
export type SkpHeader = z.infer<typeof SkpHeader>

export const SkpDetail = SkpHeader.extend({
  id,
  employeeId: id,
  year: Year,
  state: SkpState,
  version: z.number().int(),
  signedOn: IsoDate.nullable(),
  /** Ended before its period does, e.g. by mutasi, and why. */
  closedOn: IsoDate.nullable(),
  closingReason: z.string(),
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  content: SkpContent,
  /** As the print names them: frozen when signed, as of today while it is a draft. */
  employee: Party,
  appraiserParty: Party.nullable(),
  superiorParty: Party.nullable(),
})
export type SkpDetail = z.infer<typeof SkpDetail>

/** An RHK that can be served: of the appraiser, or of the leader of a team in which the person works. */
export const SuperiorRhk = z.object({
  id: z.uuid(),
  number: z.number().int(),
  text: z.string(),
  /** The leader of the team, e.g. "Ketua Tim Arsip: Rina Apriliani, A.Md."; null when it is the appraiser's. */
  from: z.string().nullable(),
})
export type SuperiorRhk = z.infer<typeof SuperiorRhk>

/** Somebody who has no SKP of a year yet, and what opening the year would make for them. */
export const YearRow = z.object({
  employeeId: id,
  nip: z.string(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
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
  employeeIds: z.array(id).min(1).max(5000),
  copyLastYear: z.boolean(),
  /** Whether the tim kerja of last year go on, as `continuedTeams` says. */
  copyTeams: z.boolean().default(false),
})
export type OpenYearInput = z.infer<typeof OpenYearInput>

/** While a year is opened, and what came of it. */
export const YearEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  z.object({ kind: z.literal('done'), ids: z.array(id), teamIds: z.array(id) }),
])
export type YearEvent = z.infer<typeof YearEvent>

const revised = z.object({ revision: z.number().int(), savedAt: z.iso.datetime() })
const revision = z.number().int()

/** Sasaran kinerja pegawai. */
export const planningContract = {
  ...cascadeContract,
  ...agreementContract,
  ...annexContract,
  ...dialogContract,
  ...lateContract,
  ...measureContract,
  ...libraryContract,
  ...workbookContract,
  ...goalsContract,
  ...workbookExportContract,
  ...teamContract,
  ...serviceLineContract,
  ...archiveContract,
  /** Everybody, or one person. */
  list: reads()
    .input(z.object({ year: Year, employeeId: id.optional() }))
    .output(z.array(PlanningRow)),
  create: writes()
    .input(
      z.object({
        employeeId: id,
        year: Year,
        kind: SkpKind.optional(),
        approach: Approach.optional(),
        periodStart: IsoDate.optional(),
        periodEnd: IsoDate.optional(),
      }),
    )
    .output(z.object({ id })),
  /** What opening a year for the whole office would do, person by person. */
  yearPreview: reads(['pengelola'])
    .input(z.object({ year: Year }))
    .output(z.array(YearRow)),
  /** Begins the SKP of these people, empty or with last year's content; all or none, also when it is cancelled. */
  openYear: works().input(OpenYearInput).output(eventIterator(YearEvent)),
  /** Takes back drafts and teams that nobody has written in since they were begun. */
  undoOpenYear: writes()
    .input(z.object({ ids: z.array(id).min(1).max(5000), teamIds: z.array(id).max(1000).default([]) }))
    .output(z.object({ removed: z.number().int() })),
  get: reads().input(z.object({ id })).output(SkpDetail),
  saveHeader: writes().input(SkpHeader.extend({ id, revision })).output(revised),
  saveContent: writes()
    .input(z.object({ id, revision, content: SkpContent }))
    .output(revised),
  /** What can be chosen in the column "RHK pimpinan yang diintervensi". */
  superiorRhk: reads().input(z.object({ id })).output(z.array(SuperiorRhk)),
  sign: writes()
    .input(z.object({ id, revision, signedOn: IsoDate, place: z.string().trim().max(100) }))
    .output(done),
  reopen: writes()
    .input(z.object({ id, reason: z.string().trim().min(5, 'Tulis alasan membuka SKP.').max(500) }))
    .output(done),
  /** Only drafts that were never signed; all or none. */
  remove: writes()
    .input(z.object({ ids: z.array(id).min(1).max(5000) }))
    .output(done),
}
