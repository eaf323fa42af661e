import { describe, expect, it } from 'vitest'
import { clearRange, fillDown, type Range } from '../../../../shared/excel/grid.ts'
import { pasteIntoRange } from '../../../../shared/excel/paste.ts'
import type { Matrix, MatrixRow } from '../../../../shared/planning/cascade/contract.ts'
import { matrixModel } from '../../../../shared/planning/cascade/grid.ts'
import {
  laidOut,
  type MatrixRoles,
  rebased,
  rolesOf,
  rolesToWrite,
  withLine,
  withRole,
} from '../../../../shared/planning/cascade/roles.ts'
import type { SkpState } from '../../../../shared/planning/skp/skp.ts'

const rhk = (id: string, skpId: number, text: string) => ({
  id,
  skpId,
  kind: 'utama' as const,
  text,
  superiorRhkId: null,
  superiorText: '',
  goalId: null,
})

const person = (number: number, state: SkpState = 'draft') => ({
  skpId: number,
  employeeId: 100 + number,
  fullName: `Orang ${number}`,
  jabatan: null,
  unitId: null,
  unitName: null,
  state,
  appraiserId: null,
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
})

/** A matrix with two results, and roles by person and result. */
function matrixWith(rows: ReadonlyArray<{ state?: SkpState; roles: [string[], string[]] }>): Matrix {
  return {
    leader: person(9),
    teams: [],
    columns: [rhk('A', 9, 'Hasil A'), rhk('B', 9, 'Hasil B')],
    rows: rows.map(({ state, roles }, at): MatrixRow => {
      const cells = roles.map((texts) => texts.map((text) => rhk(`${at + 1} ${text}`, at + 1, text)))
      return { person: person(at + 1, state), cells, memberOf: [], leads: [], fromUnit: null }
    }),
    withoutSkp: [],
  }
}

const matrix = matrixWith([
  { roles: [['satu', 'dua'], []] },
  { state: 'agreed', roles: [['tetap'], []] },
  { roles: [[], ['empat']] },
])
let made = 0
const newId = () => `baru ${++made}`
const model = matrixModel(matrix, new Set(['3 empat']), newId)
const roles = rolesOf(matrix)
const textsOf = (of: MatrixRoles) =>
  of.map((cells) => cells.map((cell) => cell.map((role) => role?.text ?? '')))
const at = (row: number, column: number, to: Partial<Range> = {}): Range => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
  ...to,
})

describe('the matrix as a grid', () => {
  it('has a line for each role, and room for another one where there is a line', () => {
    const rows = model.rows(roles)
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
    ])
    const seen = rows.map((row) =>
      model.columns.map((id) => model.has(row, id) && model.read(roles, row, id)),
    )
    // Below nothing there is no second empty line.
    expect(seen).toEqual([
      ['satu', ''],
      ['dua', false],
      ['tetap', ''],
      ['', 'empat'],
    ])
  })

  it('leaves an emptied line where it is, so that nothing moves under the hands', () => {
    const cleared = clearRange(model, roles, at(0, 0))
    expect(textsOf(cleared.content)[0]).toEqual([['', 'dua'], []])
    expect(rolesToWrite(matrix, roles, cleared.content)).toEqual({
      add: [],
      change: [{ rhkId: '1 satu', text: '' }],
    })
  })

  it('says why a locked SKP takes nothing, and why a role with an indicator is not emptied', () => {
    const signed = clearRange(model, roles, at(2, 0))
    expect(signed.content).toBe(roles)
    expect(signed.why.join()).toContain('SKP Orang 2 sudah ditetapkan dan terkunci')
    const measured = clearRange(model, roles, at(3, 1))
    expect(measured.content).toBe(roles)
    expect(measured.why).toEqual([
      'RHK "empat" milik Orang 3 sudah mempunyai indikator. Hapus lewat halaman SKP-nya.',
    ])
    // Its text may change.
    const [, , , last] = model.rows(roles)
    expect(last && model.locked?.(last, 'B', 'lima')).toBeNull()
  })

  it('repeats a role downwards with Ctrl+D, over locked people', () => {
    const { content, why } = fillDown(model, roles, at(0, 0, { bottom: 3 }))
    expect(textsOf(content).map(([first]) => first)).toEqual([['satu', 'satu'], ['tetap'], ['satu']])
    expect(why).toHaveLength(1)
  })
})

