import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { LeftOut } from '../employees/left-out.ts'
import { everyone, reads, staff, works } from '../kernel/contract-base.ts'
import { Done } from '../kernel/fields.ts'
import { Progress } from '../kernel/progress.ts'
import { DiaryMonth } from '../monitoring/diary/entry.ts'
import { Period, Year } from '../office/period.ts'
import { FormId, FormNeeds } from './forms.ts'
import { PrintScope } from './scope.ts'

export const PrintRequest = z.object({
  form: FormId,
  /** Further forms of the same people, in the same file: those that are printed of the same (`needs`). */
  also: z.array(FormId).optional(),
  year: Year,
  /** Needed by forms of an evaluation. */
  period: Period.optional(),
  /** Needed by reports of a month. */
  month: DiaryMonth.shape.month.optional(),
  scope: PrintScope,
  /** Of the talks about each SKP all, or only the last; all unless told. */
  talks: z.enum(['all', 'last']).optional(),
  /** With what was achieved so far, in forms that have room for it. */
  realised: z.boolean().optional(),
  /** Instead of the office's own setting. */
  paper: z.enum(['A4', 'F4']).optional(),
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** A finished document that waits to be shown or saved. */
export const PrintedDocument = z.object({
  token: z.string(),
  fileName: z.string(),
  /** Forms in it, one for each person. */
  forms: z.number().int(),
  bytes: z.number().int(),
  /** What a clerk should know before signing, e.g. that some are drafts or that a character had to be replaced. */
  remarks: z.array(z.string()),
})
export type PrintedDocument = z.infer<typeof PrintedDocument>

export const PrintEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  PrintedDocument.extend({ kind: z.literal('done') }),
])
export type PrintEvent = z.infer<typeof PrintEvent>

const byToken = z.object({ token: z.string() })

/** The official forms as PDF. */
export const documentsContract = {
  /** The register of forms; it names nobody. */
  forms: reads(everyone).output(
    z.object({
      forms: z.array(z.object({ id: FormId, name: z.string(), needs: FormNeeds })),
      /** Whether a document can be handed to the system's own program for PDF. */
      canOpenExternally: z.boolean(),
    }),
  ),
  /** How many documents a request would give, for the button "Cetak 12 dokumen". */
  count: reads(staff)
    .input(PrintRequest)
    .output(z.object({ forms: z.number().int() })),
  /** Whom a request for all, or for a unit, leaves out, and why. */
  leftOut: reads(staff).input(PrintRequest).output(z.array(LeftOut)),
  /** Draws the documents into one file; closing the stream cancels. */
  print: works(staff).input(PrintRequest).output(eventIterator(PrintEvent)),
  file: reads(staff).input(byToken).output(z.file()),
  /** Some bytes of it, for a preview that shows a page of many. */
  part: reads(staff)
    .input(
      byToken.extend({
        from: z.number().int().min(0),
        to: z
          .number()
          .int()
          .min(0)
          .max(2 ** 40),
      }),
    )
    .output(z.file()),
  openExternally: reads(staff).input(byToken).output(Done),
}
