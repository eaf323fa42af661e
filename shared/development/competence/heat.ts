import { z } from 'zod'
import { Id } from '../../kernel/fields.ts'
import { gapOf, gapText, gapWords } from './gap.ts'

/** A person and a competence of his standard: what is required, and what was assessed; null while it was not. */
export const HeatCell = z.object({
  competenceId: Id,
  required: z.number().int(),
  assessed: z.number().int().nullable(),
})
export type HeatCell = z.infer<typeof HeatCell>

/** The same of many people together. */
export const HeatSum = z.object({
  competenceId: Id,
  /** People whose standard has it, and those of them who were assessed. */
  of: z.number().int(),
  n: z.number().int(),
  /** Assessed people below their standard. */
  short: z.number().int(),
  /** Mean gap of the assessed in hundredths of a level, required less assessed, rounded half away from 0; null of nobody. */
  gap: z.number().int().nullable(),
})
export type HeatSum = z.infer<typeof HeatSum>

/** Rounds to whole numbers, halves away from 0, so that +0,5 and −0,5 are told alike. */
const rounded = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5)

/** Puts the cells of people together, competence by competence, in the order in which they are first met. */
export function sumsOf(people: readonly { cells: readonly HeatCell[] }[]): HeatSum[] {
  const cells = Map.groupBy(
    people.flatMap((person) => person.cells),
    ({ competenceId }) => competenceId,
  )
  return [...cells].map(([competenceId, own]) => {
    const gaps = own.flatMap(({ required, assessed }) => (assessed === null ? [] : gapOf(required, assessed)))
    const sum = gaps.reduce((total, gap) => total + gap, 0)
    return {
      competenceId,
      of: own.length,
      n: gaps.length,
      short: gaps.filter((gap) => gap > 0).length,
      gap: gaps.length === 0 ? null : rounded((sum * 100) / gaps.length),
    }
  })
}

/** How a gap is shaded: from far below the standard to above it. */
export type Shade = 'far' | 'short' | 'met' | 'above'

/** @param gap required less assessed, in levels; a mean may be a fraction */
export const shadeOf = (gap: number): Shade =>
  gap >= 1.5 ? 'far' : gap > 0.005 ? 'short' : gap < -0.005 ? 'above' : 'met'

/** The shade of a mean as it is written, so that "0,0" is neither above nor below. @param gap hundredths */
export const shadeOfMean = (gap: number): Shade => shadeOf(rounded(gap / 10) / 10)

export const shadeLabels: Readonly<Record<Shade, string>> = {
  far: 'dua tingkat atau lebih di bawah standar',
  short: 'di bawah standar',
  met: 'sesuai standar',
  above: 'di atas standar',
}

/** What a cell says: "−2", "+1", "0", or "?" where the competence was not assessed. */
export const cellText = ({ required, assessed }: HeatCell): string =>
  assessed === null ? '?' : gapText(gapOf(required, assessed))

/** The same as a sentence. @param name of the competence */
export const cellWords = (name: string, { required, assessed }: HeatCell): string =>
  assessed === null
    ? `${name}: standar ${required}, belum dinilai`
    : `${name}: standar ${required}, dinilai ${assessed} (${gapWords(gapOf(required, assessed))})`

/** A mean gap from the people's side, with one digit: "−0,8", "+0,3", "0,0". @param gap hundredths, required less assessed */
export function meanText(gap: number): string {
  const tenths = rounded(Math.abs(gap) / 10)
  const sign = tenths === 0 ? '' : gap > 0 ? '−' : '+'
  return `${sign}${Math.floor(tenths / 10)},${tenths % 10}`
}

/** "rata-rata −0,8; 3 dari 5 orang di bawah standar; 1 belum dinilai". */
export const sumWords = (name: string, { of, n, short, gap }: HeatSum): string =>
  gap === null
    ? `${name}: ${of} orang, belum ada yang dinilai`
    : `${name}: rata-rata ${meanText(gap)}; ${short} dari ${n} orang di bawah standar${of > n ? `; ${of - n} belum dinilai` : ''}`
