import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cells,
  cellAt,
  cellBelow,
  cellBeside,
  clearRange,
  copyRange,
  fillDown,
  type GridModel,
  rangeOf,
} from '../../../shared/excel/grid.ts'
import { notWritten, paste, pasteIntoRange } from '../../../shared/excel/paste.ts'
import { parseTsv, toTsv } from '../../../shared/excel/tsv.ts'

const columns = ['a', 'b', 'c', 'd'] as const
type Column = (typeof columns)[number]
type Line = Readonly<Record<Column, string>>

/** Three lines belong together: the first cell of the first of them reaches over all three. */
const firstOf = (row: number) => row - (row % 3)
const most = 8
const why = 'Kolom ini berasal dari dokumen lain.'

/** A table of lines in which `a` is merged, `b` takes no more than eight letters, and `locked` can not be written. */
const tableModel = (locked: readonly Column[] = []): GridModel<readonly Line[], number, Column> => ({
  columns,
  rows: (lines) => lines.map((_, index) => index),
  has: (row, column) => column !== 'a' || firstOf(row) === row,
  read: (lines, row, column) => lines[row]?.[column] ?? '',
  write: (lines, edits) =>
    edits.every(({ row, column, text }) => lines[row]?.[column] === text)
      ? lines
      : lines.map((line, index) => ({
          ...line,
          ...Object.fromEntries(
            edits.filter(({ row }) => row === index).map(({ column, text }) => [column, text]),
          ),
        })),
  limit: (column) => (column === 'b' ? most : 100),
  takes: (column, text) => column !== 'd' || text !== 'bukan pilihan',
  locked: (_, column) => (locked.includes(column) ? why : null),
})
const model = tableModel()

const cell = fc
  .string({ unit: fc.constantFrom('x', 'Y', '1', ' ', '"', '\n', '\t', 'é', '='), maxLength: most })
  .map((text) => text.trim())
const line = fc.record({ a: cell, b: cell, c: cell, d: cell })
const table = fc
  .array(line, { minLength: 1, maxLength: 9 })
  .map((lines) => lines.map((one, row) => (firstOf(row) === row ? one : { ...one, a: '' })))
const corner = fc.record({ row: fc.nat(8), column: fc.nat(3) })

describe('where nothing can be written it is said why', () => {
  const one = { top: 0, bottom: 0, left: 2, right: 2 }
  const lines: readonly Line[] = ['satu', 'dua', 'dua'].map((text) => ({ a: '', b: '', c: text, d: '' }))

  it('when a locked column is pasted over, also with what is empty or stands there already', () => {
    for (const text of ['lain', '', 'satu'])
      for (const block of [
        [[text]],
        [
          [text, ''],
          ['', ''],
        ],
      ]) {
        const { content, said } = pasteIntoRange(tableModel(['c', 'd']), lines, one, block)
        expect(content).toBe(lines)
        expect(said.join(' ')).toContain(why)
      }
  })

  it('when the clipboard is empty, or says what stands there', () => {
    expect(pasteIntoRange(model, lines, { ...one, left: 3, right: 3 }, [['']]).said).toEqual([
      'Yang disalin kosong.',
    ])
    expect(pasteIntoRange(model, lines, one, [['satu']]).said).toEqual([
      'Yang disalin sama dengan yang sudah ada.',
    ])
  })

  it('when Ctrl+D has no cell below to fill, or only locked ones', () => {
    for (const range of [one, { top: 0, bottom: 2, left: 0, right: 0 }]) {
      const { content, why: said } = fillDown(model, lines, range)
      expect(content).toBe(lines)
      expect(said.join(' ')).toContain('Shift+panah bawah')
    }
    const empty = lines.with(0, { a: '', b: '', c: '', d: '' })
    const emptied = fillDown(tableModel(['c']), empty, { ...one, bottom: 2 })
    expect(emptied.content).toBe(empty)
    expect(emptied.why).toEqual([why])
  })

  it('but not when Ctrl+D repeats what stands there already', () =>
    expect(fillDown(model, lines, { ...one, top: 1, bottom: 2 }).why).toEqual([]))
})

