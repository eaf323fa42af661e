import { expect, test } from 'vitest'
import { officeOf } from './many-people.ts'
import { readsOf } from './reads.ts'

const year = 2026
const period = 'tw1' as const
const few = officeOf(45, year)
const many = officeOf(1000, year)

test('a page asks the file as often for many people as for few', async () => {
  const readers = ({ client }: ReturnType<typeof few>): Readonly<Record<string, () => Promise<unknown>>> => ({
    order: () => client.planning.skp.order({ year, search: 'orang' }),
    list: () => client.planning.skp.list({ year, offset: 0, limit: 100 }),
    standing: () => client.planning.year.standing({ year }),
    sources: () => client.planning.skp.sources({ year, limit: 50 }),
    person: () => client.planning.skp.list({ year, employeeId: 1 }),
    evaluations: () => client.evaluation.list({ year, period, offset: 0, limit: 100 }),
    'order of evaluations': () => client.evaluation.order({ year, period }),
    people: () => client.employees.list({ offset: 0, limit: 100 }),
    tree: () => client.planning.cascade.tree({ year }),
    'people of the cascade': () => client.planning.cascade.people({ year, limit: 60 }),
    matrix: () => client.planning.cascade.matrix({ year, below: true }),
    overview: () => client.home.overview({ year, period }),
    indicators: () => client.planning.measures.indicators({ year }),
    preview: () => client.planning.year.preview({ year: year + 1, limit: 100 }),
    unfinished: () => client.planning.year.unfinished({ year, limit: 100 }),
  })
  const countsOf = async (office: ReturnType<typeof few>) => {
    const counts: Record<string, number> = {}
    for (const [name, read] of Object.entries(readers(office)))
      counts[name] = (await readsOf(office.application.file.raw, read)).length
    return counts
  }
  const counts = await countsOf(many())
  expect(counts).toEqual(await countsOf(few()))
  expect(Math.max(...Object.values(counts))).toBeLessThan(30)
})

test('a page of the indicators of 1,000 people is a small answer', async () => {
  const answer = await many().client.planning.measures.indicators({ year })
  expect(answer.total).toBeGreaterThan(answer.rows.length)
  expect(JSON.stringify(answer).length).toBeLessThan(200_000)
})

test('what is asked of one person reads nothing of the others', async () => {
  const { client, application } = many()
  const [{ employeeId } = { employeeId: 0 }] = await client.planning.skp.list({ year, show: 'signed' })
  const { raw } = application.file
  const statement = raw.prepare<[], number>('SELECT count(*) FROM skp').pluck()
  expect(statement.get()).toBeGreaterThan(50)
  const statements = await readsOf(raw, () => client.planning.skp.list({ year, employeeId }))
  const ofPeople = statements.filter((sql) => /from "(?:skp|employee|employee_absence)"/.test(sql))
  expect(ofPeople.length).toBe(4)
  expect(ofPeople.every((sql) => /where.*(?:"employee_id"|"employee"\."id"|"id") in/.test(sql))).toBe(true)
})
