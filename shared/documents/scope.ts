import { z } from 'zod'

const ids = z.array(z.number().int().positive())

/** Whose documents are printed. */
export const PrintScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** A unit with the units below it. */
  z.object({ kind: z.literal('unit'), unitId: z.number().int().positive() }),
  z.object({ kind: z.literal('employees'), ids }),
  z.object({ kind: z.literal('skp'), ids }),
  z.object({ kind: z.literal('evaluations'), ids }),
  /** Former versions and proposals of SKP. */
  z.object({ kind: z.literal('versions'), ids }),
  /** Planning talks. */
  z.object({ kind: z.literal('talks'), ids }),
])
export type PrintScope = z.infer<typeof PrintScope>
export type ScopeKind = PrintScope['kind']
