import { z } from 'zod'

/** What could not be taken over of one kind of row. */
export const Loss = z.object({
  /** E.g. "Pegawai". */
  what: z.string(),
  kept: z.number().int(),
  /** Null where the file does not tell any more how many there were. */
  lost: z.number().int().nullable(),
  /** Why, or what else is the matter, as a sentence; empty when the number says it all. */
  remark: z.string(),
})
export type Loss = z.infer<typeof Loss>

/** One loss as a line of a text. */
export const lossLine = ({ what, kept, lost, remark }: Loss): string =>
  [
    `${what}: ${kept} terselamatkan`,
    lost === null ? ', yang hilang tidak diketahui jumlahnya' : lost > 0 ? `, ${lost} hilang` : '',
    remark && ` (${remark})`,
  ].join('')
