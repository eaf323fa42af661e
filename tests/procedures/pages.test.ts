import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { EvaluationShow, EvaluationSorting } from '../../shared/evaluation/order.ts'
import { personSearch } from '../../shared/employees/search.ts'
import { UnfinishedSorting, YearSorting } from '../../shared/planning/year/order.ts'
import { PlanningShow, PlanningSorting } from '../../shared/planning/skp/order.ts'
import { officeOf } from './many-people.ts'

const year = 2026
const period = 'tw1' as const
const people = 120

const office = officeOf(people, year)
let units: number[] = []
beforeAll(async () => {
  units = (await office().client.employees.units.list()).map(({ id }) => id)
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
    const { client } = office()
    const everybody = await client.planning.skp.list({ year })
    expect(everybody.length).toBeGreaterThan(people * 0.9)
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.option(fc.constantFrom(...PlanningShow.options), { nil: null }),
        fc.option(fc.constantFrom(...PlanningSorting.shape.column.options), { nil: null }),
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
    const { client } = office()
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
    const { client } = office()
    const rows = await client.planning.skp.list({ year })
    const standing = await client.planning.year.standing({ year })
    expect(standing.lines).toBe(rows.length)
    const open = await client.planning.skp.order({ year, show: 'open' })
    expect(standing.open).toEqual(open)
    expect(standing.filled).toEqual(
      rows.flatMap(({ skpId, rhk }) => (skpId !== null && rhk > 0 && open.includes(skpId) ? skpId : [])),
    )
    const without = await client.planning.skp.order({ year, show: 'without' })
    expect(standing.missing).toBe(without.length)
    expect(standing.archived).toBe(0)
  })
})

test('the list of evaluations in parts of any size is the whole list, and the ids tell the same', async () => {
  const { client } = office()
  expect((await client.evaluation.list({ year, period })).length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(
      asked,
      fc.option(fc.constantFrom(...EvaluationShow.options), { nil: null }),
      fc.option(fc.constantFrom(...EvaluationSorting.shape.column.options), { nil: null }),
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

describe('the other lists of a year', () => {
  const sample = fc.record({
    size: fc.integer({ min: 7, max: 90 }),
    unit: fc.option(fc.nat({ max: 5 }), { nil: null }),
    down: fc.boolean(),
  })
  const inUnit = (unit: number | null) => narrowing({ search: '', unit })

  test('the preview of a year in parts is everybody without an SKP, and tells whom it proposes', async () => {
    const { client } = office()
    const next = year + 1
    await fc.assert(
      fc.asyncProperty(
        sample,
        fc.option(fc.constantFrom(...YearSorting.shape.column.options), { nil: null }),
        async ({ size, down }, column) => {
          const order = { year: next, ...(column === null ? {} : { sorting: { column, down } }) }
          const whole = await client.planning.year.preview(order)
          const { ids, include, copied } = await client.planning.year.previewOrder(order)
          expect(whole.map(({ employeeId }) => employeeId)).toEqual(ids)
          expect(
            await partsOf(size, (offset, limit) => client.planning.year.preview({ ...order, offset, limit })),
          ).toEqual(whole)
          expect(include).toEqual(whole.flatMap((row) => (row.include ? row.employeeId : [])))
          expect(copied).toEqual(whole.flatMap((row) => ((row.lastYearRhk ?? 0) > 0 ? row.employeeId : [])))
          expect(copied.length).toBeGreaterThan(20)
        },
      ),
      { numRuns: 12 },
    )
  })

  test('who has not finished in parts is everybody, with the counts of the unit', async () => {
    const { client } = office()
    const everybody = await client.planning.year.unfinished({ year: year - 1 })
    expect(everybody.late).toBe(everybody.total)
    for (const of of [year - 1, year])
      await fc.assert(
        fc.asyncProperty(
          sample,
          fc.boolean(),
          fc.option(fc.constantFrom(...UnfinishedSorting.shape.column.options), { nil: null }),
          async ({ size, unit, down }, lateOnly, column) => {
            const order = {
              year: of,
              lateOnly,
              ...inUnit(unit),
              ...(column === null ? {} : { sorting: { column, down } }),
            }
            const whole = await client.planning.year.unfinished(order)
            expect(whole.rows.map(({ skpId, employeeId }) => skpId ?? -employeeId)).toEqual(whole.ids)
            expect(
              await partsOf(
                size,
                async (offset, limit) =>
                  (await client.planning.year.unfinished({ ...order, offset, limit })).rows,
              ),
            ).toEqual(whole.rows)
            expect(whole.rows.length).toBe(lateOnly ? whole.late : whole.total)
            expect(whole.rows.filter(({ daysLate }) => daysLate > 0).length).toBe(whole.late)
          },
        ),
        { numRuns: 12 },
      )
  })
})

describe('an SKP to take over from', () => {
  test('is of somebody near first, never the SKP itself, and has something to take over', async () => {
    const { client } = office()
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
    const { client } = office()
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
    const { client } = office()
    const alike = await client.planning.skp.list({ year, jabatan: 'Arsiparis' })
    const [own] = alike.filter(({ skpId }) => skpId !== null)
    const id = own?.skpId ?? 0
    const colleagues = await client.planning.sheet.colleagues({ id, year, jabatan: 'Arsiparis' })
    expect(colleagues).toEqual(alike.flatMap(({ skpId, rhk }) => (skpId === null || skpId === id ? [] : rhk)))
    expect(colleagues.length).toBeGreaterThan(3)
  })
})
