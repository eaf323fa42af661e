import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { ActionRow, Rhk, SkpDocument } from '../../shared/planning/skp/skp.ts'
import { rhk, skpContent } from '../skp-content.ts'
import { appraiser, employee, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

const action = (of: Rhk, some: Partial<ActionRow> = {}): ActionRow => ({
  id: randomUUID(),
  rhkId: of.id,
  action: 'Menyusun jadwal',
  output: '1 jadwal',
  quarters: 1,
  evidence: 'Jadwal',
  ...some,
})

const main = rhk({ text: 'Tersusunnya rencana kerja' })
const extra = rhk({ kind: 'tambahan', text: 'Terselenggaranya upacara', assignedBy: 'Camat Uji' })
const content = skpContent([main, extra])

const print = (actions: ActionRow[], skp: Partial<SkpDocument> = { content }, paper: 'A4' | 'F4' = 'A4') => {
  const document = skpDocument(skp)
  const annex = { attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] }, actions }
  return printed([{ form: 'rencana-aksi', data: { skp: document, annex, signedOn: document.signedOn } }], {
    paper,
  })
}

const middle = ({ x, width }: { x: number; width: number }) => x + width / 2

/** The ticks in the row of an action: the quarters, counted from 1, in whose columns they stand. */
function quartersOf(page: PdfPage | undefined, text: string): number[] {
  const { y } = find(page, text)
  const heads = ['I', 'II', 'III', 'IV'].map((name) => middle(find(page, name)))
  return (page?.items ?? [])
    .filter((item) => item.text === '√' && Math.abs(item.y - y) < 1)
    .map((tick) => heads.findIndex((at) => Math.abs(at - middle(tick)) < 2) + 1)
}

