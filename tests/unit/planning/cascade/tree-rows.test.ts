import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CascadeRow, cascadeRows, untakenIn } from '../../../../shared/planning/cascade/tree-rows.ts'
import type { CascadeTree, RhkNode } from '../../../../shared/planning/cascade/cascade.ts'

let number = 0
const node = (text: string, children: RhkNode[] = [], untaken = false): RhkNode => {
  number += 1
  return {
    rhk: {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      skpId: number,
      kind: 'utama',
      text,
      superiorRhkId: null,
      superiorText: '',
      goalId: null,
    },
    person: {
      skpId: number,
      employeeId: number,
      fullName: `Orang ${number}`,
      jabatan: null,
      unitId: null,
      unitName: null,
      state: 'draft',
      appraiserId: null,
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
    },
    children,
    untaken,
  }
}
const goal = (text: string, children: RhkNode[]) => ({
  goal: {
    id: text,
    text,
    renstra: '',
    program: '',
    budget: null,
    indicators: [],
    unitId: 1,
    unitName: 'Unit',
  },
  children,
})
const texts = (rows: readonly CascadeRow[]) =>
  rows.map(({ goal: own, node: it, depth }) => `${'-'.repeat(depth)}${own?.text ?? it?.rhk.text}`)

const tree = (): CascadeTree => ({
  goals: [
    goal('Sasaran 1', [node('Camat A', [node('Kasi A', [node('Staf A')]), node('Kasi B', [], true)])]),
    goal('Sasaran 2', []),
  ],
  loose: [node('Lepas', [node('Di bawah lepas')])],
  unlinked: [],
})

test('an open tree is read from top to bottom, what no goal stands above comes last', () => {
  expect(texts(cascadeRows(tree(), () => true, false))).toEqual([
    'Sasaran 1',
    '-Camat A',
    '--Kasi A',
    '---Staf A',
    '--Kasi B',
    'Sasaran 2',
    'Lepas',
    '-Di bawah lepas',
  ])
})

test('a closed branch hides what is below it and says how much that is', () => {
  const rows = cascadeRows(tree(), (_key, depth) => depth < 1, false)
  expect(texts(rows)).toEqual(['Sasaran 1', '-Camat A', 'Sasaran 2', 'Lepas', '-Di bawah lepas'])
  expect(rows[1]).toMatchObject({ children: 2, open: false })
})

test('what nobody has taken up is shown with the way to it, whatever is closed', () => {
  expect(texts(cascadeRows(tree(), () => false, true))).toEqual([
    'Sasaran 1',
    '-Camat A',
    '--Kasi B',
    'Sasaran 2',
  ])
  expect(untakenIn(tree())).toBe(2)
})

test('an RHK that stands in two places is counted once', () => {
  const twice = node('Dua tempat', [], true)
  expect(untakenIn({ goals: [goal('Sasaran', [twice])], loose: [twice] })).toBe(1)
})

const someNode: (depth?: number) => fc.Arbitrary<RhkNode> = fc.memo((depth) =>
  fc
    .tuple(fc.boolean(), depth > 1 ? fc.array(someNode(), { maxLength: 3 }) : fc.constant<RhkNode[]>([]))
    .map(([untaken, children]) => node('hasil', children, untaken)),
)

test('every line has a place of its own, and stands below its parent one level deeper', () => {
  fc.assert(
    fc.property(fc.array(someNode(4), { maxLength: 4 }), fc.boolean(), (nodes, onlyUntaken) => {
      const rows = cascadeRows(
        { goals: [goal('Sasaran', nodes.slice(1))], loose: nodes.slice(0, 1) },
        () => true,
        onlyUntaken,
      )
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      for (const [index, row] of rows.entries()) {
        if (row.parent === null) expect(row.depth).toBe(0)
        else {
          const parent = rows.slice(0, index).findLast(({ key }) => key === row.parent)
          expect(parent?.depth).toBe(row.depth - 1)
        }
      }
    }),
  )
})
