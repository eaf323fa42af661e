import { describe, expect, it } from 'vitest'
import { parseQuarters, quartersWithin } from '../../../../shared/planning/annex/annex.ts'
import { mergeThree } from '../../../../shared/kernel/merge.ts'
import {
  type AnnexDraft,
  annexOf,
  changeRow,
  draftOf,
  idsByText,
  insertRows,
  moveRow,
  newRow,
  pastedRows,
  pastedTexts,
  removeRow,
  rowsIn,
  withAnnexOf,
} from '../../../../shared/planning/annex/draft.ts'
import { parseTsv } from '../../../../shared/excel/tsv.ts'
import { rhk, skpContent } from '../../../skp-content.ts'

const ids = () => {
  let last = 0
  return () => `baru-${++last}`
}

describe('quarters as they are written', () => {
  it.each([
    ['I', 0b0001],
    ['TW II', 0b0010],
    ['Triwulan III', 0b0100],
    ['IV', 0b1000],
    ['I, III', 0b0101],
    ['1 dan 2', 0b0011],
    ['II-IV', 0b1110],
    ['TW I s.d. III', 0b0111],
    ['1–4', 0b1111],
    ['I, III-IV', 0b1101],
    ['', 0],
    ['sepanjang tahun', 0],
    ['Januari', 0],
  ])('%s', (written, bits) => expect(parseQuarters(written)).toBe(bits))
})

describe('the quarters of an SKP', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 0b1111],
    ['2026-07-01', '2026-12-31', 0b1100],
    ['2026-03-31', '2026-04-01', 0b0011],
    ['2026-02-10', '2026-03-31', 0b0001],
  ])('from %s to %s', (start, end, bits) => expect(quartersWithin(start, end)).toBe(bits))
})

describe('what is pasted into a list', () => {
  it.each([
    ['lines', 'Laptop\nPrinter', ['Laptop', 'Printer']],
    ['lines of Windows with empty ones', 'Laptop\r\n\r\nPrinter\r\n', ['Laptop', 'Printer']],
    ['a numbered list', '1. Laptop\n2) Printer\na) Meja', ['Laptop', 'Printer', 'Meja']],
    ['a list with bullets', '- Laptop\n• Printer', ['Laptop', 'Printer']],
    ['a table with numbers', '1\tLaptop\n2\tPrinter', ['Laptop', 'Printer']],
    ['a table of two columns', 'Laptop\t2 unit\nPrinter\t1 unit', ['Laptop 2 unit', 'Printer 1 unit']],
    ['names and amounts that look like marks', 'A. Yani\n2 laptop', ['A. Yani', '2 laptop']],
    ['a cell with a line break', '"Laptop\nbaru"\nPrinter', ['Laptop\nbaru', 'Printer']],
  ])('%s', (_, text, rows) => expect(pastedTexts(parseTsv(text), ids()).map((row) => row.text)).toEqual(rows))

  it('a table becomes rencana aksi with target, quarters and evidence', () => {
    expect(
      pastedRows(parseTsv('1\tMenyusun survei\t2 survei\tTW II, IV\tLaporan\n2\tMengolah\t\t\t'), ids()),
    ).toEqual([
      newRow('baru-1', {
        text: 'Menyusun survei',
        output: '2 survei',
        quarters: 0b1010,
        evidence: 'Laporan',
      }),
      newRow('baru-2', { text: 'Mengolah' }),
    ])
  })
})

