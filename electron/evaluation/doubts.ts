import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { doubtsOfDay } from '../../shared/office/signing-day.ts'
import type { Problem } from '../../shared/kernel/refusal.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import type { Call } from '../app/call.ts'
import { loadUnits } from '../office/store.ts'
import { loadAchievements, nearestAchievement } from './achievements.ts'
import { listEvaluations } from './list-store.ts'

/** A period as it is named and bounded; for whom an SKP ended within it, it ends then. */
export function periodNamed(period: Period, year: number, skpEnd?: string) {
  const { start, end } = periodRange(period, year)
  const ended = skpEnd !== undefined && skpEnd < end && skpEnd >= start
  return { what: `${periodLabel(period)} ${year}`, start, end: ended ? skpEnd : end }
}

/** Why a day looks like a slip of the pen for what is said of a period. @param field as the clerk knows it */
export const doubtsOfPeriod = (
  { today }: Call,
  day: string,
  field: string,
  of: ReturnType<typeof periodNamed>,
): Problem[] => doubtsOfDay({ day, today, of }).map((message) => ({ field, message }))

/** Why the achievement of a unit should not change without a thought: signed papers state what was decided before. */
export async function doubtsOfAchievement(
  call: Call,
  { year, period, unitId }: { year: number; period: Period; unitId: number },
  { before, after }: { before: Achievement | undefined; after: Achievement | null },
): Promise<Problem[]> {
  if (before === undefined || before === after) return []
  const [known, units] = [await loadAchievements(call.db, year, period), await loadUnits(call.db)]
  const signed = (await listEvaluations(call.db, year, period)).filter(
    (row) => row.state === 'signed' && nearestAchievement(known, units, row.unitId)?.unitId === unitId,
  ).length
  if (signed === 0) return []
  const word = appraisalWords(year).achievements[before]
  return [
    {
      field: 'Capaian',
      message: `${signed} penilaian ${periodLabel(period)} ${year} sudah ditandatangani dengan capaian ${word}, dan tetap memuatnya sampai dibuka kembali.`,
    },
  ]
}
