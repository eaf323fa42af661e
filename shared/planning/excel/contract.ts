import { z } from 'zod'
import { HiddenRows } from '../../excel/hidden-rows.ts'
import { everyone, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Year } from '../../office/period.ts'
import { Annex, SkpContent, SkpState } from '../skp/skp.ts'

const source = {
  file: z.file(),
  year: Year,
  /** The SKP from whose page it was started: whoever is not named in the file is its person. */
  skpId: Id.nullable(),
  /** Whether rows that Excel does not show, hidden or left out by a filter, are brought in too. */
  hiddenRows: z.boolean().default(false),
}

const chosen = z
  .array(
    z.object({
      index: z.number().int().min(0),
      employeeId: Id,
      /** Beside what stands in the draft, or in its place. */
      mode: z.enum(['add', 'replace']),
    }),
  )
  .max(most.parts)

/** One person's SKP in a workbook, and what bringing it in would do. */
export const WorkbookPerson = z.object({
  /** Place in the file, by which it is chosen. */
  index: z.number().int(),
  worksheet: z.string(),
  /** Where in the file, as words: "lembar SKP", "halaman 3". */
  place: z.string(),
  nip: z.string(),
  name: z.string(),
  rhk: z.number().int(),
  indicators: z.number().int(),
  /** The RHK as they were read, so that the clerk sees what comes in. */
  texts: z.array(z.string()),
  /** Who it is, where the file tells; null leaves the choice to the clerk. */
  employeeId: Id.nullable(),
  /** What could not be read, as "Baris 14: ...". */
  remarks: z.array(z.string()),
})
export type WorkbookPerson = z.infer<typeof WorkbookPerson>

/** Somebody into whose SKP something can be brought. */
export const WorkbookTarget = z.object({
  employeeId: Id,
  fullName: z.string(),
  nip: z.string(),
  jabatan: z.string().nullable(),
  /** null: the SKP is begun. */
  skpId: Id.nullable(),
  state: SkpState.nullable(),
  /** Why nothing can be brought in; null where it can. */
  obstacle: z.string().nullable(),
})
export type WorkbookTarget = z.infer<typeof WorkbookTarget>

const imported = z.object({
  id: Id,
  revision: Revision,
  /** What stood there before; null where the SKP was begun. */
  before: SkpContent.nullable(),
  /** What it left there. */
  after: SkpContent,
  /** Lists of its Lampiran that stood there before, and how often it had been written; absent where none came in. */
  lists: z.object({ before: Annex.shape.attachments, revision: Revision }).optional(),
})

export type ImportedSkp = z.infer<typeof imported>

/** One row of an SKP that an import changes: what it says before and after; null where it is not there. */
export const Difference = z.object({
  place: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** SKP out of an Excel workbook or a PDF: the template, the form of e-Kinerja, or an office's own. */
export const excelContract = {
  read: reads()
    .input(z.object(source))
    .output(
      z.object({
        people: z.array(WorkbookPerson),
        targets: z.array(WorkbookTarget),
        /** Worksheets without a table of hasil kerja. */
        skipped: z.array(z.string()),
        hidden: z.array(HiddenRows),
      }),
    ),
  /** Row by row what bringing in would change in SKP that are there; none where nothing changes. */
  compare: reads()
    .input(z.object({ ...source, chosen }))
    .output(z.array(z.object({ index: z.number().int(), differences: z.array(Difference) }))),
  /** Brings in what is chosen; all or none. */
  import: writes()
    .input(
      z.object({
        ...source,
        chosen: chosen.min(1, 'Pilih sedikitnya satu pegawai.'),
      }),
    )
    .output(
      z.object({
        /** SKP that were begun or changed, for taking it back. */
        imported: z.array(imported),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
      }),
    ),
  /** Gives back what stood there, where nobody has written since. */
  undoImport: writes()
    .input(z.object({ imported: z.array(imported).min(1).max(most.parts) }))
    .output(z.object({ restored: z.number().int() })),
  /** A worksheet for each person. */
  export: reads(staff, { skp: 'ids' })
    .input(z.object({ ids: z.array(Id).min(1).max(most.cells) }))
    .output(z.file()),
  /** The empty template for bringing in. */
  template: reads(everyone).output(z.file()),
}
