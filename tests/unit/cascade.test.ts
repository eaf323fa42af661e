import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cascade, CascadePerson, CascadeRhk } from '../../shared/planning/cascade-contract.ts'
import {
  buildCascade,
  closesCircle,
  leadersOf,
  matrixOf,
  type RhkNode,
} from '../../shared/planning/cascade.ts'

const person = (number: number, appraiser: number | null): CascadePerson => ({
  skpId: number,
  employeeId: number,
  fullName: `Orang ${number}`,
  jabatan: null,
  unitId: null,
  unitName: null,
  state: 'draft',
  appraiserId: appraiser,
})

const row = (skpId: number, text: string, some: Partial<CascadeRhk> = {}): CascadeRhk => ({
  id: randomUUID(),
  skpId,
  kind: 'utama',
  text,
  superiorRhkId: null,
  superiorText: '',
  goalId: null,
  indicators: 0,
  ...some,
})

/** A head (1) with two members (2, 3); the goal is carried by the head, whose RHK is served by one member. */
function office() {
  const goal = {
    id: randomUUID(),
    text: 'Meningkatnya layanan',
    renstra: '',
    program: '',
    budget: null,
    indicators: [],
    unitId: 1,
    unitName: 'Kecamatan',
  }
  const carried = row(1, 'Meningkatnya kepuasan warga', { goalId: goal.id })
  const alone = row(1, 'Tertibnya administrasi')
  const serving = row(2, 'Terlayaninya warga', { superiorRhkId: carried.id, superiorText: carried.text })
  const loose = row(3, 'Tersusunnya arsip')
  const cascade: Cascade = {
    goals: [goal],
    people: [person(1, null), person(2, 1), person(3, 1)],
    rhk: [carried, alone, serving, loose],
  }
  return { cascade, carried, alone, serving, loose }
}

describe('the tree of a year', () => {
  test('leads from the goal over the head to the member', () => {
    const { cascade, carried, serving } = office()
    const [goal] = buildCascade(cascade).goals
    expect(goal?.children.map(({ rhk }) => rhk.id)).toEqual([carried.id])
    expect(goal?.children[0]?.children.map(({ rhk }) => rhk.id)).toEqual([serving.id])
  })

  test('marks what nobody has taken up, and only of those who lead', () => {
    const { cascade, alone } = office()
    const nodes: RhkNode[] = []
    const collect = (node: RhkNode): void => {
      nodes.push(node)
      node.children.forEach(collect)
    }
    const tree = buildCascade(cascade)
    tree.loose.forEach(collect)
    tree.goals.forEach(({ children }) => children.forEach(collect))
    expect(nodes.filter(({ untaken }) => untaken).map(({ rhk }) => rhk.id)).toEqual([alone.id])
  })

  test('names who has no link to any goal', () => {
    const { cascade } = office()
    expect(buildCascade(cascade).unlinked.map(({ employeeId }) => employeeId)).toEqual([3])
  })

  test("a superior's RHK that was only typed counts by its words", () => {
    const { cascade, loose, carried } = office()
    Object.assign(loose, { superiorText: '  MENINGKATNYA kepuasan  warga ' })
    const tree = buildCascade(cascade)
    expect(tree.unlinked).toEqual([])
    expect(tree.goals[0]?.children[0]?.children.map(({ rhk }) => rhk.id)).toContain(loose.id)
    expect(tree.goals[0]?.children[0]?.rhk.id).toBe(carried.id)
  })

  test('never hangs, whatever links a damaged file holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 10 }), (links) => {
        const rows = Array.from({ length: 10 }, (_, at) => row((at % 3) + 1, `RHK ${at}`))
        for (const [from, to] of links)
          Object.assign(rows[from] ?? {}, { superiorRhkId: rows[to]?.id ?? null })
        buildCascade({ goals: [], people: [person(1, null), person(2, 1), person(3, 2)], rhk: rows })
      }),
    )
  })
})

describe('the matrix of a leader', () => {
  test('has the RHK across, the people down and the roles in the cells', () => {
    const { cascade, carried, alone, serving } = office()
    const matrix = matrixOf(cascade, 1)
    expect(matrix?.columns.map(({ id }) => id)).toEqual([carried.id, alone.id])
    expect(
      matrix?.rows.map(({ person: { employeeId }, cells }) => [employeeId, cells.map((cell) => cell.length)]),
    ).toEqual([
      [2, [1, 0]],
      [3, [0, 0]],
    ])
    expect(matrix?.rows[0]?.cells[0]?.[0]?.id).toBe(serving.id)
    expect(leadersOf(cascade).map(({ employeeId }) => employeeId)).toEqual([1])
  })
})

describe('a circle in the cascade', () => {
  test('is found however long it is, and a line is none', () => {
    const parents = new Map<string, string | null>([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
    ])
    expect(closesCircle(parents, [{ id: 'a', superiorRhkId: 'c' }])).toBe(true)
    expect(closesCircle(parents, [{ id: 'a', superiorRhkId: 'a' }])).toBe(true)
    expect(closesCircle(parents, [{ id: 'd', superiorRhkId: 'c' }])).toBe(false)
    expect(closesCircle(parents, [{ id: 'c', superiorRhkId: 'b' }])).toBe(false)
  })
})
