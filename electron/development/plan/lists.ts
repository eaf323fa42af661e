import type { FoundRow, ItemRow, NeedRow, SpendingRow } from '../../../shared/development/plan/contract.ts'
import { type Costing, spendingOf } from '../../../shared/development/plan/item.ts'
import { keyOfFound, looksTheSame } from '../../../shared/development/plan/need.ts'
import type { PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { loadOffice, loadUnits } from '../../office/store.ts'
import { foundNeeds } from './found.ts'
import { inService, peopleSeen, withPeople } from './people.ts'
import { budgetsOf, itemsOf, needsOf } from './store.ts'

type OfYear = PeopleFilter & { year: number }

/** The needs of a year of whom a call sees. */
export async function needRows(call: Call, { year, ...filter }: OfYear): Promise<NeedRow[]> {
  const needs = await needsOf(call.db, { year })
  const items = await itemsOf(call.db, { year })
  const planned = new Set(items.flatMap(({ needId, state }) => (state === 'batal' ? [] : (needId ?? []))))
  const own = Map.groupBy(needs, ({ employeeId }) => employeeId)
  const rows = withPeople(needs, await peopleSeen(call, filter))
  return rows.map((row) => ({
    ...row,
    twin: (own.get(row.employeeId) ?? []).some((other) => looksTheSame(row, other)),
    planned: planned.has(row.id),
  }))
}

/** What could be taken up of whom a call sees. */
export async function foundRows(call: Call, { year, ...filter }: OfYear): Promise<FoundRow[]> {
  const people = new Map(inService((await peopleSeen(call, filter)).values()).map((post) => [post.id, post]))
  return withPeople(await foundNeeds(call, year, [...people.keys()]), people).map((row) => ({
    ...row,
    key: keyOfFound(row),
  }))
}

/** The plan of a year of whom a call sees. */
export async function itemRows(call: Call, { year, ...filter }: OfYear): Promise<ItemRow[]> {
  return withPeople(await itemsOf(call.db, { year }), await peopleSeen(call, filter))
}

/** What the plan of a year costs within each budget. @param changed lines as they would be, by id */
export async function spending(
  call: Call,
  year: number,
  changed: ReadonlyMap<number, Costing['state']> = new Map(),
): Promise<SpendingRow[]> {
  const { db } = call
  const budgets = await budgetsOf(db, year)
  if (budgets.length === 0) return []
  const units = await loadUnits(db)
  const unitOf = new Map((await listPosts(db)).map(({ id, unitId }) => [id, unitId]))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const office = (await loadOffice(db)).name
  const lines = (await itemsOf(db, { year })).map(({ id, employeeId, cost, state }) => ({
    unitId: unitOf.get(employeeId) ?? null,
    cost,
    state: changed.get(id) ?? state,
  }))
  return spendingOf(lines, budgets, units).map((row) => ({
    ...row,
    name: row.unitId === null ? office : (names.get(row.unitId) ?? '-'),
  }))
}
