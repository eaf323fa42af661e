import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { LeftOut } from '../employees/left-out.ts'
import { Predikat } from '../evaluation/evaluation.ts'
import { everyone, reads, staff, works } from '../kernel/contract-base.ts'
import { Done, Id } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Progress } from '../kernel/progress.ts'
import { LetterContent } from '../letters/letter.ts'
import { DiaryMonth } from '../monitoring/diary/entry.ts'
import { Period, Year } from '../office/period.ts'
import { SigningKind } from '../office/signing.ts'
import { CertificatePreview } from '../recognition/certificates/certificate.ts'
import { FormId } from './forms.ts'
import { FormNeeds } from './needs.ts'
import { OutputKind } from './output.ts'
import { PageSide } from './page-choice.ts'
import { PrintScope } from './scope.ts'
import { PrintSetId } from './sets.ts'

export const PrintRequest = z.object({
  /** Needed where no set is asked for. */
  form: FormId.optional(),
  /** Further forms, of any kind; what is of one person stands together. */
  also: z.array(FormId).optional(),
  /** Instead of single forms. */
  set: PrintSetId.optional(),
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
  /** Whether what is not signed yet is printed as DRAF or left out; printed unless told. */
  drafts: z.enum(['with', 'without']).optional(),
  /** Only what was not saved, printed or exported yet as it stands. */
  printed: z.enum(['without']).optional(),
  /** By units, heads first, unless told; people who were named one by one stand as they were named. */
  order: z.enum(['unit', 'name']).optional(),
  /** How often each document is drawn, one after the other. */
  copies: z.number().int().min(1).max(most.copies).optional(),
  /** How papers are signed, where not in ink. */
  signing: SigningKind.optional(),
  /** Whether everybody begins on an odd page, for printing on both sides. */
  oddPages: z.boolean().optional(),
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** The documents of a request as several files. */
export const FilesRequest = PrintRequest.extend({
  kind: OutputKind,
  /** Of the names of the files, without extension; the usual one unless told. */
  pattern: z.string().max(most.name).optional(),
  /** All in one ZIP. */
  zip: z.boolean(),
  /** A folder that was chosen; null for a ZIP that the page takes itself. */
  folder: z.string().nullable(),
})
export type FilesRequest = z.infer<typeof FilesRequest>

/** The same content to be worked on: tables as a workbook, letters as Word. */
export const ExportRequest = PrintRequest.extend({ as: z.enum(['excel', 'word']) })
export type ExportRequest = z.infer<typeof ExportRequest>

/** A document that could not be made, and why. */
export const FailedDocument = z.object({ who: z.string(), form: z.string(), reason: z.string() })
export type FailedDocument = z.infer<typeof FailedDocument>

/** A finished document that waits to be shown or saved. */
export const PrintedDocument = z.object({
  token: z.string(),
  fileName: z.string(),
  /** Forms in it, one for each person. */
  forms: z.number().int(),
  bytes: z.number().int(),
  /** What a clerk should know before signing, e.g. that some are drafts or that a character had to be replaced. */
  remarks: z.array(z.string()),
  /** What could not be made and is not in it. */
  failed: z.array(FailedDocument),
})
export type PrintedDocument = z.infer<typeof PrintedDocument>

export const PrintEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  /** The first of many, drawn by itself to be looked at while the others are drawn. */
  z.object({ kind: z.literal('first'), token: z.string(), bytes: z.number().int() }),
  PrintedDocument.extend({ kind: z.literal('done') }),
])
export type PrintEvent = z.infer<typeof PrintEvent>

/** What became of a request for several files. */
export const MadeFiles = z.object({
  /** Documents in them. */
  documents: z.number().int(),
  /** How many there are; those in a ZIP one by one. */
  files: z.number().int(),
  /** The names of the first few. */
  names: z.array(z.string()),
  /** The ZIP that the page takes itself; null where all stands in the folder. */
  token: z.string().nullable(),
  fileName: z.string().nullable(),
  remarks: z.array(z.string()),
})
export type MadeFiles = z.infer<typeof MadeFiles>

