import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Id, LetGo } from '../../kernel/fields.ts'
import { HiddenRows } from '../../excel/hidden-rows.ts'
import { Year } from '../../office/period.ts'
import { Goal, GoalIndicator, goalLimits } from './goal.ts'

/** A fingerprint of the goals of a unit and year: other goals, another number; 0 where there are none. */
const goalsRevision = z.number().int().min(0)

const unitOfYear = z.object({ year: Year, unitId: Id })
/** Goals, and RHK that are linked to them. */
const counts = z.object({ goals: z.number().int(), links: z.number().int() })
/** A fingerprint of copied goals and of the RHK that carry them. */
const copy = z.number().int()

/** The goals of a unit and year, as its Perjanjian Kinerja has them. */
export const goalsContract = {
  /** The Perjanjian Kinerja of a unit and year, in its order, as it is edited. */
  get: reads({ pimpinan: 'office' })
    .input(z.object({ year: Year, unitId: Id }))
    .output(z.object({ revision: goalsRevision, goals: z.array(Goal) })),
  /**
   * The whole Perjanjian Kinerja of a unit and year, in its order; what is left out goes, the RHK that carried it stay.
   * Refused when what stands is not what the revision says.
   */
  save: writes()
    .input(
      z.object({
        year: Year,
        unitId: Id,
        revision: goalsRevision,
        goals: z.array(Goal).max(goalLimits.goals),
        letGo: LetGo.default([]),
      }),
    )
    .output(z.object({ revision: goalsRevision, savedAt: z.iso.datetime() })),
  /** What `copy` would bring. */
  copyPreview: reads().input(unitOfYear).output(counts),
  /** Copies last year's goals; RHK that were copied too are linked to them as their originals were. */
  copy: writes().input(unitOfYear).output(counts.extend({ copy })),
  /** Takes the copied goals back, where neither they nor what carries them was changed since. */
  undoCopy: writes()
    .input(unitOfYear.extend({ copy }))
    .output(z.object({ removed: z.number().int() })),
  /** Looked at before they stand in the Perjanjian Kinerja. */
  read: reads()
    .input(
      z.object({
        file: z.file(),
        /** Whether rows that Excel does not show are brought in too. */
        hiddenRows: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        goals: z.array(
          Goal.omit({ id: true }).extend({ indicators: z.array(GoalIndicator.omit({ id: true })) }),
        ),
        remarks: z.array(z.string()),
        hidden: z.array(HiddenRows),
      }),
    ),
}
