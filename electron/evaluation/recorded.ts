import type { Kysely } from 'kysely'
import { type Period, periodRange } from '../../shared/office/period.ts'
import { countDays } from '../monitoring/diary/store.ts'
import { countEvidence } from '../monitoring/evidence/store.ts'
import { targetsSaid } from '../monitoring/feedback/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

/** Of which RHK and values umpan balik berkelanjutan is shown in a period, by person; who has none is in no answer. */
export function recordedIn(
  db: Kysely<OfficeSchema>,
  { year, period }: { year: number; period: Period },
  employeeIds: readonly number[],
) {
  const { start, end } = periodRange(period, year)
  return targetsSaid(db, employeeIds, start, end)
}

/** What an appraisal rests on beside its own texts. */
export interface Basis {
  /** Pieces of evidence. */
  proofs: number
  /** Days of progres harian. */
  days: number
}

export const noBasis: Basis = { proofs: 0, days: 0 }

/** What evidence and how many days of progres harian there are of some people in a period, by person; without any none. */
export async function basisIn(
  db: Kysely<OfficeSchema>,
  { year, period }: { year: number; period: Period },
  employeeIds: readonly number[],
): Promise<Map<number, Basis>> {
  const range = periodRange(period, year)
  const proofs = await countEvidence(db, { year, period, ...range }, employeeIds)
  const days = await countDays(db, range, employeeIds)
  return new Map(
    [...new Set([...proofs.keys(), ...days.keys()])].map((id) => [
      id,
      { proofs: proofs.get(id) ?? 0, days: days.get(id) ?? 0 },
    ]),
  )
}