export const FilesEvent = z.discriminatedUnion('kind', [
  /** `files`: how many are whole. */
  Progress.extend({ kind: z.literal('progress'), files: z.number().int() }),
  MadeFiles.extend({ kind: z.literal('done'), failed: z.array(FailedDocument) }),
])
export type FilesEvent = z.infer<typeof FilesEvent>

/** Something that a clerk should know of some people before their documents are printed. */
export const PrintDoubt = z.object({ what: z.string(), people: z.array(LeftOut) })
export type PrintDoubt = z.infer<typeof PrintDoubt>

/** Whom a print is for, told by more than their unit. */
export const PrintPeople = z.object({
  year: Year,
  /** The period of the predikat. */
  period: Period,
  /** With the units below it. */
  unitId: Id.optional(),
  jabatan: z.array(z.string().max(most.name)).optional(),
  predikat: z.array(Predikat).optional(),
  /** Single people. */
  ids: z.array(Id).optional(),
  /** A list of NIP as it was pasted. */
  nips: z.string().max(most.pasted).optional(),
})
export type PrintPeople = z.infer<typeof PrintPeople>

const byToken = z.object({ token: z.string() })

/** The official forms as PDF. */
export const documentsContract = {
  /** The register of forms; it names nobody. */
  forms: reads(everyone).output(
    z.object({
      forms: z.array(
        z.object({
          id: FormId,
          name: z.string(),
          needs: FormNeeds,
          /** As what else it can be saved. */
          as: z.array(ExportRequest.shape.as),
        }),
      ),
      /** Whether files can be put into a folder that somebody chooses. */
      canChooseFolder: z.boolean(),
      /** Whether a document can be handed to the system's own program for PDF. */
      canOpenExternally: z.boolean(),
    }),
  ),
  /** How many documents a request would give, for the button "Cetak 12 dokumen". */
  count: reads(staff)
    .input(PrintRequest)
    .output(
      z.object({
        forms: z.number().int(),
        /** Those of them that were printed already as they stand. */
        printed: z.number().int(),
        /** Evaluations among them that a decision on an objection replaced, whose earlier paper can be printed too. */
        earlier: z.array(Id),
      }),
    ),
  /** Whom a request for all, or for a unit, leaves out, and why. */
  leftOut: reads(staff).input(PrintRequest).output(z.array(LeftOut)),
  /** What is missing for whom: who is printed as DRAF, who has nobody who appraises. */
  doubts: reads(staff).input(PrintRequest).output(z.array(PrintDoubt)),
  /** Whom a choice means, in the order in which they are printed, and which NIP nobody has. */
  people: reads(staff)
    .input(PrintPeople)
    .output(z.object({ ids: z.array(Id), unknown: z.array(z.string()) })),
  /** Draws the documents into one file; closing the stream cancels. */
  print: works(staff).input(PrintRequest).output(eventIterator(PrintEvent)),
  /** One certificate as it would be printed: of an issue that is being written, or of nobody for the designer. */
  certificatePreview: reads({ pimpinan: 'office' }).input(CertificatePreview).output(z.file()),
  /** A general letter that is being written, as it would be printed; a signed one, which has an id, as it is. */
  letterPreview: reads({ pimpinan: 'office' })
    .input(z.object({ content: LetterContent, signed: Id.optional() }))
    .output(z.file()),
  /** Draws the documents into several files, or into a ZIP of them; what is whole stays whole when it is cancelled. */
  files: works(staff).input(FilesRequest).output(eventIterator(FilesEvent)),
  /** Tables as an Excel workbook, letters as a Word file. */
  export: works(staff).input(ExportRequest).output(z.file()),
  /** Lets somebody choose where files are put. */
  chooseFolder: works(staff).output(z.object({ folder: z.string().nullable(), name: z.string() })),
  /** Some pages of a finished document, for the printer. */
  pages: reads(staff)
    .input(byToken.extend({ range: z.string().max(most.place), side: PageSide }))
    .output(z.file()),
  /** A finished document; for the printer with its pages moved as the office says. */
  file: reads(staff)
    .input(byToken.extend({ printing: z.boolean().optional() }))
    .output(z.file()),
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
  /** A finished document was saved, printed or opened to be printed: it is counted, once. */
  taken: works(staff).input(byToken).output(Done),
  openExternally: reads(staff).input(byToken).output(Done),
}
