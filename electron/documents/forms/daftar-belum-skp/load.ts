import type { UnitOfTree } from '../../../../shared/office/contract.ts'
import { withDescendants } from '../../../../shared/office/unit-tree.ts'
import { unfinishedLabel } from '../../../../shared/planning/year/late.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { partiesOf } from '../../../planning/skp/parties.ts'
import { type Print, wholeOffice } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import type { LateListDocument } from './document.ts'

/** Those of the year's list that belong to a unit or one below it, in the order of the tree and of names. */
async function listed(print: Print, unitId: number) {
  const { deadline, people, rows } = await print.unfinished()
  const inside = unitId === wholeOffice ? null : withDescendants(await print.office.units(), unitId)
  const belongs = ({ unitId: own }: { unitId: number | null }) =>
    inside === null || (own !== null && inside.has(own))
  const order = new Map((await print.unitOrder()).map((id, index) => [id, index]))
  const placeOf = (id: number | null) => (id === null ? undefined : order.get(id)) ?? order.size
  return {
    deadline,
    people: people.filter(belongs).length,
    rows: rows.filter(belongs).toSorted((a, b) => placeOf(a.unitId) - placeOf(b.unitId)),
  }
}

/** Who signs for a unit: its head, or the next one above; for the office the topmost head from its own ranks. */
async function headOf(print: Print, units: readonly UnitOfTree[], unitId: number): Promise<Party | null> {
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
  return (await partiesOf(print.office, [{ choice, on: print.today }]))[0] ?? null
}

/** The list of a unit, or of the whole office, as it stands today. */
async function listOf(print: Print, unitId: number): Promise<LateListDocument> {
  const { deadline, people, rows } = await listed(print, unitId)
  const office = await print.office.identity()
  const units = await print.office.units()
  return {
    agency: office.agency,
    of: units.find(({ id }) => id === unitId)?.name ?? office.name,
    year: print.request.year,
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
    head: await headOf(print, units, unitId),
    place: office.city,
    signedOn: print.today,
  }
}

/** One list of the office or a unit, or none when everybody has finished. */
export const load: FormLoad<LateListDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await listed(print, id)).rows.length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, LateListDocument>()
    for (const id of ids) lists.set(id, await listOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ signedOn }) => signedOn,
  whose: ({ of }) => of,
}
