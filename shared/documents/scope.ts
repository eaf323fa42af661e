import { z } from 'zod'
import { Id } from '../kernel/fields.ts'

const ids = z.array(Id)

/** Whose documents are printed. */
export const PrintScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** A unit with the units below it. */
  z.object({ kind: z.literal('unit'), unitId: Id }),
  z.object({ kind: z.literal('employees'), ids }),
  z.object({ kind: z.literal('skp'), ids }),
  z.object({ kind: z.literal('evaluations'), ids }),
  /** Evaluations as they were signed, before a decision on an objection took their place. */
  z.object({ kind: z.literal('earlier'), ids }),
  /** Former versions and proposals of SKP. */
  z.object({ kind: z.literal('versions'), ids }),
  /** Planning talks. */
  z.object({ kind: z.literal('talks'), ids }),
  /** Talks of bimbingan and konseling. */
  z.object({ kind: z.literal('coachings'), ids }),
  /** Plans of improvement. */
  z.object({ kind: z.literal('plans'), ids }),
  /** Issues of piagam and sertifikat. */
  z.object({ kind: z.literal('certificates'), ids }),
  /** Trainings. */
  z.object({ kind: z.literal('trainings'), ids }),
  /** Forums with the public. */
  z.object({ kind: z.literal('forums'), ids }),
  /** General letters. */
  z.object({ kind: z.literal('letters'), ids }),
  /** Surveys of the public. */
  z.object({ kind: z.literal('surveys'), ids }),
  /** Destructions of archives, by the numbers of their records. */
  z.object({ kind: z.literal('destructions'), ids }),
])
export type PrintScope = z.infer<typeof PrintScope>
export type ScopeKind = PrintScope['kind']