describe('rencana aksi', () => {
  it.each(['A4', 'F4'] as const)('on %s lies on its side', async (paper) => {
    for (const page of (await print([], { content, approach: 'kualitatif' }, paper)).pages)
      expect(page.width).toBeGreaterThan(page.height)
  })

  it('says its title and year, and who with whom', async () => {
    const { pages } = await print([])
    const [page] = pages
    for (const text of ['RENCANA AKSI', 'TAHUN 2026'])
      expect(middle(find(page, text))).toBeCloseTo((page?.width ?? 0) / 2, 0)
    expect(find(page, employee.name).x).toBeLessThan(find(page, appraiser.name).x)
  })

  it('has the columns of the form from left to right, the four quarters under one head', async () => {
    const { pages } = await print([])
    const [page] = pages
    const heads = [
      'NO.',
      'RENCANA HASIL KERJA',
      'RENCANA AKSI',
      'TARGET/OUTPUT',
      'WAKTU (TRIWULAN)',
      'BUKTI DUKUNG',
      'REALISASI',
      'KETERANGAN',
    ]
    // The title has the same words as the third column, so what counts is what stands at the head of the table.
    const y = find(page, 'KETERANGAN').y
    const row = page?.items.filter((item) => Math.abs(item.y - y) < 1).map(({ text }) => text)
    expect(row).toEqual(heads)
    const quarters = ['I', 'II', 'III', 'IV'].map((name) => find(page, name))
    const over = find(page, 'WAKTU (TRIWULAN)')
    for (const quarter of quarters) expect(quarter.y).toBeGreaterThan(over.y)
    expect((middle(quarters[0] ?? over) + middle(quarters[3] ?? over)) / 2).toBeCloseTo(middle(over), 0)
    const numbers = Array.from({ length: 8 }, (_, at) => find(page, `(${at + 1})`).x)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('puts each action beside its RHK, with ticks in its quarters and room for what is written by hand', async () => {
    const { pages } = await print([
      action(main, { action: 'Menyusun rancangan', quarters: 0b0011 }),
      action(main, { action: 'Menetapkan rencana', quarters: 0b1000, evidence: '' }),
      action(extra, { action: 'Menyiapkan upacara', quarters: 0b0100 }),
    ])
    const [page] = pages
    expect(quartersOf(page, 'Menyusun rancangan')).toEqual([1, 2])
    expect(quartersOf(page, 'Menetapkan rencana')).toEqual([4])
    expect(quartersOf(page, 'Menyiapkan upacara')).toEqual([3])
    const b = find(page, 'B. TAMBAHAN').y
    expect(find(page, 'Menetapkan rencana').y).toBeLessThan(b)
    expect(find(page, 'Menyiapkan upacara').y).toBeGreaterThan(b)
    expect(find(page, 'Menyusun rancangan').y).toBeCloseTo(find(page, 'Tersusunnya rencana kerja').y, 0)
    expect(page?.packed).toContain(packed('(penugasan dari Camat Uji)'))
    const { y } = find(page, 'Menetapkan rencana')
    const cells = page?.items.filter((item) => Math.abs(item.y - y) < 1).map(({ text }) => text)
    expect(cells).toEqual(['Menetapkan rencana', '1 jadwal', '√', '-'])
  })

  it('names an RHK without actions with dashes', async () => {
    const { pages } = await print([])
    const { y } = find(pages[0], 'Tersusunnya rencana kerja')
    const cells = pages[0]?.items.filter((item) => Math.abs(item.y - y) < 1).map(({ text }) => text)
    expect(cells).toEqual(['1', 'Tersusunnya rencana kerja', '-', '-', '-'])
  })

  it('is signed like the SKP, and marked while that is a draft', async () => {
    const [page] = (await print([])).pages
    expect(find(page, 'Pegawai yang Dinilai,').x).toBeLessThan(find(page, 'Pejabat Penilai Kinerja,').x)
    expect(find(page, 'Uji, 31 Januari 2026').x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect((await print([], { content, signedOn: null })).packed).toContain('DRAF-belumditandatangani')
  })

  it('goes on over pages below its head, names the RHK it goes on with, and loses nothing', async () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      action(main, {
        action: `Langkah ${at + 1}: ${'menyiapkan bahan bersama seluruh seksi dan kelurahan. '.repeat(4)}`,
        evidence: 'Notula rapat dan daftar hadir yang ditandatangani',
      }),
    )
    const { pages, packed: text } = await print([
      ...rows,
      action(extra, { action: 'ω'.repeat(2000), output: 'κ'.repeat(500), evidence: 'λ'.repeat(500) }),
    ])
    expect(pages.length).toBeGreaterThan(2)
    for (let at = 1; at <= 20; at++) expect(text).toContain(packed(`Langkah ${at}: menyiapkan`))
    expect(['ω', 'κ', 'λ'].map((letter) => text.split(letter).length - 1)).toEqual([2000, 500, 500])
    const going = pages.filter((page) => page.packed.includes('Langkah'))
    for (const page of going) expect(page.packed).toContain('BUKTIDUKUNG')
    for (const page of going.slice(1)) expect(page.packed).toContain('(lanjutan)')
    for (const page of pages) {
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })

  it('with realisation tells of each RHK what was achieved, once beside all its actions, and is dated by hand', async () => {
    const document = skpDocument({ content })
    const annex = {
      attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] },
      actions: [action(main), action(main, { action: 'Melaporkan hasil' })],
    }
    const realised = {
      [main.id]: {
        realisation: 'Triwulan I: 3 jadwal\nTriwulan II: 6 jadwal',
        remark: 'Triwulan I: dinilai 08/04/2026',
      },
    }
    const data = { skp: document, annex, signedOn: document.signedOn, realised }
    const { pages, packed: text } = await printed([{ form: 'rencana-aksi', data }], { paper: 'A4' })
    for (const said of ['Triwulan I: 3 jadwal', 'Triwulan II: 6 jadwal', 'dinilai 08/04/2026'])
      expect(text.split(packed(said))).toHaveLength(2)
    expect(find(pages[0], 'REALISASI').x).toBeLessThan(find(pages[0], 'Triwulan I: 3 jadwal').x + 40)
    expect(text).toMatch(/,\.{10}/)
    const long = { [main.id]: { realisation: 'Realisasi panjang. '.repeat(200), remark: '' } }
    const many = await printed([{ form: 'rencana-aksi', data: { ...data, realised: long } }], { paper: 'A4' })
    expect(many.packed.split('Realisasipanjang.')).toHaveLength(201)
    for (const page of many.pages) expect(outside(page, margin)).toEqual([])
  })
})