describe('a block that is pasted', () => {
  it('is the same when it is copied again, through the clipboard of a spreadsheet', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(line, { minLength: 9, maxLength: 9 }),
        corner,
        corner,
        (source, under, a, b) => {
          const target = under.map((one, row) => (firstOf(row) === row ? one : { ...one, a: '' }))
          const last = source.length - 1
          const range = rangeOf({ ...a, row: Math.min(a.row, last) }, { ...b, row: Math.min(b.row, last) })
          const block = copyRange(model, source, range)
          const result = paste(model, target, { row: range.top, column: range.left }, parseTsv(toTsv(block)))
          expect(copyRange(model, result.content, range)).toEqual(block)
          expect(notWritten(result)).toEqual([])
        },
      ),
    )
  })

  it('changes nothing outside of its range', () => {
    fc.assert(
      fc.property(
        table,
        corner,
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (lines, at, block) => {
          const { content } = paste(model, lines, at, block)
          expect(content).toHaveLength(lines.length)
          for (const [row, now] of content.entries())
            for (const [column, id] of columns.entries()) {
              const inside = block[row - at.row]?.[column - at.column] !== undefined
              if (!inside || !model.has(row, id)) expect(now[id]).toBe(lines[row]?.[id])
            }
        },
      ),
    )
  })

  it('is written, or said: every text has its cell or is counted', () => {
    fc.assert(
      fc.property(
        table,
        corner,
        fc.array(fc.array(fc.constantFrom('', 'isi'), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.subarray([...columns]),
        (lines, at, pattern, locked) => {
          const block = pattern.map((some, row) => some.map((text, column) => text && `${row},${column}`))
          const texts = block.flat().filter(Boolean)
          const result = paste(tableModel(locked), lines, at, block)
          const there = result.content
            .flatMap((one) => Object.values(one))
            .filter((text) => texts.includes(text))
          expect(there.length + result.lost + result.locked).toBe(texts.length)
          expect(notWritten(result).length > 0).toBe(there.length < texts.length)
          for (const [row, now] of result.content.entries())
            for (const id of locked) expect(now[id]).toBe(lines[row]?.[id])
        },
      ),
    )
  })

  it('may bring back what a locked column says already, as when a whole table comes back from Excel', () => {
    fc.assert(
      fc.property(table, (lines) => {
        const whole = { top: 0, bottom: lines.length - 1, left: 0, right: 3 }
        const edited = copyRange(model, lines, whole).map((texts) => texts.with(2, 'dari Excel'))
        const result = paste(tableModel(['a', 'b', 'd']), lines, { row: 0, column: 0 }, edited)
        expect(notWritten(result)).toEqual([])
        expect(result.content.map(({ c }) => c)).toEqual(lines.map(() => 'dari Excel'))
      }),
    )
  })

  it('says in sentences what was cut, lost, no choice or locked', () => {
    const lines = [{ a: 'A', b: '', c: '', d: '' }]
    const block = [['lain', 'terlalu panjang', 'isi', 'bukan pilihan', 'kelima'], ['bawah']]
    const result = paste(tableModel(['a']), lines, { row: 0, column: 0 }, block)
    expect(result.content).toEqual([{ a: 'A', b: 'terlalu ', c: 'isi', d: 'bukan pilihan' }])
    expect(notWritten(result)).toEqual([
      '2 sel tidak mendapat tempat dan tidak ditempel.',
      '1 teks terlalu panjang dan dipotong.',
      '1 isian bukan salah satu pilihan kolomnya dan dikosongkan: “bukan pilihan”.',
      `1 sel terkunci dan tetap seperti semula. ${why}`,
    ])
  })

  it('of one text fills the open cells of a range', () => {
    const lines = Array.from({ length: 3 }, () => ({ a: '', b: '', c: '', d: '' }))
    const range = { top: 0, bottom: 2, left: 1, right: 2 }
    const result = pasteIntoRange(tableModel(['c']), lines, range, [['sama']])
    expect(copyRange(model, result.content, range)).toEqual(lines.map(() => ['sama', '']))
    expect(result.said).toEqual([`3 sel terkunci dan tetap seperti semula. ${why}`])
  })
})

describe('a range', () => {
  it('that is emptied keeps locked cells and says why; an empty one needs no word', () => {
    const lines = [{ a: 'A', b: 'B', c: '', d: 'D' }]
    const whole = { top: 0, bottom: 0, left: 0, right: 3 }
    const cleared = clearRange(tableModel(['b', 'c']), lines, whole)
    expect(cleared.content).toEqual([{ a: '', b: 'B', c: '', d: '' }])
    expect(cleared).toMatchObject({ locked: 1, why: [why] })
    expect(clearRange(tableModel(['c']), lines, { ...whole, left: 2, right: 2 }).why).toEqual([])
  })

  it('that is filled down says the first row in all others, and nothing else changes', () => {
    fc.assert(
      fc.property(table, corner, corner, (lines, a, b) => {
        const range = rangeOf(a, b)
        const { content } = fillDown(model, lines, range)
        for (const [row, now] of content.entries())
          for (const [column, id] of columns.entries()) {
            const inside =
              row > range.top && row <= range.bottom && column >= range.left && column <= range.right
            const filled = inside && model.has(row, id) && model.has(range.top, id)
            expect(now[id]).toBe(lines[filled ? range.top : row]?.[id])
          }
      }),
    )
  })
})

describe('the way from cell to cell', () => {
  const cells: Cells<number, Column> = {
    rows: [0, 1, 2, 3, 4, 5],
    columns,
    has: (row, column) => model.has(row, column),
    locked: (_, column) => (column === 'b' ? why : null),
  }

  it('always ends in a cell that is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -3, max: 9 }), (row, column) => {
        const place = cellAt(cells, { row, column })
        const id = columns[place.column]
        expect(id !== undefined && place.row < 6 && cells.has(place.row, id)).toBe(true)
      }),
    )
  })

  it('goes from a merged cell below all its rows, and stays at the end', () => {
    expect(cellBelow(cells, { row: 0, column: 0 }, 1)).toEqual({ row: 3, column: 0 })
    expect(cellBelow(cells, { row: 3, column: 0 }, 1)).toEqual({ row: 3, column: 0 })
    expect(cellBelow(cells, { row: 0, column: 2 }, 1)).toEqual({ row: 1, column: 2 })
  })

  it('passes locked cells with Tab, and comes back the same way', () => {
    const way = [{ row: 0, column: 0 }]
    for (let step = 0; step < 4; step += 1)
      way.push(cellBeside(cells, way.at(-1) ?? { row: 0, column: 0 }, 1))
    expect(way.map(({ row, column }) => `${row}${columns[column]}`)).toEqual(['0a', '0c', '0d', '1c', '1d'])
    expect(cellBeside(cells, { row: 1, column: 2 }, -1)).toEqual({ row: 0, column: 3 })
    expect(cellBeside(cells, { row: 5, column: 3 }, 1)).toEqual({ row: 5, column: 3 })
  })
})
