import type { LateListDocument } from '../../shared/documents/late-list.ts'
import type { UnitOfTree } from '../../shared/office/contract.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { unfinishedLabel } from '../../shared/planning/year/late.ts'
import type { Party } from '../../shared/kernel/party.ts'
import type { Call } from '../app/call.ts'
import { loadOffice, loadUnits } from '../office/store.ts'
import { loadUnfinished } from '../planning/year/late-store.ts'
import { partyOf, unitOrder } from '../planning/skp/store.ts'

/** Stands for the whole office where a list is otherwise of a unit. */
export const wholeOffice = 0

/** Those of the year's list that belong to a unit or one below it, in the order of the tree and of names. */
async function listed(call: Call, year: number, unitId: number) {
  const { deadline, people, rows } = await loadUnfinished(call.db, year, call.today)
  const inside = unitId === wholeOffice ? null : withDescendants(await loadUnits(call.db), unitId)
  const belongs = ({ unitId: own }: { unitId: number | null }) =>
    inside === null || (own !== null && inside.has(own))
  const order = new Map((await unitOrder(call.db)).map((id, index) => [id, index]))
  const placeOf = (id: number | null) => (id === null ? undefined : order.get(id)) ?? order.size
  return {
    deadline,
    people: people.filter(belongs).length,
    rows: rows.filter(belongs).toSorted((a, b) => placeOf(a.unitId) - placeOf(b.unitId)),
  }
}

/** The list that a request means, or none when everybody has finished. */
export async function lateLists(call: Call, year: number, unitId: number): Promise<number[]> {
  return (await listed(call, year, unitId)).rows.length > 0 ? [unitId] : []
}

/** Who signs for a unit: its head, or the next one above; for the office the topmost head from its own ranks. */
async function headOf(
  call: Call,
  units: readonly UnitOfTree[],
  unitId: number,
  settings: OfficeSettings,
): Promise<Party | null> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const chain: UnitOfTree[] = []
  if (unitId === wholeOffice) {
    const inOrder = (await unitOrder(call.db)).flatMap((id) => byId.get(id) ?? [])
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
  return partyOf(call.db, choice, call.today, settings)
}

/** The list of a unit, or of the whole office, as it stands today. */
export async function lateListDocument(
  call: Call,
  year: number,
  unitId: number,
  settings: OfficeSettings,
): Promise<LateListDocument> {
  const { deadline, people, rows } = await listed(call, year, unitId)
  const office = await loadOffice(call.db)
  const units = await loadUnits(call.db)
  return {
    agency: office.agency,
    of: units.find(({ id }) => id === unitId)?.name ?? office.name,
    year,
    deadline,
    people,
    rows: rows.map((row) => ({
      name: row.fullName,
      nip: row.nip,
      jabatan: row.jabatan,
      unit: row.unitName,
      state: row.addendum ? 'Addendum' : unfinishedLabel(row.state),
      due: row.due,
      daysLate: row.daysLate,
    })),
    head: await headOf(call, units, unitId, settings),
    place: office.city,
    signedOn: call.today,
  }
}
