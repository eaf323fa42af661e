import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Id } from '../../kernel/fields.ts'
import { most, mostOfWorkbook } from '../../kernel/limits.ts'
import { TableMapping } from './columns.ts'
import { ImportPlan } from './results.ts'

const Correction = z.object({
  /** As Excel counts. */
  row: z.number().int().min(1),
  letter: z.string().regex(/^[A-Z]{1,3}$/),
  value: z.string().max(most.short),
})
export type Correction = z.infer<typeof Correction>

/** A list of employees, and how it is to be read; without a mapping the application guesses. */
export const ImportSource = z.object({
  file: z.file(),
  worksheet: z.string().optional(),
  mapping: TableMapping.optional(),
  /** The row where people begin, as the clerk has pointed at it; for guessing only, a mapping says it itself. */
  firstRow: z.number().int().min(1).max(mostOfWorkbook.rows).optional(),
  /** Whether rows that Excel does not show, hidden or left out by a filter, are brought in too. */
  hiddenRows: z.boolean().default(false),
  /** Cells that are read as something else than they say, as the clerk agreed. */
  corrections: z.array(Correction).max(most.ids).default([]),
})
export type ImportSource = z.infer<typeof ImportSource>

export const ImportPreview = z.object({
  /** Names of the worksheets of the workbook. */
  worksheets: z.array(z.string()),
  /** The worksheet that was read. */
  worksheet: z.string(),
  mapping: TableMapping,
  /** What still keeps the mapping from being used. */
  mappingProblems: z.array(z.string()),
  /** The first rows of the list as text, for the step in which columns are mapped. */
  sample: z.array(z.array(z.string())),
  /** The first rows of the worksheet, each as one line, for pointing at the one where people begin. */
  top: z.array(z.string()),
  /** Rows among the people that Excel does not show, as Excel counts. */
  hiddenRows: z.array(z.number().int()),
  /** Columns that say something and are not taken over. */
  unread: z.array(z.object({ letter: z.string(), header: z.string() })),
  /** What else of the file was not read, as sentences. */
  remarks: z.array(z.string()),
  plan: ImportPlan,
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportBatch = z.object({
  id: Id,
  at: z.iso.datetime(),
  /** Name of the file. */
  source: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  undoneAt: z.iso.datetime().nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>

/** Employees out of a workbook: look first, then one transaction, and a way back. */
export const importContract = {
  preview: reads().input(ImportSource).output(ImportPreview),
  apply: writes()
    .input(
      ImportSource.extend({
        /** Takes the right rows and leaves the wrong ones out; otherwise one wrong row refuses all. */
        skipWrong: z.boolean(),
        /** Rows that the clerk left out, as Excel counts. */
        leaveOut: z.array(Id).default([]),
      }),
    )
    .output(
      z.object({
        /** null when nothing was to be changed. */
        batchId: Id.nullable(),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
        leftOut: z.number().int(),
        /** Rows that were left out, by the reason. */
        why: z
          .object({ wrong: z.number().int(), byChoice: z.number().int(), hidden: z.number().int() })
          .optional(),
      }),
    ),
  /** Last one first. */
  list: reads().output(z.array(ImportBatch)),
  undo: writes()
    .input(z.object({ id: Id }))
    .output(
      z.object({
        removed: z.number().int(),
        restored: z.number().int(),
        /** Units that came with it and stay, because something is said of them since. */
        keptUnits: z.array(z.string()).optional(),
      }),
    ),
}
