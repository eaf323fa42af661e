import { z } from 'zod'
import type { Distribution } from '../../shared/evaluation/contract.ts'
import {
  checkDistribution,
  countPredikats,
  lastOfEach,
  mustBeExplained,
  type PredikatCounts,
  sumOf,
} from '../../shared/evaluation/distribution.ts'
import { Predikat } from '../../shared/evaluation/evaluation.ts'
import { same } from '../../shared/kernel/merge.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Period, periodRange } from '../../shared/office/period.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import type { Call } from '../app/call.ts'
import { loadUnits } from '../office/store.ts'
import { achievementOf } from './achievements.ts'
import { listEvaluations } from './list-store.ts'

interface Which {
  year: number
  period: Period
  /** Without it the whole office. */
  unitId?: number | undefined
}

const Counts = z.record(Predikat, z.number().int())

/** How the predikat of a unit are distributed, against the pattern for its achievement, and what was settled. */
export async function distributionOf(
  call: Call,
  { year, period, unitId: asked }: Which,
): Promise<Distribution> {
  const units = await loadUnits(call.db)
  const inside = asked === undefined ? null : withDescendants(units, asked)
  const rows = call
    .visible(lastOfEach(await listEvaluations(call.db, year, period)))
    .filter((row) => !inside || (row.unitId !== null && inside.has(row.unitId)))
  const counts = countPredikats(rows)
  const final = countPredikats(rows.filter(({ state }) => state === 'signed'))
  const total = sumOf(counts)
  const unitId = asked ?? topUnitOfPeople(units)
  const found = unitId === null ? null : await achievementOf(call.db, unitId, year, period)
  const achievement = found?.achievement ?? null
  const { end } = periodRange(period, year)
  const departuresOf = (some: PredikatCounts) =>
    achievement ? checkDistribution(achievement, some, end) : []
  return {
    unitId,
    achievement,
    counts,
    total,
    drafts: total - sumOf(final),
    final,
    departures: departuresOf(final),
    withDrafts: departuresOf(counts),
    settled: unitId === null ? null : await loadSettled(call, { year, period, unitId }, final),
  }
}

/** What was settled of a unit, and whether the final predikat are still those. */
async function loadSettled(
  call: Call,
  { year, period, unitId }: Required<Which> & { unitId: number },
  final: PredikatCounts,
): Promise<Distribution['settled']> {
  const row = await call.db
    .selectFrom('distribution')
    .select(['counts', 'reason', 'settledOn'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('period', '=', period)
    .executeTakeFirst()
  if (!row) return null
  const { reason, settledOn } = row
  return { reason, settledOn, holds: same(Counts.parse(JSON.parse(row.counts)), final) }
}

/**
 * Settles the distribution of a unit as its final predikat are.
 * @throws Refusal while some are drafts, or where it departs from the pattern and nobody says why
 */
export async function settleDistribution(
  call: Call,
  { reason, ...which }: Which & { reason: string },
): Promise<void> {
  const { unitId, achievement, final, drafts, departures, total } = await distributionOf(call, which)
  if (unitId === null || !achievement)
    throw new Refusal('Tetapkan capaian kinerja organisasi lebih dahulu; pola distribusinya dari situ.')
  if (total === drafts)
    throw new Refusal('Belum ada penilaian yang ditandatangani, jadi belum ada distribusi yang ditetapkan.')
  if (drafts > 0)
    throw new Refusal(
      `${drafts} penilaian masih draf. Tandatangani lebih dahulu; hanya predikat yang sudah ditandatangani yang dihitung.`,
    )
  if (mustBeExplained(departures) && reason.trim() === '')
    throw new Refusal('Distribusi ini menyimpang dari pola. Tulis alasannya.', [
      { field: 'Alasan', message: 'Tulis mengapa distribusinya tetap demikian.' },
      ...departures.map(({ message }) => ({ message })),
    ])
  const { year, period } = which
  const values = { counts: JSON.stringify(final), reason: reason.trim(), settledOn: call.today }
  await call.db
    .insertInto('distribution')
    .values({ unitId, year, period, ...values })
    .onConflict((conflict) => conflict.columns(['unitId', 'year', 'period']).doUpdateSet(values))
    .execute()
  await call.audit({
    action: 'evaluation.settleDistribution',
    subjectType: 'unit',
    subjectId: unitId,
    after: {
      year,
      period,
      achievement,
      predikat: final,
      ...(departures.length > 0 ? { unusual: departures.map(({ message }) => message) } : {}),
    },
    reason: values.reason === '' ? null : values.reason,
  })
}

/** The unit that stands for the whole office: the highest one with an own head among the employees. */
function topUnitOfPeople(
  units: readonly { id: number; parentId: number | null; headEmployeeId: number | null }[],
): number | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const depth = (unit: { parentId: number | null }): number => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return parent ? depth(parent) + 1 : 0
  }
  const led = units.filter((unit) => unit.headEmployeeId !== null)
  const candidates = led.length > 0 ? led : units
  return candidates.toSorted((a, b) => depth(a) - depth(b))[0]?.id ?? null
}
