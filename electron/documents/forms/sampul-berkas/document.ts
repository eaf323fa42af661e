import type { Party } from '../../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../../shared/office/office.ts'
import type { Listed } from '../listed.ts'

/** Cover of somebody's documents of a year, with what is bound behind it. */
export interface CoverDocument {
  letterhead: Letterhead
  agency: string
  year: number
  employee: Party
  /** Empty where the cover stands alone. */
  listed: readonly Listed[]
  /** The day on which it is made, ISO. */
  madeOn: string
}
