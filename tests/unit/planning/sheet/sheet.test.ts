import { most } from '../../../../shared/kernel/limits.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addIki,
  addRhk,
  changeKind,
  moveRhk,
  placeRhk,
  removeIki,
} from '../../../../shared/planning/sheet/rows.ts'
import {
  cellText,
  type ColumnId,
  columnsFor,
  limits,
  sheetRows,
  writeCells,
} from '../../../../shared/planning/sheet/sheet.ts'
import { writeTarget } from '../../../../shared/planning/skp/target.ts'
import { sheetModel } from '../../../../shared/planning/sheet/grid.ts'
import { clearRange, copyRange, fillDown } from '../../../../shared/excel/grid.ts'
import { paste, pasteIntoRange } from '../../../../shared/excel/paste.ts'
import { parseTsv, toTsv } from '../../../../shared/excel/tsv.ts'
import { aspectLabels } from '../../../../shared/planning/skp/labels.ts'
import { Aspect, SkpContent } from '../../../../shared/planning/skp/skp.ts'
import { iki, rhk, skpContent } from '../../../skp-content.ts'

const newId = () => crypto.randomUUID()
const columns: ColumnId[] = ['superior', 'text', 'aspect', 'indicator', 'target']
const model = sheetModel(columns, [], newId)

/** What a clerk types into a cell: no tabs at its ends, which no cell keeps. */
const words = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', '"', '\n', ',', 'é', '-'),
  maxLength: 12,
})
const cell = words.map((text) => text.trim())
const someRhk = fc
  .record({
    kind: fc.constantFrom('utama' as const, 'tambahan' as const),
    text: cell,
    superiorText: cell,
    indicators: fc.array(
      fc.record({ aspect: fc.constantFrom(...Aspect.options), indicator: cell, target: cell }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ indicators, ...rest }) =>
    rhk({ ...rest, indicators: indicators.map((some) => writeTarget(iki(some), some.target)) }),
  )
const someContent = fc.array(someRhk, { minLength: 1, maxLength: 8 }).map((rows) => skpContent(rows))

/** All RHK as a set, without their order and kind. */
const inside = ({ rhk: all }: SkpContent) =>
  all.map(({ kind: _, ...rest }) => rest).toSorted((a, b) => (a.id < b.id ? -1 : 1))
const whole = (content: SkpContent) => ({
  top: 0,
  bottom: sheetRows(content).length - 1,
  left: 0,
  right: columns.length - 1,
})

describe('the clipboard', () => {
  it('gives back what was put on it, whatever it contains', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (block) => {
          expect(parseTsv(toTsv(block))).toEqual(block)
        },
      ),
    )
  })

  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"dua\nbaris"\tb', [['dua\nbaris', 'b']]],
    ['"kata ""penting"" ini"', [['kata "penting" ini']]],
    // Quotes that no spreadsheet has put there.
    ['"Harapan Bersama" tersusun\t3', [['"Harapan Bersama" tersusun', '3']]],
    ['"tidak ditutup\t3\nlagi', [['"tidak ditutup', '3'], ['lagi']]],
    ['"Harapan"', [['"Harapan"']]],
  ])('%j is read as a spreadsheet means it', (text, block) => expect(parseTsv(text)).toEqual(block))
})

