import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { Annex, SkpDocument } from '../../shared/planning/skp/skp.ts'
import { appraiser, employee, middleOf, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

type Lists = Annex['attachments']

const lists: Lists = {
  dukungan: ['Satu unit komputer', 'Pelatihan kearsipan'],
  pertanggungjawaban: ['Laporan bulanan'],
  konsekuensi: [],
}

const print = (
  attachments: Partial<Lists> = {},
  skp: Partial<SkpDocument> = {},
  paper: 'A4' | 'F4' = 'A4',
) => {
  const document = skpDocument(skp)
  const annex = { attachments: { ...lists, ...attachments }, actions: [] }
  return printed([{ form: 'lampiran-skp', data: { skp: document, annex, signedOn: document.signedOn } }], {
    paper,
  })
}

const boxes = ['DUKUNGAN SUMBER DAYA', 'SKEMA PERTANGGUNGJAWABAN', 'KONSEKUENSI'] as const

describe('lampiran SKP', () => {
  it.each(['A4', 'F4'] as const)('on %s stands upright, whatever the approach of the SKP', async (paper) => {
    for (const approach of ['kuantitatif', 'kualitatif'] as const)
      for (const page of (await print({}, { approach }, paper)).pages)
        expect(page.height).toBeGreaterThan(page.width)
  })

  it('has its title in the middle, agency left and period right below it', async () => {
    const [page] = (await print()).pages
    const title = find(page, 'LAMPIRAN SASARAN KINERJA PEGAWAI')
    const agency = find(page, 'PEMERINTAH KOTA UJI')
    const period = find(page, 'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026')
    expect(title.x + title.width / 2).toBeCloseTo(middleOf(page), 0)
    expect(agency.y).toBeGreaterThan(title.y)
    expect(period.y).toBeCloseTo(agency.y, 0)
    expect(period.x).toBeGreaterThan(agency.x)
  })

  it('has three boxes in the order of the form, each numbered from 1, a dash where nothing stands', async () => {
    const [page] = (await print()).pages
    const [first, second, third] = boxes.map((text) => find(page, text).y)
    const row = (text: string) => {
      const { y } = find(page, text)
      return { y, texts: page?.items.filter((item) => Math.abs(item.y - y) < 1).map((item) => item.text) }
    }
    const computer = row('Satu unit komputer')
    const training = row('Pelatihan kearsipan')
    const report = row('Laporan bulanan')
    const none = row('-')
    expect([computer, training, report, none].map(({ texts }) => texts)).toEqual([
      ['1.', 'Satu unit komputer'],
      ['2.', 'Pelatihan kearsipan'],
      ['1.', 'Laporan bulanan'],
      ['-'],
    ])
    const order = [first, computer.y, training.y, second, report.y, third, none.y]
    expect(order).toEqual(order.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  })

  it('is signed like the SKP: employee left, place, date and appraiser right; a draft says so', async () => {
    const [page] = (await print()).pages
    expect(find(page, 'Pegawai yang Dinilai,').x).toBeLessThan(find(page, 'Pejabat Penilai Kinerja,').x)
    expect(find(page, 'Uji, 31 Januari 2026').x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect(find(page, `NIP. ${employee.nip}`).x).toBeLessThan(find(page, `NIP. ${appraiser.nip}`).x)
    expect((await print({}, { signedOn: null })).packed).toContain('DRAF-belumditandatangani')
  })

  it('goes on over pages below repeated heads, loses nothing and writes nothing over anything', async () => {
    const many = (what: string, count: number) =>
      Array.from(
        { length: count },
        (_, at) =>
          `${what} nomor ${at + 1}: ${'disiapkan bersama oleh seluruh seksi pada awal tahun anggaran. '.repeat(3)}`,
      )
    const { pages, packed: text } = await print({
      dukungan: many('Dukungan', 40),
      pertanggungjawaban: many('Laporan', 40),
      konsekuensi: ['ω'.repeat(2000)],
    })
    expect(pages.length).toBeGreaterThan(2)
    for (const what of ['Dukungan', 'Laporan'])
      for (let at = 1; at <= 40; at++) expect(text).toContain(packed(`${what} nomor ${at}:`))
    expect(text.match(/ω/g)).toHaveLength(2000)
    for (const page of pages) {
      if (page.packed.includes('Dukungannomor')) expect(page.packed).toContain(packed(boxes[0]))
      if (page.packed.includes('Laporannomor')) expect(page.packed).toContain(packed(boxes[1]))
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })
})
