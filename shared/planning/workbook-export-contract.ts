import { z } from 'zod'
import { reads } from '../kernel/contract-base.ts'

/** SKP as a workbook, to be typed over into e-Kinerja or brought in elsewhere. */
export const workbookExportContract = {
  /** A sheet for each person. */
  exportSkp: reads()
    .input(z.object({ ids: z.array(z.number().int().positive()).min(1).max(2000) }))
    .output(z.file()),
  /** The empty template for bringing in. */
  skpTemplate: reads().output(z.file()),
}
