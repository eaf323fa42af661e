import { z } from 'zod'
import { oneself, reads, works, writes } from '../kernel/contract-base.ts'
import { Done, Id } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate } from '../office/period.ts'
import { DestructionLine, DestructionOrder, DueGroup, DueItem, DueLine } from './destruction.ts'
import { OwnRetention, RetentionLine, Series } from './retention.ts'

/** The head of the office may look at all of it and changes nothing. */
const overseen = { pimpinan: 'office' } as const

/** Where something that was destroyed can still be read. */
const Holding = z.object({
  fileName: z.string(),
  at: z.iso.datetime(),
  outside: z.boolean(),
  /** Numbers of the berita acara of what it still holds. */
  numbers: z.array(z.string()),
  /** Whether it is kept until somebody takes it away. */
  forGood: z.boolean(),
})

const Activity = z.object({
  name: z.string(),
  purpose: z.string(),
  basis: z.string(),
  data: z.string(),
  subjects: z.string(),
  from: z.string(),
  to: z.string(),
  /** Roles and whose rows each of them sees. */
  seenBy: z.array(z.string()),
  retention: z.string(),
})

const Access = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  operator: z.string(),
  action: z.string(),
  /** Whose data it was: a name, or how many people. */
  whose: z.string(),
})

/** Personal data: how long it is kept, how it is destroyed, who looked at it, and all that is known of one person. */
export const privacyContract = {
  retention: reads(overseen).output(z.array(RetentionLine)),
  saveRetention: writes().input(OwnRetention).output(Done),
  /** Back to what is proposed. */
  resetRetention: writes()
    .input(z.object({ series: Series }))
    .output(Done),
  /** What has had its time, by archive and year. */
  due: reads(overseen).output(z.array(DueLine)),
  /** Each thing of some of these years: what would go, and what would stay and why. */
  preview: reads(overseen)
    .input(z.object({ groups: z.array(DueGroup).max(most.parts) }))
    .output(z.array(DueItem)),
  /** Destroys what may go of some years, for good, after a verified backup. @returns what the berita acara is printed by */
  destroy: works()
    .input(DestructionOrder)
    .output(z.object({ id: Id, items: z.number().int(), backup: z.string() })),
  destructions: reads(overseen).output(z.array(DestructionLine)),
  /** Backups in which something that was destroyed still stands. */
  holding: reads(overseen).output(z.array(Holding)),
  /** The record of processing, UU 27/2022 Pasal 31. */
  processing: reads(overseen).output(
    z.object({ activities: z.array(Activity), measures: z.array(z.string()), source: z.string() }),
  ),
  /** The same as a workbook. */
  exportProcessing: reads(overseen).output(z.file()),
  /** Who was shown or exported restricted data, newest first. */
  accesses: reads(overseen)
    .input(
      z.object({
        employeeId: Id.optional(),
        from: IsoDate.optional(),
        until: IsoDate.optional(),
      }),
    )
    .output(z.array(Access)),
  /** All that the office holds of one person, as a workbook: by the right to restricted data, and everybody one's own. */
  personFile: reads(oneself, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id }))
    .output(z.file()),
}
