import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EvaluationColumn, EvaluationShow } from '../../shared/evaluation/order.ts'
import { personSearch } from '../../shared/employees/search.ts'
import { buildCascade } from '../../shared/planning/cascade/cascade.ts'
import { treeOf } from '../../shared/planning/cascade/shape.ts'
import { cascadeRows, untakenIn } from '../../shared/planning/cascade/tree-rows.ts'
import { PlanningColumn, PlanningShow } from '../../shared/planning/skp/order.ts'
import { temporaryFolder } from '../temporary.ts'
import { fillOffice } from './many-people.ts'
import { openTestOfficeIn } from './office.ts'
import { readsOf } from './reads.ts'

const year = 2026
const period = 'tw1' as const
const people = 120

const folder = mkdtempSync(join(tmpdir(), 'kinerja-'))
let office: Awaited<ReturnType<typeof openTestOfficeIn>>
let units: number[] = []

beforeAll(async () => {
  office = await openTestOfficeIn(folder)
  await fillOffice(office.application, people, year)
  units = (await office.client.employees.units.list()).map(({ id }) => id)
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

/** As a clerk narrows a list, and in parts of whatever size. */
const asked = fc.record({
  search: fc.constantFrom('', 'orang 1', 'ARSIPARIS', 'seksi rekaan 2', 'tidak ada', '19860926'),
  unit: fc.option(fc.nat({ max: 5 }), { nil: null }),
  size: fc.integer({ min: 1, max: 60 }),
  down: fc.boolean(),
})

const narrowing = ({ search, unit }: { search: string; unit: number | null }) => {
  const unitId = unit === null ? undefined : units[unit]
  return { ...(search === '' ? {} : { search }), ...(unitId === undefined ? {} : { unitId }) }
}

/** All parts of a list, one after the other. */
async function partsOf<T>(size: number, part: (offset: number, limit: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const rows = await part(all.length, size)
    all.push(...rows)
    if (rows.length < size) return all
  }
}

describe('the list of the SKP of a year', () => {
  test('in parts of any size is the whole list, narrowed and in order, and the ids tell the same', async () => {
    const { client } = office
    const everybody = await client.planning.skp.list({ year })
    expect(everybody.length).toBeGreaterThan(people * 0.9)
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.option(fc.constantFrom(...PlanningShow.options), { nil: null }),
        fc.option(fc.constantFrom(...PlanningColumn.options), { nil: null }),
        async (sample, show, column) => {
          const order = {
            year,
            ...narrowing(sample),
            ...(show === null ? {} : { show }),
            ...(column === null ? {} : { sorting: { column, down: sample.down } }),
          }
          const whole = await client.planning.skp.list(order)
          const parts = await partsOf(sample.size, (offset, limit) =>
            client.planning.skp.list({ ...order, offset, limit }),
          )
          expect(parts).toEqual(whole)
          expect(whole.map(({ skpId, employeeId }) => skpId ?? -employeeId)).toEqual(
            await client.planning.skp.order(order),
          )
          // Nobody is missing, and nobody is there who is not meant.
          const isMeant = personSearch(sample.search)
          const inside = everybody.filter(
            (row) =>
              isMeant(row) &&
              (show === null ||
                ((show === 'without') === (row.state === null) &&
                  (show !== 'signed' || ['agreed', 'evaluated', 'archived'].includes(row.state ?? '')) &&
                  (show !== 'open' || ['draft', 'proposed', 'returned'].includes(row.state ?? '')))),
          )
          if (sample.unit === null)
            expect(new Set(whole.map((row) => JSON.stringify(row)))).toEqual(
              new Set(inside.map((row) => JSON.stringify(row))),
            )
          else expect(inside).toEqual(expect.arrayContaining(whole))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('of a unit has those of the units below it too, and a column decides the order', async () => {
    const { client } = office
    const [top = 0, , , , below = 0] = units
    const of = (unitId: number) => client.planning.skp.order({ year, unitId })
    const all = await of(top)
    expect(all).toEqual(expect.arrayContaining(await of(below)))
    expect(all.length).toBeGreaterThan((await of(below)).length)
    const most = await client.planning.skp.list({ year, sorting: { column: 'rhk', down: true }, limit: 1 })
    expect(most[0]?.rhk).toBe(3)
    const least = await client.planning.skp.list({ year, sorting: { column: 'rhk', down: false }, limit: 1 })
    expect(least[0]?.rhk).toBe(0)
  })

  test('tells how far the year has come, in ids for what is done with many at once', async () => {
    const { client } = office
    const rows = await client.planning.skp.list({ year })
    const standing = await client.planning.year.standing({ year })
    expect(standing.lines).toBe(rows.length)
    const open = await client.planning.skp.order({ year, show: 'open' })
    expect(standing.open.toSorted()).toEqual(open.toSorted())
    expect(standing.filled.toSorted()).toEqual(
      rows
        .flatMap(({ skpId, rhk }) => (skpId !== null && rhk > 0 && open.includes(skpId) ? skpId : []))
        .toSorted(),
    )
    const without = await client.planning.skp.order({ year, show: 'without' })
    expect(standing.missing).toBe(without.length)
    expect(standing.archived).toBe(0)
  })
})

test('the list of evaluations in parts of any size is the whole list, and the ids tell the same', async () => {
  const { client } = office
  expect((await client.evaluation.list({ year, period })).length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(
      asked,
      fc.option(fc.constantFrom(...EvaluationShow.options), { nil: null }),
      fc.option(fc.constantFrom(...EvaluationColumn.options), { nil: null }),
      async (sample, show, column) => {
        const order = {
          year,
          period,
          ...narrowing(sample),
          ...(show === null ? {} : { show }),
          ...(column === null ? {} : { sorting: { column, down: sample.down } }),
        }
        const whole = await client.evaluation.list(order)
        const parts = await partsOf(sample.size, (offset, limit) =>
          client.evaluation.list({ ...order, offset, limit }),
        )
        expect(parts).toEqual(whole)
        expect(whole.map(({ evaluationId, skpId }) => evaluationId ?? -skpId)).toEqual(
          await client.evaluation.order(order),
        )
        const isMeant = personSearch(sample.search)
        for (const row of whole) {
          expect(isMeant(row)).toBe(true)
          if (show !== null) expect(row.state === 'signed').toBe(show === 'signed')
        }
      },
    ),
    { numRuns: 30 },
  )
})

describe('an SKP to take over from', () => {
  test('is of somebody near first, never the SKP itself, and has something to take over', async () => {
    const { client } = office
    const rows = await client.planning.skp.list({ year })
    const own = rows.find(({ skpId, rhk, jabatan }) => skpId !== null && rhk > 0 && jabatan === 'Arsiparis')
    const near = { skpId: own?.skpId ?? 0, employeeId: own?.employeeId ?? 0, jabatan: 'Arsiparis' }
    const sources = await client.planning.skp.sources({ year, near, limit: 500 })
    expect(sources.length).toBe(rows.filter(({ skpId, rhk }) => skpId !== null && rhk > 0).length - 1)
    expect(sources.map(({ skpId }) => skpId)).not.toContain(near.skpId)
    expect(sources.every(({ rhk }) => rhk > 0)).toBe(true)
    const others = sources.findIndex(({ jabatan }) => jabatan !== 'Arsiparis')
    expect(others).toBeGreaterThan(0)
    expect(sources.slice(others).some(({ jabatan }) => jabatan === 'Arsiparis')).toBe(false)
    // A few at a time, found by words; of the person's own SKP of another year none is kept back.
    expect(await client.planning.skp.sources({ year, near, limit: 3 })).toEqual(sources.slice(0, 3))
    const named = await client.planning.skp.sources({ year, search: own?.fullName ?? '', limit: 500 })
    expect(named.map(({ skpId }) => skpId)).toContain(near.skpId)
    expect(await client.planning.skp.sources({ year: year - 1, near, limit: 3 })).toEqual([])
  })

  test('and drafts that are filled together are of the same jabatan', async () => {
    const { client } = office
    const rows = await client.planning.skp.list({ year, show: 'open' })
    const first = rows.find(({ jabatan }) => jabatan === 'Arsiparis')
    const alike = await client.planning.library.alike({ year, skpIds: [first?.skpId ?? 0] })
    expect(alike.jabatan).toEqual(['Arsiparis'])
    expect(alike.skpIds).toEqual(
      rows.flatMap(({ jabatan, skpId }) => (jabatan === 'Arsiparis' ? (skpId ?? []) : [])),
    )
    expect(alike.skpIds.length).toBeGreaterThan(1)
  })

  test('how much colleagues of the same jabatan have is told without anything else of them', async () => {
    const { client } = office
    const alike = await client.planning.skp.list({ year, jabatan: 'Arsiparis' })
    const [own] = alike.filter(({ skpId }) => skpId !== null)
    const id = own?.skpId ?? 0
    const colleagues = await client.planning.sheet.colleagues({ id, year, jabatan: 'Arsiparis' })
    expect(colleagues).toEqual(alike.flatMap(({ skpId, rhk }) => (skpId === null || skpId === id ? [] : rhk)))
    expect(colleagues.length).toBeGreaterThan(3)
  })
})

describe('the tree without its words', () => {
  test('has the same lines as the tree of the whole cascade', async () => {
    const { client } = office
    const whole = buildCascade(await client.planning.cascade.get({ year }))
    const shape = await client.planning.cascade.tree({ year })
    const tree = treeOf(shape)
    const lines = (rows: ReadonlyArray<{ key: string; depth: number; children: number; untaken: boolean }>) =>
      rows.map(({ key, depth, children, untaken }) => [key, depth, children, untaken])
    for (const onlyUntaken of [false, true])
      expect(lines(cascadeRows(tree, () => true, onlyUntaken))).toEqual(
        lines(cascadeRows(whole, () => true, onlyUntaken)),
      )
    expect(untakenIn(tree)).toBe(untakenIn(whole))
    expect(shape.people).toBe((await client.planning.cascade.get({ year })).people.length)
  })

  test('gives the words of the lines that are looked at, and finds lines by them', async () => {
    const { client } = office
    const all = await client.planning.cascade.get({ year })
    const rhkIds = all.rhk.slice(5, 15).map(({ id }) => id)
    const some = await client.planning.cascade.get({ year, rhkIds })
    expect(some.rhk).toEqual(all.rhk.slice(5, 15))
    const skps = new Set(some.rhk.map(({ skpId }) => skpId))
    expect(some.people).toEqual(all.people.filter(({ skpId }) => skps.has(skpId)))
    expect(some.goals).toEqual([])
    const [first] = all.rhk
    const found = await client.planning.cascade.find({
      year,
      words: ['laporan', first?.text.split(' ')[2] ?? ''],
    })
    expect(found).toContain(first?.id)
    const person = all.people.find(({ skpId }) => skpId === first?.skpId)
    expect(
      await client.planning.cascade.find({ year, words: (person?.fullName ?? '').toLowerCase().split(' ') }),
    ).toContain(first?.id)
    expect(await client.planning.cascade.find({ year, words: ['tidakada'] })).toEqual([])
  })

  test('people are looked up, those first who serve no goal, and below whom they stand', async () => {
    const { client } = office
    const all = await client.planning.cascade.get({ year })
    const { unlinked } = buildCascade(all)
    const told = await client.planning.cascade.people({ year, limit: 500 })
    expect(told.unlinked).toBe(unlinked.length)
    expect(told.total).toBe(all.people.length)
    expect(told.people.filter(({ linked }) => !linked).length).toBe(unlinked.length)
    const few = await client.planning.cascade.people({ year, limit: 2 })
    expect([few.total, few.people]).toEqual([told.total, told.people.slice(0, 2)])
    const leader = all.people.find(({ appraiserId }) => appraiserId !== null)?.appraiserId ?? 0
    const below = await client.planning.cascade.people({ year, appraiserId: leader, open: true, limit: 200 })
    expect(below.people.length).toBeGreaterThan(0)
    expect(below.people.map(({ skpId }) => skpId).toSorted()).toEqual(
      all.people
        .filter(
          ({ appraiserId, state }) =>
            appraiserId === leader && ['draft', 'proposed', 'returned'].includes(state),
        )
        .map(({ skpId }) => skpId)
        .toSorted(),
    )
  })
})

test('a page asks the file as often for many people as for few', async () => {
  const few = await openTestOfficeIn(temporaryFolder())
  try {
    await fillOffice(few.application, 20, year)
    const readers = ({ client }: typeof office): Readonly<Record<string, () => Promise<unknown>>> => ({
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
      preview: () => client.planning.year.preview({ year: year + 1 }),
    })
    for (const [name, read] of Object.entries(readers(office))) {
      const many = await readsOf(office.application.file.raw, read)
      const [own] = Object.entries(readers(few)).filter(([other]) => other === name)
      expect([name, (await readsOf(few.application.file.raw, own?.[1] ?? read)).length]).toEqual([
        name,
        many.length,
      ])
      expect(many.length).toBeLessThan(25)
    }
  } finally {
    await few.close()
  }
})

test('what is asked of one person reads nothing of the others', async () => {
  const { client, application } = office
  const [{ employeeId } = { employeeId: 0 }] = await client.planning.skp.list({ year, show: 'signed' })
  const { raw } = application.file
  const statement = raw.prepare<[], number>('SELECT count(*) FROM skp').pluck()
  expect(statement.get()).toBeGreaterThan(50)
  const statements = await readsOf(raw, () => client.planning.skp.list({ year, employeeId }))
  const ofPeople = statements.filter((sql) => /from "(?:skp|employee|employee_absence)"/.test(sql))
  expect(ofPeople.length).toBe(4)
  expect(ofPeople.every((sql) => /where.*(?:"employee_id"|"employee"\."id"|"id") in/.test(sql))).toBe(true)
})
