import { z } from 'zod'

/** The most goals of a unit and year, and indicators of a goal; and the longest texts. */
export const goalLimits = { goals: 60, indicators: 20, text: 2000, short: 500 } as const

const text = (max: number) => z.string().trim().max(max)

export const GoalIndicator = z.strictObject({
  id: z.uuid(),
  indicator: text(goalLimits.text),
  target: text(goalLimits.short),
})

/** A sasaran of the Perjanjian Kinerja of a unit and year, with its indicators. */
export const Goal = z.strictObject({
  id: z.uuid(),
  text: text(goalLimits.text).min(1, 'Sasaran harus diisi.'),
  /** Where it stands in the Renstra. */
  renstra: text(goalLimits.short),
  program: text(goalLimits.short),
  /** Rupiah; null when none is given. */
  budget: z.number().int().min(0).nullable(),
  indicators: z.array(GoalIndicator).max(goalLimits.indicators),
})
export type Goal = z.infer<typeof Goal>

/** A goal with whose it is. */
export const GoalOfUnit = Goal.extend({ unitId: z.number().int().positive(), unitName: z.string() })
export type GoalOfUnit = z.infer<typeof GoalOfUnit>
