import { deepStrictEqual } from 'node:assert'
import type { Database } from 'better-sqlite3'
import { isCounted } from '../../shared/office/calendar.ts'
import type { Period } from '../../shared/office/period.ts'
import { openApplication, year } from './application.ts'
import { cascadeByHand, employeesByHand, overviewByHand, planningByHand } from './by-hand.ts'
import { evaluationsByHand, fairnessByHand, ledByHand, monthByHand } from './following-by-hand.ts'
import { largeOffice } from './large-office.ts'
import { compare, report, timed } from './measure.ts'
import type { Offices } from './offices.ts'

type Client = ReturnType<typeof openApplication>['client']

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

    await measureFollowing(client, raw)

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
    const { people, without, drafts, signed } = told.planning
    const counts = { people, without, drafts, signed }
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

/** Pages that look into a million entries of progres harian, or at what stands on them. */
async function measureFollowing(client: Client, raw: Database): Promise<void> {
  const fairness = fairnessByHand(raw)
  const look = () => client.evaluation.fairness.look({ year, period })
  deepStrictEqual(await look(), fairness(year, period))
  await compared('evaluation.fairness.look', look, () => fairness(year, period))

  const month = monthByHand(raw)
  const list = () => client.monitoring.diary.list({ year, month: 10, show: 'all' })
  const byHand = month(`${year}-10`)
  const shown = await list()
  deepStrictEqual(
    shown.map(({ waiting }) => waiting),
    shown.map(({ employeeId }) => byHand.get(employeeId)?.waiting),
  )
  await compared('monitoring.diary.list', list, () => month(`${year}-10`))

  const overview = () => client.evaluation.superior.overview({ year, month: 10, period })
  const told = await overview()
  const led = ledByHand(raw)
  const when = { year, month: `${year}-10`, period, appraiser: told.appraiserId ?? 0, today: told.today }
  deepStrictEqual(
    told.people
      .map(({ skpId, last, waiting, realised }) => [skpId, last, waiting.diaryDays, realised.done])
      .toSorted(byFirst),
    led(when)
      .people.map(({ skpId, last, waiting, realised }) => [skpId, last, waiting, realised])
      .toSorted(byFirst),
  )
  await compared('evaluation.superior.overview', overview, () => led(when))
}

const byFirst = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0])

async function compared(name: string, ours: () => Promise<unknown>, byHand: () => unknown): Promise<void> {
  report({
    measure: `${name}, ${largeOffice.people} people and ${largeOffice.years} years`,
    ...(await compare(rounds, timed(ours), timed(byHand), warmUp)),
    unit: 'ms',
    yardstick: 'SQL by hand for the same rows',
    aim: { of: 'ratio', is: 'at most', limit: 1.5 },
  })
}
