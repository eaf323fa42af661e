import { z } from 'zod'
import { writes } from '../../kernel/contract-base.ts'
import { Done } from '../../kernel/fields.ts'
import { Rhythm, Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'

export const rhythmContract = {
  /**
   * From a year on the office appraises each quarter or each month. What was written of a year keeps its periods: a
   * year in which there is something of the other kind is refused, and later ones stay as they are.
   */
  choose: writes()
    .input(z.object({ year: Year, rhythm: Rhythm, sure: Sure }))
    .output(Done),
}
