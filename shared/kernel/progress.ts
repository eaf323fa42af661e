import { z } from 'zod'

/** How far long work is: `label` says it in words, e.g. "3 dari 45 dokumen". */
export const Progress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  label: z.string(),
})
export type Progress = z.infer<typeof Progress>
