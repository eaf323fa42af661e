import type { HeatMap, HeatUnit } from '../../../shared/development/competence/contract.ts'
import { sumsOf } from '../../../shared/development/competence/heat.ts'
import type { PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { loadUnits } from '../../office/store.ts'
import { loadCompetences } from './dictionary.ts'
import { type Assessed, assessedOf, cellsOf, peopleInService, personLineOf } from './people.ts'

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

/**
 * The gaps of a year as a map: of people, units, and all together. The columns are the competences that are in the
 * standard of one of the assessed at least.
 * @param meant whose rows the call may see
 * @param part of the people, by name; all of them without a limit
 */
export async function heatMapOf(
  call: Pick<Call, 'db' | 'today'>,
  meant: Awaited<ReturnType<typeof peopleInService>>,
  year: number,
  part: { offset: number; limit?: number | undefined } = { offset: 0 },
): Promise<HeatMap> {
  const everybody = await assessedOf(call, meant, year)
  const people = everybody.filter((person) => cellsOf(person).length > 0)
  const all = sumsOf(people.map((person) => ({ cells: cellsOf(person) })))
  const used = new Set(all.map(({ competenceId }) => competenceId))
  const columns = (await loadCompetences(call.db, call.today)).filter(({ id }) => used.has(id))
  const others = everybody.filter((person) => cellsOf(person).length === 0)
  return {
    columns: columns.map(({ id, name, group }) => ({ id, name, group })),
    total: people.length,
    people: people
      .slice(part.offset, part.limit === undefined ? undefined : part.offset + part.limit)
      .map((person) => ({ ...personLineOf(person.post), cells: cellsOf(person) })),
    units: await unitsOf(call, people),
    all,
    waiting: others.filter(({ standard }) => standard !== null).length,
    without: others.filter(({ standard }) => standard === null).length,
  }
}

/** The same of everybody whom a call sees. */
export async function heatMap(
  call: Call,
  year: number,
  filter: PeopleFilter,
  part?: { offset: number; limit?: number | undefined },
): Promise<HeatMap> {
  return heatMapOf(call, call.visible(await peopleInService(call, filter)), year, part)
}