describe('an annex while it is written', () => {
  const annex = {
    attachments: { dukungan: ['Laptop', 'Printer'], pertanggungjawaban: [], konsekuensi: ['Piagam'] },
    actions: [
      { id: 'x', rhkId: 'rhk-1', action: 'Menyusun', output: '1', quarters: 1, evidence: 'Naskah' },
      { id: 'y', rhkId: 'rhk-2', action: 'Mengolah', output: '2', quarters: 2, evidence: '' },
    ],
  }
  const draft = () => draftOf(annex, ids())

  it('comes out as it went in', () => expect(annexOf(draft(), ['rhk-1', 'rhk-2'])).toEqual(annex))

  it('keeps what was planned for an RHK that is gone, in case it comes back', () => {
    expect(annexOf(draft(), ['rhk-2']).actions.map(({ id }) => id)).toEqual(['y'])
    expect(annexOf(draft(), ['rhk-2', 'rhk-1']).actions.map(({ id }) => id)).toEqual(['y', 'x'])
  })

  it('takes what is written in a new row as the last of its list, even only a quarter', () => {
    const written = changeRow(draft(), 'rhk-1', 'z', { quarters: 8 })
    expect(annexOf(written, ['rhk-1']).actions.map(({ id, quarters }) => [id, quarters])).toEqual([
      ['x', 1],
      ['z', 8],
    ])
  })

  it('inserts below a row, over an empty one, or at the end', () => {
    const news = [newRow('a', { text: 'a' }), newRow('b', { text: 'b' })]
    const texts = (after: string, of = draft()) =>
      insertRows(of, 'dukungan', after, news).dukungan?.map(({ text }) => text)
    expect(texts('baru-1')).toEqual(['Laptop', 'a', 'b', 'Printer'])
    expect(texts('baru-1', changeRow(draft(), 'dukungan', 'baru-1', { text: '' }))).toEqual([
      'a',
      'b',
      'Printer',
    ])
    expect(texts('tidak ada')).toEqual(['Laptop', 'Printer', 'a', 'b'])
  })

  it('moves and removes rows', () => {
    const texts = (of: ReturnType<typeof draft>) => of.dukungan?.map(({ text }) => text)
    expect(texts(moveRow(draft(), 'dukungan', 'baru-2', -1))).toEqual(['Printer', 'Laptop'])
    expect(texts(moveRow(draft(), 'dukungan', 'baru-2', 1))).toEqual(['Laptop', 'Printer'])
    expect(texts(removeRow(draft(), 'dukungan', 'baru-1'))).toEqual(['Printer'])
  })
})

describe('the annex of another SKP', () => {
  const row = (text: string) => newRow(`baris ${text}`, { text })
  const theirs = skpContent([rhk({ text: 'Arsip tertata' }), rhk({ text: 'Tamu terlayani' })])
  const own = skpContent([rhk({ text: ' arsip TERTATA' }), rhk({ text: 'Yang lain' })])
  const [arsip = '', tamu = ''] = theirs.rhk.map(({ id }) => id)
  const [same = '', other = ''] = own.rhk.map(({ id }) => id)
  const annex = annexOf(
    {
      dukungan: [row('Laptop'), row('Anggaran')],
      konsekuensi: [row('Pembinaan')],
      [arsip]: [row('Memilah')],
      [tamu]: [row('Menyambut')],
    },
    [arsip, tamu],
  )
  const draft = { dukungan: [row('laptop '), newRow('kosong')], [other]: [row('Sendiri')] }
  const joined = withAnnexOf(draft, own, { annex, content: theirs }, ids())

  it('adds what is missing, rencana aksi to the RHK with the same words, and overwrites nothing', () => {
    expect(
      Object.fromEntries(Object.entries(joined).map(([key, rows]) => [key, rows.map(({ text }) => text)])),
    ).toEqual({
      dukungan: ['laptop ', 'Anggaran'],
      konsekuensi: ['Pembinaan'],
      [same]: ['Memilah'],
      [other]: ['Sendiri'],
    })
    expect(rowsIn(joined) - rowsIn(draft)).toBe(3)
    const all = Object.values(joined).flatMap((rows) => rows.map(({ id }) => id))
    expect(new Set(all).size).toBe(all.length)
    expect(annex.actions.some(({ id }) => all.includes(id))).toBe(false)
  })

  it('adds nothing a second time', () => {
    expect(rowsIn(withAnnexOf(joined, own, { annex, content: theirs }, ids()))).toBe(rowsIn(joined))
  })
})

it('what two windows have added to the same list stands there once each, and the rest as it was', () => {
  const list = (...dukungan: string[]) =>
    draftOf({ attachments: { dukungan, pertanggungjawaban: [], konsekuensi: [] }, actions: [] }, idsByText())
  const texts = (draft: AnnexDraft) => (draft['dukungan'] ?? []).map(({ text }) => text)
  const base = list('Laptop', 'Printer', 'Kendaraan')
  const mine = { ...base, dukungan: [newRow('baru', { text: 'Anggaran' }), ...(base['dukungan'] ?? [])] }
  const theirs = list('Pelatihan', 'Laptop', 'Printer', 'Kendaraan', 'Arsiparis')
  const { merged, conflicts } = mergeThree(base, mine, theirs)
  expect(conflicts).toEqual([])
  expect(texts(merged).toSorted()).toEqual(
    ['Anggaran', 'Arsiparis', 'Kendaraan', 'Laptop', 'Pelatihan', 'Printer'].toSorted(),
  )
  // A row that the other one has written anew and I have left alone is as he has it.
  expect(texts(mergeThree(base, base, list('Laptop', 'Printer warna', 'Kendaraan')).merged)).toEqual([
    'Laptop',
    'Printer warna',
    'Kendaraan',
  ])
})