describe('rows that are moved', () => {
  it('keep everything that stands in them', () => {
    fc.assert(
      fc.property(
        someContent,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (content, a, b, step) => {
          const first = content.rhk[a % content.rhk.length]?.id ?? ''
          const second = content.rhk[b % content.rhk.length]?.id ?? ''
          expect(inside(moveRhk(content, first, step))).toEqual(inside(content))
          expect(inside(placeRhk(content, first, second, step === 1))).toEqual(inside(content))
          expect(inside(changeKind(content, first))).toEqual(inside(content))
        },
      ),
    )
  })

  it('stand before the one they were dropped on, and are of its kind', () => {
    const [a, b, c] = [rhk({ text: 'a' }), rhk({ text: 'b' }), rhk({ text: 'c', kind: 'tambahan' })]
    const moved = placeRhk(skpContent([a, b, c]), a.id, c.id)
    expect(moved.rhk.map(({ text, kind }) => [text, kind])).toEqual([
      ['b', 'utama'],
      ['a', 'tambahan'],
      ['c', 'tambahan'],
    ])
  })

  it('stand after it when they were dropped on its lower half, also as the last', () => {
    const [a, b, c] = [rhk({ text: 'a' }), rhk({ text: 'b' }), rhk({ text: 'c', kind: 'tambahan' })]
    const texts = (after: boolean) =>
      placeRhk(skpContent([a, b, c]), a.id, b.id, after).rhk.map(({ text }) => text)
    expect(texts(false)).toEqual(['a', 'b', 'c'])
    expect(texts(true)).toEqual(['b', 'a', 'c'])
    expect(placeRhk(skpContent([a, b, c]), a.id, c.id, true).rhk.at(-1)).toMatchObject({
      text: 'a',
      kind: 'tambahan',
    })
  })

  it('pass those of their own kind only', () => {
    const rows = [rhk({ text: 'a' }), rhk({ text: 't', kind: 'tambahan' }), rhk({ text: 'b' })]
    const moved = moveRhk(skpContent(rows), rows[0]?.id ?? '', 1)
    expect(moved.rhk.map(({ text }) => text)).toEqual(['b', 't', 'a'])
    // At the end there is nothing to pass.
    const same = skpContent(rows)
    expect(moveRhk(same, rows[0]?.id ?? '', -1)).toBe(same)
  })
})

describe('a paste', () => {
  it('puts a copied table of one kind into an empty one, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(someRhk, { minLength: 1, maxLength: 6 }), (rows) => {
        // An RHK without text begins no row of its own, and one without indicators gets its first one.
        const source = skpContent(
          rows.map((row, index) => ({
            ...row,
            kind: 'utama' as const,
            text: `RHK ${index}`,
            indicators: row.indicators.length === 0 ? [iki()] : row.indicators,
          })),
        )
        const block = copyRange(model, source, whole(source))
        const result = paste(model, skpContent([]), { row: 0, column: 0 }, parseTsv(toTsv(block)))
        expect(result).toMatchObject({ lost: 0, cut: 0, unknown: [] })
        expect(copyRange(model, result.content, whole(result.content))).toEqual(block)
        expect(SkpContent.safeParse(result.content).success).toBe(true)
      }),
    )
  })

  it('places each text or counts it as lost', () => {
    const line = fc.array(fc.constantFrom('', 'isi'), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(
        someContent,
        fc.nat(),
        fc.nat(4),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        (content, row, column, block) => {
          const at = { row: row % sheetRows(content).length, column }
          const marked = block.map((texts, r) => texts.map((text, c) => text && `isi ${r} ${c}`))
          // Aspects are a choice; what is none is counted as unknown, elsewhere.
          const free = columns.filter((id) => id !== 'aspect')
          const result = paste(sheetModel(free, [], newId), content, at, marked)
          const all = JSON.stringify(result.content)
          const there = marked.flat().filter((text) => text !== '' && all.includes(`"${text}"`))
          expect(there.length + result.lost).toBe(marked.flat().filter(Boolean).length)
        },
      ),
    )
  })

  it('says how many texts were too long or no choice', () => {
    const content = skpContent([rhk()])
    const line = ['', 'x'.repeat(limits.text + 1), 'Mutu', 'Indikator', 'y'.repeat(limits.target + 1)]
    const result = paste(model, content, { row: 0, column: 0 }, [line])
    expect(result).toMatchObject({ lost: 0, cut: 2, unknown: ['“Mutu”'] })
    expect(SkpContent.safeParse(result.content).success).toBe(true)
  })

  it('ends at the limits of the contract and counts the rest', () => {
    const lines = Array.from({ length: 100 }, (_, index) => [
      '',
      `RHK ${index}`,
      'Kuantitas',
      'Jumlah',
      '1 dokumen',
    ])
    const many = paste(model, skpContent([]), { row: 0, column: 0 }, lines)
    expect(many.content.rhk).toHaveLength(most.rhk)
    expect(many.lost).toBe((100 - most.rhk) * 4)
    const below = Array.from({ length: 30 }, (_, index) => [
      '',
      index === 0 ? 'RHK' : '',
      'Waktu',
      `Indikator ${index}`,
    ])
    const tall = paste(model, skpContent([]), { row: 0, column: 0 }, below)
    expect(tall.content.rhk.map(({ indicators }) => indicators.length)).toEqual([most.iki])
    expect(tall.lost).toBe((30 - most.iki) * 2)
    expect(SkpContent.safeParse(tall.content).success).toBe(true)
  })

  it('of one text fills a range, as in Excel', () => {
    const content = skpContent([rhk({ indicators: [iki(), iki(), iki()] }), rhk()])
    const range = { top: 1, bottom: 3, left: 4, right: 4 }
    const result = pasteIntoRange(model, content, range, [['5 laporan']])
    expect(copyRange(model, result.content, whole(content)).map((line) => line[4])).toEqual([
      '12 dokumen',
      '5 laporan',
      '5 laporan',
      '5 laporan',
    ])
  })

  it('of a block begins at the upper left corner of the range', () => {
    const content = skpContent([rhk({ indicators: [iki(), iki(), iki()] })])
    const range = { top: 1, bottom: 2, left: 3, right: 3 }
    const result = pasteIntoRange(model, content, range, [['satu'], ['dua']])
    expect(result.content.rhk[0]?.indicators.map(({ indicator }) => indicator).slice(1)).toEqual([
      'satu',
      'dua',
    ])
  })
})

