import type { HeatMap, HeatPerson, HeatUnit } from '../../../shared/development/competence/contract.ts'
import { sumsOf } from '../../../shared/development/competence/heat.ts'
import type { Call } from '../../app/call.ts'
import { loadUnits } from '../../office/store.ts'
import { loadCompetences } from './dictionary.ts'
import { type Assessed, assessedOf, cellsOf, type peopleInService, personLineOf } from './people.ts'

type Meant = Awaited<ReturnType<typeof peopleInService>>

/** Units in the order of the office, then who is in none. */
async function unitsOf(call: Pick<Call, 'db'>, people: readonly Assessed[]): Promise<HeatUnit[]> {
  const known = [...(await loadUnits(call.db)), { id: null, name: 'Tanpa unit' }]
  const byUnit = Map.groupBy(people, ({ post }) => post.unitId)
  return known.flatMap(({ id, name }) => {
    const own = byUnit.get(id) ?? []
    return own.length === 0
      ? []
      : [
          {
            unitId: id,
            unitName: name,
            people: own.length,
            sums: sumsOf(own.map((person) => ({ cells: cellsOf(person) }))),
          },
        ]
  })
}

/** People with a final assessment, and how many have none. */
async function assessedIn(call: Pick<Call, 'db' | 'today'>, meant: Meant, year: number) {
  const everybody = await assessedOf(call, meant, year)
  const others = everybody.filter((person) => cellsOf(person).length === 0)
  return { people: everybody.filter((person) => cellsOf(person).length > 0), others }
}

/**
 * The gaps of a year as a map: of units, and all together. The columns are the competences that are in the standard of
 * one of the assessed at least.
 * @param meant whose rows are looked at
 */
export async function heatMapOf(
  call: Pick<Call, 'db' | 'today'>,
  meant: Meant,
  year: number,
): Promise<HeatMap> {
  const { people, others } = await assessedIn(call, meant, year)
  const all = sumsOf(people.map((person) => ({ cells: cellsOf(person) })))
  const used = new Set(all.map(({ competenceId }) => competenceId))
  const columns = (await loadCompetences(call.db, call.today)).filter(({ id }) => used.has(id))
  return {
    columns: columns.map(({ id, name, short, group }) => ({ id, name, short, group })),
    ids: people.map(({ post }) => post.id),
    units: await unitsOf(call, people),
    all,
    waiting: others.filter(({ standard }) => standard !== null).length,
    without: others.filter(({ standard }) => standard === null).length,
  }
}

/** The people of such a map with their cells, by name. */
export async function heatPeopleOf(
  call: Pick<Call, 'db' | 'today'>,
  meant: Meant,
  year: number,
): Promise<HeatPerson[]> {
  const { people } = await assessedIn(call, meant, year)
  return people.map((person) => ({ ...personLineOf(person.post), cells: cellsOf(person) }))
}
