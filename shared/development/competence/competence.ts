import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { type CompetenceGroup, competenceGroups } from '../../regulations/competences.ts'

export const groupLabels: Readonly<Record<CompetenceGroup, string>> = {
  manajerial: 'Manajerial',
  'sosial-kultural': 'Sosial kultural',
  teknis: 'Teknis',
  'soft-skill': 'Soft skill',
}

/** What is shown at each of the levels 1 to 5: one sentence, and the perilaku by which it is seen. */
const Behaviour = z.object({ description: z.string(), indicators: z.array(z.string()) })

/** A competence of the dictionary: the regulation's, or one that the office has added. */
export const Competence = z.object({
  id: Id,
  /** Of the regulation's; null of the office's own. */
  code: z.string().nullable(),
  name: z.string(),
  /** For the narrow head of a column. */
  short: z.string(),
  group: z.enum(competenceGroups),
  behaviour: z.array(Behaviour).length(5),
  /** No longer offered for new standards. */
  retired: z.boolean(),
  revision: Revision,
})
export type Competence = z.infer<typeof Competence>

/** Groups to which an office adds its own. */
export const OwnGroup = z.enum(['teknis', 'soft-skill'])
export type OwnGroup = z.infer<typeof OwnGroup>

/** What an office writes of a competence of its own. */
export const OwnCompetence = z.object({
  name: required(most.name, 'Tulis nama kompetensinya.'),
  group: OwnGroup,
  /** What is shown at the levels 1 to 5; may stay empty. */
  behaviour: z.array(line(most.short)).length(5),
  retired: z.boolean(),
})
export type OwnCompetence = z.infer<typeof OwnCompetence>