describe('a block of a spreadsheet', () => {
  const paste = (range: Range, block: string[][]) => pasteIntoRange(model, roles, range, block)

  it('has a row for each person: upon a role it replaces the first, upon an empty line it adds one', () => {
    const over = paste(at(0, 0), [['a'], ['b'], ['c']])
    expect(textsOf(over.content).map(([first]) => first)).toEqual([['a', 'dua'], ['tetap'], ['c']])
    expect(over.said.join()).toMatch(/^1 sel terkunci .*SKP Orang 2 sudah ditetapkan/)
    const beside = paste(at(0, 1), [['a'], [''], ['c']])
    expect(textsOf(beside.content).map(([, second]) => second)).toEqual([['a'], [], ['empat', 'c']])
    expect(beside.said).toEqual([])
    // Each new role serves the result above it.
    const { add, change } = rolesToWrite(matrix, roles, beside.content)
    expect(change).toEqual([])
    expect(
      add.map(({ superiorRhkId, employeeId, skpId, text }) => [superiorRhkId, employeeId, skpId, text]),
    ).toEqual([
      ['B', 101, 1, 'a'],
      ['B', 103, 3, 'c'],
    ])
  })

  it('says what has no place', () => {
    const { content, said } = paste(at(3, 1), [
      ['ganti', 'di luar'],
      ['di bawah', ''],
    ])
    expect(textsOf(content)[2]).toEqual([[], ['ganti']])
    expect(said).toEqual(['2 sel tidak mendapat tempat dan tidak ditempel.'])
  })
})

describe('steps beside what others write', () => {
  const place = { row: 2, column: 0, line: 0 }

  it('a step is taken back alone, and a role that comes back is the one it was', () => {
    const cleared = withRole(roles, { row: 0, column: 0, line: 0 }, '', newId)
    const later = withRole(cleared, place, 'kemudian', newId)
    const back = rebased(later, cleared, roles)
    expect(textsOf(back)).toEqual([
      [['satu', 'dua'], []],
      [['tetap'], []],
      [['kemudian'], ['empat']],
    ])
    expect(rolesToWrite(matrix, later, back).add).toMatchObject([{ rhkId: '1 satu', text: 'satu' }])
    // Twice is once.
    expect(rebased(back, cleared, roles)).toBe(back)
  })

  it('what is stored elsewhere comes in, and what is being written stays', () => {
    const own = withRole(
      withRole(roles, place, 'sedang ditulis', newId),
      { row: 0, column: 0, line: 0 },
      'saya',
      newId,
    )
    const stored = rolesOf(
      matrixWith([
        { roles: [['dua', 'tiga'], ['lain']] },
        { state: 'agreed', roles: [['tetap'], []] },
        { roles: [[], ['empat']] },
      ]),
    )
    const fresh = laidOut(roles, stored)
    expect(textsOf(fresh)[0]).toEqual([['', 'dua', 'tiga'], ['lain']])
    expect(textsOf(rebased(own, roles, fresh))).toEqual([
      [['saya', 'dua', 'tiga'], ['lain']],
      [['tetap'], []],
      [['sedang ditulis'], ['empat']],
    ])
    expect(laidOut(roles, roles)).toBe(roles)
  })

  it('an empty line for another role is nothing that is written', () => {
    const longer = withLine(roles, { row: 2, column: 1, line: 1 })
    expect(model.rows(longer)).toHaveLength(5)
    expect(withLine(longer, { row: 2, column: 1, line: 1 })).toBe(longer)
    expect(rolesToWrite(matrix, roles, longer)).toEqual({ add: [], change: [] })
    expect(textsOf(withRole(longer, { row: 2, column: 1, line: 1 }, ' lagi ', newId))[2]).toEqual([
      [],
      ['empat', 'lagi'],
    ])
  })
})
