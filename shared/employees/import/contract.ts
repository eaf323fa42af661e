import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { TableMapping } from './columns.ts'
import { ImportPlan } from './results.ts'

const id = z.number().int().positive()

/** A list of employees, and how it is to be read; without a mapping the application guesses. */
export const ImportSource = z.object({
  file: z.file(),
  worksheet: z.string().optional(),
  mapping: TableMapping.optional(),
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
  plan: ImportPlan,
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportBatch = z.object({
  id,
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
        leaveOut: z.array(z.number().int().positive()).default([]),
      }),
    )
    .output(
      z.object({
        /** null when nothing was to be changed. */
        batchId: id.nullable(),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
        leftOut: z.number().int(),
      }),
    ),
  /** Last one first. */
  list: reads().output(z.array(ImportBatch)),
  undo: writes()
    .input(z.object({ id }))
    .output(z.object({ removed: z.number().int(), restored: z.number().int() })),
}
