import type { Party } from '../../../shared/kernel/party.ts'
import type { UnitOfTree } from '../../../shared/office/contract.ts'
import { withDescendants } from '../../../shared/office/unit-tree.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import { type Print, wholeOffice } from '../print.ts'
import type { UnitList } from './list-document.ts'

/** Rows that belong to a unit or one below it, in the order of the tree, the head of a unit before its people. */
export async function withinUnit<Row extends { unitId: number | null; employeeId: number }>(
  print: Print,
  unitId: number,
  rows: readonly Row[],
): Promise<Row[]> {
  const units = await print.office.units()
  const inside = unitId === wholeOffice ? null : withDescendants(units, unitId)
  const heads = new Set(units.map(({ headEmployeeId }) => headEmployeeId))
  const order = new Map((await print.unitOrder()).map((id, index) => [id, index]))
  const placeOf = (id: number | null) => (id === null ? undefined : order.get(id)) ?? order.size
  return rows
    .filter((row) => inside === null || (row.unitId !== null && inside.has(row.unitId)))
    .toSorted(
      (a, b) =>
        placeOf(a.unitId) - placeOf(b.unitId) ||
        Number(heads.has(b.employeeId)) - Number(heads.has(a.employeeId)),
    )
}

/** Who signs for a unit: its head, or the next one above; for the office the topmost head from its own ranks. */
async function headOf(
  print: Print,
  units: readonly UnitOfTree[],
  unitId: number,
  on: string,
): Promise<Party | null> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const chain: UnitOfTree[] = []
  if (unitId === wholeOffice) {
    const inOrder = (await print.unitOrder()).flatMap((id) => byId.get(id) ?? [])
    chain.push(...inOrder.filter((unit) => unit.headEmployeeId !== null), ...inOrder)
  } else
    for (let at = byId.get(unitId); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      chain.push(at)
  const unit = chain.find(({ headEmployeeId, headOfficialId }) => (headEmployeeId ?? headOfficialId) !== null)
  if (!unit) return null
  const choice =
    unit.headEmployeeId !== null
      ? { employeeId: unit.headEmployeeId }
      : unit.headOfficialId !== null
        ? { officialId: unit.headOfficialId }
        : null
  return (await partiesOf(print.office, [{ choice, on }]))[0] ?? null
}

/** What stands at the head and the foot of a list of a unit, or of the whole office. @param on as of which day */
export async function ofUnit(print: Print, unitId: number, on: string): Promise<UnitList> {
  const { agency, name, city } = await print.office.identity()
  const units = await print.office.units()
  return {
    agency,
    of: units.find(({ id }) => id === unitId)?.name ?? name,
    year: print.request.year,
    head: await headOf(print, units, unitId, on),
    place: city,
  }
}
