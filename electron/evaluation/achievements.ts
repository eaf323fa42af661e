import type { Kysely } from 'kysely'
import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import type { UnitAchievement } from '../../shared/evaluation/contract.ts'
import type { Period } from '../../shared/office/period.ts'
import type { UnitOfTree } from '../../shared/office/contract.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadUnits } from '../office/store.ts'

type Db = Kysely<OfficeSchema>

/** What is decided of units for a period. */
export async function loadAchievements(db: Db, year: number, period: Period): Promise<UnitAchievement[]> {
  const rows = await db
    .selectFrom('unitAchievement')
    .selectAll()
    .where('year', '=', year)
    .where('period', '=', period)
    .execute()
  return rows.map((row) => ({
    unitId: row.unitId,
    achievement: row.achievement,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedOn: row.decidedOn,
  }))
}

interface AchievementOfUnit {
  achievement: Achievement
  unitId: number
  unitName: string
}

/** The achievement of a unit, or of the nearest unit above for which one is set. */
export const achievementOf = async (
  db: Db,
  unitId: number | null,
  year: number,
  period: Period,
): Promise<AchievementOfUnit | null> =>
  nearestAchievement(await loadAchievements(db, year, period), await loadUnits(db), unitId)

/** The same among achievements and units that are known already. */
export function nearestAchievement(
  achievements: readonly UnitAchievement[],
  all: readonly UnitOfTree[],
  unitId: number | null,
): AchievementOfUnit | null {
  const set = new Map(achievements.map((row) => [row.unitId, row.achievement]))
  const units = new Map(all.map((unit) => [unit.id, unit]))
  for (let unit = unitId === null ? undefined : units.get(unitId); unit;) {
    const achievement = set.get(unit.id)
    if (achievement) return { achievement, unitId: unit.id, unitName: unit.name }
    unit = unit.parentId === null ? undefined : units.get(unit.parentId)
  }
  return null
}
