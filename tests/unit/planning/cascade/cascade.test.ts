import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cascade, CascadePerson, CascadeRhk } from '../../../../shared/planning/cascade/contract.ts'
import { buildCascade, noTaker, type RhkNode } from '../../../../shared/planning/cascade/cascade.ts'
import { closesCircle } from '../../../../shared/planning/skp/circle.ts'
import { leadersOf, matrixOf, twoLevels } from '../../../../shared/planning/cascade/matrix.ts'
import type { Team } from '../../../../shared/planning/teams/contract.ts'

const person = (
  number: number,
  appraiser: number | null,
  some: Partial<CascadePerson> = {},
): CascadePerson => ({
  skpId: number,
  employeeId: number,
  fullName: `Orang ${number}`,
  jabatan: null,
  unitId: null,
  unitName: null,
  state: 'draft',
  appraiserId: appraiser,
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  ...some,
})

const row = (skpId: number, text: string, some: Partial<CascadeRhk> = {}): CascadeRhk => ({
  id: randomUUID(),
  skpId,
  kind: 'utama',
  text,
  superiorRhkId: null,
  superiorText: '',
  goalId: null,
  ...some,
})

const team = (leader: number, members: number[], some: Partial<Team> = {}): Team => ({
  id: leader,
  year: 2026,
  kind: 'tim',
  name: `Tim ${leader}`,
  unitId: null,
  unitName: null,
  headId: null,
  leaderId: leader,
  leaderName: `Orang ${leader}`,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  decree: '',
  results: [],
  members: members.map((employeeId) => ({
    employeeId,
    role: '',
    fullName: `Orang ${employeeId}`,
    unitName: null,
  })),
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
    teams: [],
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
        const people = [person(1, null), person(2, 1), person(3, 2)]
        const cascade: Cascade = { goals: [], people, rhk: rows, teams: [team(3, [1, 2])] }
        buildCascade(cascade)
        for (const { skpId } of people) twoLevels(cascade, skpId)
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

/**
 * Two seksi: a Camat (1) appraises two Kasi (2, 3); Kasi 2 appraises staff 4, Kasi 3 staff 5. Staff 4 leads a team of
 * Kasi 2's unit in which staff 5 of the other seksi works.
 */
function twoUnits(some: Partial<Team> = {}) {
  const unit = (number: number) => ({ unitId: number, unitName: `Seksi ${number}` })
  const top = row(1, 'Meningkatnya layanan')
  const ofKasi = row(2, 'Terlaksananya loket', { superiorRhkId: top.id })
  const ofLeader = row(4, 'Terselesaikannya berkas', { superiorRhkId: ofKasi.id })
  const ofMember = row(5, 'Terkumpulnya berkas', { superiorRhkId: ofLeader.id })
  const cascade: Cascade = {
    goals: [],
    people: [
      person(1, null, unit(1)),
      person(2, 1, unit(2)),
      person(3, 1, unit(3)),
      person(4, 2, unit(2)),
      person(5, 3, unit(3)),
    ],
    rhk: [top, ofKasi, ofLeader, ofMember],
    teams: [team(4, [5], { unitId: 2, headId: 2, name: 'Tim Berkas', ...some })],
  }
  return { cascade, top, ofKasi, ofLeader, ofMember }
}

const who = (matrix: ReturnType<typeof matrixOf> | undefined) =>
  matrix?.rows.map(({ person: { employeeId } }) => employeeId)

test('the head of the office leads the choices, wherever the alphabet puts the name; circles end', () => {
  const { cascade } = twoUnits()
  const order = (people: CascadePerson[]) =>
    leadersOf({ people, teams: cascade.teams }).map(({ employeeId }) => employeeId)
  expect(order(cascade.people.toReversed())).toEqual([1, 3, 2, 4])
  expect(order([person(1, 2), person(2, 1)])).toEqual([1, 2])
})

describe('the matrix of a team', () => {
  test('has the members of other units in it, told with their unit, though somebody else appraises them', () => {
    const { cascade, ofLeader, ofMember } = twoUnits()
    const matrix = matrixOf(cascade, 4)
    expect(matrix?.columns.map(({ id }) => id)).toEqual([ofLeader.id])
    expect(matrix?.rows).toMatchObject([
      { person: { employeeId: 5 }, fromUnit: 'Seksi 3', memberOf: ['Tim Berkas'] },
    ])
    expect(matrix?.rows[0]?.cells).toEqual([[ofMember]])
    expect(leadersOf(cascade).map(({ employeeId }) => employeeId)).toEqual([1, 2, 3, 4])
  })

  test('leaves out who has left the team before the SKP began, and whoever has no SKP is named', () => {
    const { cascade } = twoUnits({ endDate: '2026-03-31' })
    const later = { periodStart: '2026-04-01' }
    const people = cascade.people.map((one) => (one.employeeId === 5 ? { ...one, ...later } : one))
    const rhk = cascade.rhk.filter(({ skpId }) => skpId !== 5)
    expect(who(matrixOf({ ...cascade, people, rhk }, 4) ?? undefined)).toEqual([])
    const gone = cascade.people.filter(({ employeeId }) => employeeId !== 5)
    expect(matrixOf({ ...cascade, people: gone }, 4)?.withoutSkp).toEqual(['Orang 5'])
  })

  test("the head's first level has subordinates and leaders of the unit's teams, the second level their people", () => {
    const { cascade } = twoUnits({ leaderId: 5, members: team(0, [4]).members })
    const levels = twoLevels(cascade, 2)
    expect(levels?.top.rows).toMatchObject([
      { person: { employeeId: 4 }, leads: [], fromUnit: null },
      { person: { employeeId: 5 }, leads: ['Tim Berkas'], fromUnit: 'Seksi 3' },
    ])
    expect(levels?.below.map((matrix) => [matrix.leader.employeeId, who(matrix)])).toEqual([[5, [4]]])
  })

  test('second levels stand below the Camat for each Kasi who has people', () => {
    const { cascade } = twoUnits()
    const levels = twoLevels(cascade, 1)
    expect(who(levels?.top)).toEqual([2, 3])
    expect(levels?.below.map((matrix) => [matrix.leader.employeeId, who(matrix)])).toEqual([
      [2, [4]],
      [3, [5]],
    ])
  })

  test('somebody of another unit who took up a result directly stands in the matrix', () => {
    const { cascade, ofKasi } = twoUnits()
    const direct = row(5, 'Terjaganya loket', { superiorRhkId: ofKasi.id })
    const matrix = matrixOf({ ...cascade, rhk: [...cascade.rhk, direct] }, 2)
    expect(matrix?.rows.at(-1)).toMatchObject({
      person: { employeeId: 5 },
      fromUnit: 'Seksi 3',
      memberOf: [],
    })
  })

  test("the tree shows a member's result below the team leader's, linked or typed", () => {
    const { cascade, ofLeader, ofMember } = twoUnits()
    const lines = (of: Cascade) => {
      const names: string[][] = []
      const visit = (node: RhkNode, above: string[]): void => {
        const path = [...above, node.rhk.text]
        if (node.children.length === 0) names.push(path)
        for (const child of node.children) visit(child, path)
      }
      buildCascade(of).loose.forEach((node) => visit(node, []))
      return names
    }
    const line = ['Meningkatnya layanan', 'Terlaksananya loket', ofLeader.text, ofMember.text]
    expect(lines(cascade)).toContainEqual(line)
    const typed = { ...ofMember, superiorRhkId: null, superiorText: 'terselesaikannya BERKAS' }
    const rhk = cascade.rhk.map((one) => (one.id === ofMember.id ? typed : one))
    expect(lines({ ...cascade, rhk })).toContainEqual(line)
    expect(lines({ ...cascade, rhk, teams: [] })).not.toContainEqual(line)
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

test('nothing is handed down to oneself, nor into an SKP that is locked, and why is said', () => {
  const nothing = (state: CascadePerson['state'], from: number | null) =>
    noTaker(person(2, 1, { state }), 'Orang 2', from)
  expect(nothing('draft', 1)).toBeNull()
  expect(nothing('draft', null)).toBeNull()
  expect(nothing('draft', 2)).toBe('RHK seorang pimpinan tidak dapat diturunkan kepada dirinya sendiri.')
  expect(nothing('agreed', 1)).toBe(
    'SKP Orang 2 sudah ditetapkan dan terkunci. Buka kembali SKP itu untuk menambah RHK.',
  )
})