describe('cells', () => {
  it('show what was written into them, and nothing else changes', () => {
    fc.assert(
      fc.property(
        someContent,
        fc.nat(),
        fc.constantFrom<ColumnId>('text', 'superior', 'indicator', 'target'),
        cell,
        (content, nth, column, text) => {
          const rows = sheetRows(content)
          const row = rows[nth % rows.length]
          fc.pre(
            row !== undefined &&
              row.ikiId !== null &&
              (row.first || (column !== 'text' && column !== 'superior')),
          )
          if (!row) return
          const after = writeCells(content, [{ row, column, text }], [], newId)
          expect(cellText(after, row, column)).toBe(text)
          for (const other of rows)
            for (const id of columns)
              if (id !== column || other !== row)
                expect(cellText(after, other, id)).toBe(cellText(content, other, id))
        },
      ),
    )
  })

  it('link a superior’s RHK by its text, and unlink it when the text is another', () => {
    const choice = { id: newId(), text: 'Meningkatnya mutu layanan' }
    const content = skpContent([rhk()])
    const [row] = sheetRows(content)
    if (!row) throw new Error('no row')
    const linked = writeCells(
      content,
      [{ row, column: 'superior', text: ' meningkatnya MUTU layanan' }],
      [choice],
      newId,
    )
    expect(linked.rhk[0]?.superiorRhkId).toBe(choice.id)
    const cleared = clearRange(model, linked, { top: 0, bottom: 0, left: 0, right: 0 }).content
    expect(cleared.rhk[0]).toMatchObject({ superiorRhkId: null, superiorText: '' })
  })

  it('that are cleared leave rows and the other cells', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        const targets = clearRange(model, content, { ...whole(content), left: 4 }).content
        expect(sheetRows(targets)).toEqual(sheetRows(content))
        expect(copyRange(model, targets, { ...whole(content), right: 3 })).toEqual(
          copyRange(model, content, { ...whole(content), right: 3 }),
        )
      }),
    )
  })
})

describe('a step that changes nothing', () => {
  it('gives the content itself back, so that there is nothing to undo', () => {
    fc.assert(
      fc.property(someContent, fc.nat(), fc.nat(4), (content, nth, column) => {
        const rows = sheetRows(content)
        const top = nth % rows.length
        const [row, id] = [rows[top], columns[column]]
        if (!row || !id) throw new Error('no such cell')
        const one = { top, bottom: top, left: column, right: column }
        const text = cellText(content, row, id)
        expect(writeCells(content, [{ row, column: id, text }], [], newId)).toBe(content)
        expect(paste(model, content, { row: top, column }, [[text]]).content).toBe(content)
        expect(fillDown(model, content, { ...one, left: 0, right: 4 }).content).toBe(content)
        const cleared = clearRange(model, content, one).content
        expect(cleared === content).toBe(text === '')
        expect(clearRange(model, cleared, one).content).toBe(cleared)
      }),
    )
  })

  it('is no step with rows either', () => {
    const [a, b] = [rhk(), rhk()]
    const content = skpContent([a, b])
    expect(placeRhk(content, a.id, b.id)).toBe(content)
    expect(placeRhk(content, b.id, a.id, true)).toBe(content)
    const full = skpContent([rhk({ indicators: Array.from({ length: most.iki }, () => iki()) })])
    expect(addIki(full, full.rhk[0]?.id ?? '', null, newId)).toEqual({ content: full, ikiId: null })
    expect(addIki(full, full.rhk[0]?.id ?? '', null, newId).content).toBe(full)
  })

  it('is none when the only thing that changes is which RHK of the superior is meant', () => {
    const choice = { id: newId(), text: 'Meningkatnya mutu layanan' }
    const content = skpContent([rhk({ superiorText: choice.text })])
    const [row] = sheetRows(content)
    if (!row) throw new Error('no row')
    const linked = writeCells(content, [{ row, column: 'superior', text: choice.text }], [choice], newId)
    expect(linked.rhk[0]?.superiorRhkId).toBe(choice.id)
    expect(writeCells(linked, [{ row, column: 'superior', text: choice.text }], [choice], newId)).toBe(linked)
  })
})

