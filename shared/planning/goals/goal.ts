import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'

/** The most goals of a unit and year, and indicators of a goal; and the longest texts. */
export const goalLimits = {
  goals: most.rhk,
  indicators: most.iki,
  text: most.text,
  short: most.short,
} as const

export const GoalIndicator = z.strictObject({
  id: z.uuid(),
  indicator: line(goalLimits.text),
  target: line(goalLimits.short),
})

/** A sasaran of the Perjanjian Kinerja of a unit and year, with its indicators. */
export const Goal = z.strictObject({
  id: z.uuid(),
  text: required(goalLimits.text, 'Sasaran harus diisi.'),
  /** Where it stands in the Renstra. */
  renstra: line(goalLimits.short),
  program: line(goalLimits.short),
  /** Rupiah; null when none is given. */
  budget: z.number().int().min(0).nullable(),
  indicators: z.array(GoalIndicator).max(goalLimits.indicators),
})
export type Goal = z.infer<typeof Goal>

/** A goal with whose it is. */
export const GoalOfUnit = Goal.extend({ unitId: Id, unitName: z.string() })
export type GoalOfUnit = z.infer<typeof GoalOfUnit>
