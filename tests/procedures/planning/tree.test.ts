import { describe, expect, test } from 'vitest'
import { buildCascade } from '../../../shared/planning/cascade/cascade.ts'
import { treeOf } from '../../../shared/planning/cascade/shape.ts'
import { cascadeRows, untakenIn } from '../../../shared/planning/cascade/tree-rows.ts'
import { officeOf } from '../many-people.ts'

const year = 2026
const office = officeOf(120, year)

describe('the tree without its words', () => {
  test('has the same lines as the tree of the whole cascade', async () => {
    const { client } = office()
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
    const { client } = office()
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
    const { client } = office()
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
    expect(new Set(below.people.map(({ skpId }) => skpId))).toEqual(
      new Set(
        all.people
          .filter(
            ({ appraiserId, state }) =>
              appraiserId === leader && ['draft', 'proposed', 'returned'].includes(state),
          )
          .map(({ skpId }) => skpId),
      ),
    )
  })
})
