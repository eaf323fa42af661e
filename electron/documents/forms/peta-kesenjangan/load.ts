import { sumsOf } from '../../../../shared/development/competence/heat.ts'
import { loadCompetences } from '../../../development/competence/dictionary.ts'
import { cellsOf } from '../../../development/competence/people.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { HeatDocument } from './document.ts'

/** Everybody of a unit, with whom a map is made of in front of them all. */
async function peopleOf(print: Print, unitId: number) {
  const everybody = (await print.assessed()).map((person) => ({
    ...person,
    employeeId: person.post.id,
    unitId: person.post.unitId,
  }))
  return (await withinUnit(print, unitId, everybody)).map((person) => ({ person, cells: cellsOf(person) }))
}

async function mapOf(print: Print, unitId: number): Promise<HeatDocument> {
  const people = await peopleOf(print, unitId)
  const assessed = people.filter(({ cells }) => cells.length > 0)
  const all = sumsOf(assessed)
  const used = new Set(all.map(({ competenceId }) => competenceId))
  const columns = (await loadCompetences(print.db, print.today)).filter(({ id }) => used.has(id))
  return {
    ...(await ofUnit(print, unitId, print.today)),
    asOf: print.today,
    columns: columns.map(({ id, name, short, group }) => ({ id, name, short, group })),
    rows: assessed.map(({ person: { post }, cells }) => ({
      name: post.fullName,
      nip: post.nip,
      jabatan: post.jabatan,
      unit: post.unitName,
      cells,
    })),
    all,
    left: people.length - assessed.length,
  }
}

/** One map of the office or a unit, or none where nobody in it is assessed. */
export const load: FormLoad<HeatDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids)
      if ((await peopleOf(print, id)).some(({ cells }) => cells.length > 0)) found.push(id)
    return found
  },
  async load(print, ids) {
    const maps = new Map<number, HeatDocument>()
    for (const id of ids) maps.set(id, await mapOf(print, id))
    return maps
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