describe('filling down', () => {
  it('repeats the first row of the range', () => {
    const content = skpContent([
      rhk({ text: 'satu', indicators: [iki({ target: '7 bulan' }), iki()] }),
      rhk({ text: 'dua' }),
    ])
    const filled = fillDown(model, content, whole(content)).content
    expect(copyRange(model, filled, whole(content)).map((line) => [line[1], line[4]])).toEqual([
      ['satu', '7 bulan'],
      ['', '7 bulan'],
      ['satu', '7 bulan'],
    ])
  })

  it('from the lower part of an RHK empties no RHK below it', () => {
    const content = skpContent([rhk({ text: 'satu', indicators: [iki(), iki()] }), rhk({ text: 'dua' })])
    const filled = fillDown(model, content, { top: 1, bottom: 2, left: 0, right: 4 }).content
    expect(filled.rhk.map(({ text }) => text)).toEqual(['satu', 'dua'])
  })
})

describe('rows that are added or removed', () => {
  it('stop at the limits without losing any', () => {
    let content = skpContent([])
    for (let index = 0; index < most.rhk + 5; index += 1)
      content = addRhk(content, 'utama', null, newId).content
    expect(content.rhk).toHaveLength(most.rhk)
    const [first] = content.rhk
    for (let index = 0; index < most.iki + 5; index += 1)
      content = addIki(content, first?.id ?? '', null, newId).content
    expect(content.rhk[0]?.indicators).toHaveLength(most.iki)
    expect(SkpContent.safeParse(content).success).toBe(true)
  })

  it('get the aspects one after the other', () => {
    let content = addRhk(skpContent([]), 'utama', null, newId).content
    const id = content.rhk[0]?.id ?? ''
    for (let index = 0; index < 3; index += 1) content = addIki(content, id, null, newId).content
    expect(content.rhk[0]?.indicators.map(({ aspect }) => aspect && aspectLabels[aspect])).toEqual([
      'Kuantitas',
      'Kualitas',
      'Waktu',
      'Biaya',
    ])
  })

  it('take an RHK along with its last indicator only when it says nothing', () => {
    const empty = rhk({ text: '', indicators: [iki({ id: newId() })] })
    const full = rhk({ text: 'Isi' })
    const content = skpContent([empty, full])
    expect(removeIki(content, empty.id, empty.indicators[0]?.id ?? '').rhk).toEqual([full])
    expect(removeIki(content, full.id, full.indicators[0]?.id ?? '').rhk[1]).toEqual({
      ...full,
      indicators: [],
    })
  })
})

it('the columns are those of the form', () => {
  const content = skpContent([rhk()])
  expect(columnsFor(content, 'ja-jf', 'kuantitatif')).toEqual(columns)
  const narrative = skpContent([rhk({ indicators: [iki({ target: '' })] })])
  expect(columnsFor(narrative, 'ja-jf', 'kualitatif')).toEqual(['superior', 'text', 'indicator'])
  // What is printed can be seen and removed, also when it was written before the approach was changed.
  expect(columnsFor(content, 'ja-jf', 'kualitatif')).toContain('target')
  expect(columnsFor(content, 'jpt', 'kuantitatif')).toEqual(['text', 'perspective', 'indicator', 'target'])
})
