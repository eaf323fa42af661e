import { z } from 'zod'
import { everyone, reads, Role, writes } from '../kernel/contract-base.ts'
import { Done, Id, line } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate } from '../office/period.ts'

export const AuditRecord = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  operator: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  /** JSON. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  /** Its words were destroyed with what they were about. */
  erased: z.boolean(),
  /** Binds this entry and all before it; the beginning of it stands on papers. */
  hash: z.string(),
  /** Whom or what it is about, e.g. "Bagus Prayoga (SKP 2026)". */
  about: z.string(),
  /** What changed, from what to what, as sentences. */
  changes: z.array(z.string()),
})
export type AuditRecord = z.infer<typeof AuditRecord>

/** What somebody did at once: an import of many people is one act with many entries. */
export const Act = z.object({
  /** Number of its last entry, and of its first. */
  seq: z.number().int(),
  first: z.number().int(),
  at: z.iso.datetime(),
  operator: z.string(),
  /** What was done, in words. */
  label: z.string(),
  /** Whom or what it is about. */
  about: z.string(),
  reason: z.string().nullable(),
})
export type Act = z.infer<typeof Act>

export const ActFilter = z.object({
  words: line(most.search).optional(),
  employeeId: Id.optional(),
  operator: z.string().optional(),
  /** As `choices` names it. */
  action: z.string().optional(),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
})
export type ActFilter = z.infer<typeof ActFilter>

export const FileCheck = z.object({
  sound: z.boolean(),
  /** One sentence for each thing that was looked at. */
  findings: z.array(z.object({ what: z.string(), ok: z.boolean(), detail: z.string() })),
  entries: z.number().int(),
  /** Hash of the last audit entry. */
  head: z.string(),
})
export type FileCheck = z.infer<typeof FileCheck>

export const Health = z.object({
  /** `unchecked` where nobody looks at it behind the page. */
  state: z.enum(['unchecked', 'checking', 'sound', 'unsound']),
  /** What was found to be wrong. */
  findings: FileCheck.shape.findings,
  /** Why the clock of the computer is doubtful, as a sentence; null when it is not. */
  clock: z.string().nullable(),
  /** Logs of another file that were set aside at opening, as paths to show. */
  logsAside: z.array(z.string()),
  /** How many files of evidence are not there or not what they were; whose they are is not for everybody. */
  evidence: z.number().int(),
})
export type Health = z.infer<typeof Health>

/** Who did what, and whether the file is whole. */
export const trustContract = {
  /** Who has signed in: everybody is told that of themselves. */
  session: reads(everyone).output(
    z.object({
      operator: z.object({
        id: Id,
        name: z.string(),
        position: z.string(),
        role: Role,
        /** The employee that the operator is. */
        employeeId: Id.nullable(),
        restricted: z.boolean(),
        hasPassword: z.boolean(),
      }),
      /** The procedures that this operator may call, by their full names: the page shows nothing else. */
      may: z.array(z.string()),
      /** Minutes without a hand on it after which the page locks itself; 0 for never. */
      lockMinutes: z.number().int(),
    }),
  ),
  /** Without the right to restricted data what is restricted of employees is left out of it. */
  audit: reads()
    .input(
      z.object({
        subjectType: z.string().optional(),
        subjectId: z.string().optional(),
        before: z.number().int().optional(),
        since: z.number().int().optional(),
        /** Without what they are about and what they changed: for the list below one thing, in which each is closed. */
        brief: z.boolean().default(false),
        limit: z.number().int().min(1).max(most.page).default(100),
      }),
    )
    .output(z.array(AuditRecord)),
  /**
   * What was done, newest first, act by act. So much of the log is looked through at once; `next` is where to go on,
   * null at the beginning of the log, and `lookedUntil` when the oldest entry was written that was looked at.
   */
  acts: reads()
    .input(
      ActFilter.extend({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(most.page).default(50),
      }),
    )
    .output(
      z.object({
        acts: z.array(Act),
        next: z.number().int().nullable(),
        lookedUntil: z.iso.datetime().nullable(),
      }),
    ),
  /** Whom and what the log can be searched for. */
  choices: reads().output(
    z.object({
      operators: z.array(z.string()),
      actions: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  check: reads().output(FileCheck),
  /** What was found behind the page since the office was opened. */
  health: reads(everyone).output(Health),
  /** Somebody says that the clock of the computer is right although it seems not to be. */
  believeClock: writes().output(Done),
}
