import { deepStrictEqual } from 'node:assert'
import { isCounted } from '../../shared/office/calendar.ts'
import type { Period } from '../../shared/office/period.ts'
import { openApplication, year } from './application.ts'
import {
  cascadeByHand,
  employeesByHand,
  evaluationsByHand,
  overviewByHand,
  planningByHand,
} from './by-hand.ts'
import { largeOffice } from './large-office.ts'
import { compare, report, timed } from './measure.ts'
import type { Offices } from './offices.ts'

const rounds = 61
const warmUp = 30
const period: Period = 'tw3'

/** What a page asks for, with all that stands between, against SQL by hand that gives the same rows. */
export async function measureQueries(offices: Offices): Promise<void> {
  const path = await offices.large()
  const { application, client, close } = openApplication()
  await application.open(path)
  try {
    const { raw } = application.file
    const employees = employeesByHand(raw)
    const planning = planningByHand(raw)
    const evaluations = evaluationsByHand(raw)
    const overview = overviewByHand(raw)
    const pages: Array<[name: string, ours: () => Promise<unknown>, byHand: () => unknown]> = [
      ['employees.list', () => client.employees.list({}), () => employees()],
      ['planning.skp.list', () => client.planning.skp.list({ year }), () => planning(year)],
      ['evaluation.list', () => client.evaluation.list({ year, period }), () => evaluations(year, period)],
    ]
    for (const [name, ours, byHand] of pages) {
      deepStrictEqual(await ours(), byHand(), `${name} and the SQL by hand differ`)
      await compared(name, ours, byHand)
    }

    const cascade = cascadeByHand(raw)
    const { teams: _, ...tree } = await client.planning.cascade.get({ year })
    deepStrictEqual(tree, cascade(year), 'planning.cascade and the SQL by hand differ')
    await compared(
      'planning.cascade.get',
      () => client.planning.cascade.get({ year }),
      () => cascade(year),
    )

    const ours = () => client.home.overview({ year, period })
    const byHand = () => overview(year, period)
    const [told, expected] = [await ours(), byHand()]
    const { due: _due, since: _since, next: _next, ...counts } = told.planning
    deepStrictEqual(
      [told.setup, counts, told.withoutSkp, told.waiting.length],
      [expected.setup, expected.planning, expected.withoutSkp, expected.waiting.length],
    )
    deepStrictEqual(
      told.deadlines
        .filter(({ id }) => id !== 'skp' && isCounted(id))
        .map(({ done, total }) => [done, total]),
      expected.evaluations.map((counts) => [counts?.['signed'], counts?.['skp']]),
    )
    deepStrictEqual(
      told.recent.map(({ at }) => at),
      expected.recent.map((entry) => entry['at']),
    )
    await compared('home.overview', ours, byHand)
  } finally {
    await close()
  }
}

async function compared(name: string, ours: () => Promise<unknown>, byHand: () => unknown): Promise<void> {
  report({
    measure: `${name}, ${largeOffice.people} people and ${largeOffice.years} years`,
    ...(await compare(rounds, timed(ours), timed(byHand), warmUp)),
    unit: 'ms',
    yardstick: 'SQL by hand for the same rows',
    aim: { of: 'ratio', is: 'at most', limit: 1.5 },
  })
}
