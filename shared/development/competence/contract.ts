import { z } from 'zod'
import { everyone, reads } from '../../kernel/contract-base.ts'
import { Competence } from './competence.ts'

/** Standards of competence, assessments against them, gaps and mentors. */
export const competenceContract = {
  /** The competences of the regulation, then the office's own. */
  dictionary: reads(everyone).output(
    z.object({ levels: z.array(z.string()), source: z.string(), competences: z.array(Competence) }),
  ),
}
