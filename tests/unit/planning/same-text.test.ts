import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withContentOf } from '../../../shared/planning/annex/copy.ts'
import { newRow, rowsIn, withAnnexOf } from '../../../shared/planning/annex/draft.ts'
import { buildCascade } from '../../../shared/planning/cascade/cascade.ts'
import type { Cascade, CascadePerson, CascadeRhk } from '../../../shared/planning/cascade/contract.ts'
import { matrixOf } from '../../../shared/planning/cascade/matrix.ts'
import { addGoals, newGoal } from '../../../shared/planning/goals/table.ts'
import { entriesFor, type LibraryEntry } from '../../../shared/planning/library/library.ts'
import { hintsFor } from '../../../shared/planning/sheet/quality.ts'
import { sheetRows, writeCells } from '../../../shared/planning/sheet/sheet.ts'
import { rhk, skpContent } from '../../skp-content.ts'

const wording = 'Meningkatnya kepuasan warga'
const otherwise = [
  'meningkatnya  kepuasan\nwarga',
  'Meningkatnya\u00a0kepuasan warga',
  'Meningkatnya kepu\u00adasan war\u200bga',
  ' MENINGKATNYA KEPUASAN WARGA;',
  'Meningkatnya kepuasan warga.',
]

const person = (number: number, appraiserId: number | null): CascadePerson => ({
  skpId: number,
  employeeId: number,
  fullName: `Orang ${number}`,
  jabatan: null,
  unitId: null,
  unitName: null,
  state: 'draft',
  appraiserId,
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
})
const row = (skpId: number, text: string, superiorText = ''): CascadeRhk => ({
  id: randomUUID(),
  skpId,
  kind: 'utama',
  text,
  superiorRhkId: null,
  superiorText,
  goalId: null,
})
const entry = (text: string): LibraryEntry => ({
  id: randomUUID(),
  jabatan: 'Camat',
  alike: [],
  text,
  perspective: null,
  indicators: [],
  source: 'awal',
  origin: '',
})

describe.each(otherwise)('%j is the same RHK', (text) => {
  test('in the tree and in the matrix', () => {
    const superior = row(1, wording)
    const serving = row(2, 'Terlayaninya warga', text)
    const cascade: Cascade = {
      goals: [],
      people: [person(1, null), person(2, 1)],
      rhk: [superior, serving],
      teams: [],
    }
    const [top] = buildCascade(cascade).loose
    expect(top?.children.map((node) => node.rhk.id)).toEqual([serving.id])
    expect(matrixOf(cascade, 1)?.rows.map(({ cells }) => cells)).toEqual([[[serving]]])
  })

  test('in the sheet, where it is linked', () => {
    const content = skpContent([rhk()])
    const [first] = sheetRows(content)
    if (!first) throw new Error('no row')
    const superior = [{ id: randomUUID(), text: wording }]
    const after = writeCells(content, [{ row: first, column: 'superior', text }], superior, randomUUID)
    expect(after.rhk[0]?.superiorRhkId).toBe(superior[0]?.id)
  })

  test('where an SKP is filled from another, with its annex', () => {
    const [own, theirs] = [skpContent([rhk({ text: wording })]), skpContent([rhk({ text })])]
    expect(withContentOf(own, theirs, randomUUID).rhk).toEqual(own.rhk)
    const [action = ''] = theirs.rhk.map(({ id }) => id)
    const annex = {
      attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] },
      actions: [
        { id: randomUUID(), rhkId: action, action: 'Menyusun jadwal', output: '', quarters: 1, evidence: '' },
      ],
    }
    const draft = { dukungan: [newRow('kosong')] }
    expect(rowsIn(withAnnexOf(draft, own, { annex, content: theirs }, randomUUID))).toBe(1)
  })

  test('in the library, among the hints and among the goals', () => {
    expect(entriesFor([entry(wording), entry(text)], 'Camat')).toHaveLength(1)
    const hints = hintsFor(skpContent([rhk({ text: wording }), rhk({ text })]), {
      kind: 'ja-jf',
      approach: 'kuantitatif',
      colleagues: [],
    })
    expect(hints.map(({ why }) => why)).toContain('Sama dengan RHK 1.')
    expect(addGoals([newGoal(randomUUID, wording)], [newGoal(randomUUID, text)]).twice).toBe(1)
  })
})

test('an RHK without words is linked to nothing', () => {
  const content = skpContent([rhk({ superiorText: 'Lama' })])
  const [first] = sheetRows(content)
  if (!first) throw new Error('no row')
  const superior = [{ id: randomUUID(), text: '' }]
  const after = writeCells(content, [{ row: first, column: 'superior', text: '' }], superior, randomUUID)
  expect(after.rhk[0]?.superiorRhkId).toBeNull()
})
