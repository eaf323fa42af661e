import { z } from 'zod'
import { reads } from '../contract-base.ts'
import { Goal, GoalIndicator } from './cascade-contract.ts'

/** Goals out of a workbook, to be looked at before they stand in the agreement. */
export const goalsContract = {
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
