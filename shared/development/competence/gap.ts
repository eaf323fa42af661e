import { z } from 'zod'
import { Id } from '../../kernel/fields.ts'

/** A level of a competence (PermenPANRB 38/2017: 1 paham/dalam pengembangan, 2 dasar, 3 menengah, 4 mumpuni, 5 ahli). */
export const Level = z
  .number()
  .int('Level ditulis sebagai bilangan bulat 1 sampai 5.')
  .min(1, 'Level paling rendah 1.')
  .max(5, 'Level paling tinggi 5.')
export type Level = z.infer<typeof Level>

/** How far somebody is from the standard of the own jabatan in one competence that the superior has assessed. */
export const CompetenceGap = z.object({
  employeeId: Id,
  competenceId: Id,
  /** Of the competence. */
  name: z.string(),
  /** Levels 1 to 5: what the standard requires, what the superior's final assessment says. */
  required: Level,
  assessed: Level,
  /** Required less assessed: 2 where two levels are missing, 0 where the standard is met, -1 where it is exceeded by one. */
  gap: z.number().int(),
})
export type CompetenceGap = z.infer<typeof CompetenceGap>

/** Required less assessed; positive where something is missing. */
export const gapOf = (required: number, assessed: number): number => required - assessed

/**
 * A gap as people read it, from the person's side: "−2" is two levels below the standard, "+1" one above, "0" met.
 * @param gap required less assessed
 */
export const gapText = (gap: number): string => (gap > 0 ? `−${gap}` : gap < 0 ? `+${-gap}` : '0')

/** The same in words: "kurang 2", "lebih 1", "sesuai". */
export const gapWords = (gap: number): string =>
  gap > 0 ? `kurang ${gap}` : gap < 0 ? `lebih ${-gap}` : 'sesuai'
