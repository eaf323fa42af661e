import { z } from 'zod'
import { HiddenRows } from '../../excel/hidden-rows.ts'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Id, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Period, Year } from '../../office/period.ts'
import { Difference } from '../../planning/excel/contract.ts'
import { EvaluationContent } from '../evaluation.ts'

const source = {
  file: z.file(),
  year: Year,
  period: Period,
  /** Only what is empty, or also over what is written. */
  mode: z.enum(['fill', 'replace']),
  /** Whether rows that Excel does not show, hidden or left out by a filter, are brought in too. */
  hiddenRows: z.boolean().default(false),
}

/** One person's evaluation in a file, and what bringing it in would do. */
export const FileEvaluation = z.object({
  /** Place in the file, by which it is chosen. */
  index: z.number().int(),
  /** Where in the file, as words: "lembar Evaluasi", "halaman 3". */
  place: z.string(),
  /** As the file names the person. */
  nip: z.string(),
  name: z.string(),
  /** Into whose SKP it goes; null where nobody of the period is meant. */
  skpId: Id.nullable(),
  fullName: z.string().nullable(),
  /** Why nothing can be brought in; null where it can. */
  obstacle: z.string().nullable(),
  /** Row by row what it would change. */
  differences: z.array(Difference),
  /** What of it does not come in, and what to look at. */
  remarks: z.array(z.string()),
})
export type FileEvaluation = z.infer<typeof FileEvaluation>

const imported = z.object({
  id: Id,
  /** What it left. */
  revision: Revision,
  /** What stood there before; null where the evaluation was begun. */
  before: EvaluationContent.nullable(),
})
export type ImportedEvaluation = z.infer<typeof imported>

/** Realisations, feedback and ratings out of evaluations of e-Kinerja (PDF) or of an office's workbook. */
export const evaluationExcelContract = {
  read: reads()
    .input(z.object(source))
    .output(
      z.object({
        people: z.array(FileEvaluation),
        /** Worksheets without an evaluation. */
        skipped: z.array(z.string()),
        hidden: z.array(HiddenRows),
      }),
    ),
  /** Brings in what is chosen; all or none. */
  import: writes()
    .input(
      z.object({
        ...source,
        chosen: z.array(z.number().int().min(0)).min(1, 'Pilih sedikitnya satu pegawai.').max(most.parts),
      }),
    )
    .output(
      z.object({
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
}
