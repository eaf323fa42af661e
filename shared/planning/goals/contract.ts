import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Year } from '../../office/period.ts'
import { Goal, GoalIndicator } from '../cascade/contract.ts'

const unitOfYear = z.object({ year: Year, unitId: z.number().int().positive() })
/** Goals, and RHK that are linked to them. */
const counts = z.object({ goals: z.number().int(), links: z.number().int() })
/** A fingerprint of copied goals and of the RHK that carry them. */
const copy = z.number().int()

/** Goals from elsewhere: out of a workbook, or from the year before. */
export const goalsContract = {
  /** What `copyGoals` would bring. */
  goalsToCopy: reads().input(unitOfYear).output(counts),
  /** Copies last year's goals; RHK that were copied too are linked to them as their originals were. */
  copyGoals: writes().input(unitOfYear).output(counts.extend({ copy })),
  /** Takes the copied goals back, where neither they nor what carries them was changed since. */
  undoCopyGoals: writes()
    .input(unitOfYear.extend({ copy }))
    .output(z.object({ removed: z.number().int() })),
  /** Looked at before they stand in the agreement. */
  readGoals: reads()
    .input(z.object({ file: z.file() }))
    .output(
      z.object({
        goals: z.array(
          Goal.omit({ id: true }).extend({ indicators: z.array(GoalIndicator.omit({ id: true })) }),
        ),
        remarks: z.array(z.string()),
      }),
    ),
}
