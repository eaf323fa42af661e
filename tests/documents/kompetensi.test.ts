import { describe, expect, it } from 'vitest'
import type { HeatDocument } from '../../electron/documents/forms/peta-kesenjangan/document.ts'
import type { StandardDocument } from '../../electron/documents/forms/standar-kompetensi/document.ts'
import { sumsOf } from '../../shared/development/competence/heat.ts'
import { appraiser, printed } from './documents.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { find, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

/** The texts on the line of a text, from left to right. */
const lineOf = (page: PdfPage | undefined, text: string): string[] => {
  const { y } = find(page, text)
  return (page?.items ?? [])
    .filter((item) => Math.abs(item.y - y) < 1)
    .toSorted((a, b) => a.x - b.x)
    .map((item) => item.text.trim())
}

const expectSound = (pages: readonly PdfPage[]) => {
  for (const [index, page] of pages.entries()) {
    expect(outside(page, margin)).toEqual([])
    expect(overlaps(page)).toEqual([])
    expect(page.packed).toContain(`Halaman${index + 1}dari${pages.length}`)
  }
}

const unit = {
  agency: 'Pemerintah Kota Uji',
  of: 'Kecamatan Uji',
  year: 2026,
  head: appraiser,
  place: 'Uji',
  asOf: '2026-11-27',
}

const cell = (competenceId: number, required: number, assessed: number | null) => ({
  competenceId,
  required,
  assessed,
})

const row = (at: number, cells: HeatDocument['rows'][number]['cells']) => ({
  name: `Orang Rekaan ${at}, S.Sos.`,
  nip: `1990090320150520${String(at).padStart(2, '0')}`,
  jabatan: 'Pengadministrasi Perkantoran',
  unit: 'Seksi Uji',
  cells,
})

describe('the map of gaps', () => {
  const columns = [
    { id: 1, name: 'Integritas', short: 'Integritas', group: 'manajerial' as const },
    { id: 2, name: 'Pengembangan Diri dan Orang Lain', short: 'Diri', group: 'manajerial' as const },
    { id: 3, name: 'Arsip digital', short: 'Arsip digital', group: 'teknis' as const },
  ]
  const rows = [
    row(1, [cell(1, 3, 1), cell(2, 2, 3), cell(3, 2, 2)]),
    row(2, [cell(1, 3, 3), cell(2, 2, null)]),
  ]
  const print = (some: Partial<HeatDocument> = {}) =>
    printed([
      { form: 'peta-kesenjangan', data: { ...unit, columns, rows, all: sumsOf(rows), left: 4, ...some } },
    ])

  it('says every gap with its sign, what was not assessed, and how many a mean is of', async () => {
    const { pages } = await print()
    const [page] = pages
    expect(lineOf(page, 'Orang Rekaan 1, S.Sos.').slice(-2)).toEqual(['−2', '+1'])
    expect(lineOf(page, 'Orang Rekaan 2, S.Sos.').slice(-2)).toEqual(['0', '?'])
    expect(page?.packed).toContain(packed('−1,0 n = 2').slice(0, 4))
    expect(page?.packed).toContain(packed('2 pegawai dinilai. 4 pegawai lain belum dinilai.'))
    expect(page?.packed).toContain(packed('bukan hasil assessment center'))
    // The office's own competences stand in a table of their own, below.
    expect(find(page, 'Arsip digital').y).toBeGreaterThan(find(page, 'Integritas').y)
  })

  it('has room for 120 people, the heads on every page', async () => {
    const many = Array.from({ length: 120 }, (_, at) => row(at + 1, [cell(1, 3, 2), cell(2, 2, 2)]))
    const { pages, packed: text } = await print({
      columns: columns.slice(0, 2),
      rows: many,
      all: sumsOf(many),
    })
    expectSound(pages)
    for (let at = 1; at <= 120; at++) expect(text).toContain(packed(`Orang Rekaan ${at}, S.Sos.`))
    for (const page of pages)
      if (page.packed.includes('OrangRekaan')) expect(page.packed).toContain('Integritas')
  })
})

describe('the standard of a jabatan', () => {
  const level = (group: string, name: string, some: Partial<StandardDocument['levels'][number]> = {}) => ({
    group,
    name,
    level: 2,
    levelName: 'Dasar',
    description: `Uraian ${name}`,
    indicators: [`Pertama ${name}`, `Kedua ${name}`],
    ...some,
  })
  const print = (levels: StandardDocument['levels']) =>
    printed([
      {
        form: 'standar-kompetensi',
        data: {
          ...unit,
          jabatan: 'Kepala Seksi Uji',
          validFrom: '2026-01-01',
          source: 'SK Camat 12/2026',
          levels,
        },
      },
    ])

  it('tells levels group by group, with what is shown at them', async () => {
    const { pages } = await print([
      level('Manajerial', 'Integritas'),
      level('Sosial kultural', 'Perekat Bangsa'),
      level('Teknis', 'Arsip digital', { indicators: [], description: '' }),
    ])
    const [page] = pages
    const ys = ['A. MANAJERIAL', 'Integritas', 'B. SOSIAL KULTURAL', 'Perekat Bangsa', 'C. TEKNIS'].map(
      (text) => find(page, text).y,
    )
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(page?.packed).toContain(packed('Berlaku sejak 1 Januari 2026. Dasar: SK Camat 12/2026.'))
    expect(page?.packed).toContain(packed('Kedua Integritas'))
  })

  it('of thirty competences goes on overleaf and loses nothing', async () => {
    const levels = Array.from({ length: 30 }, (_, at) =>
      level(at < 9 ? 'Manajerial' : 'Teknis', `Kompetensi ${at + 1} rekaan`, {
        description: 'Menyelesaikan pekerjaan yang rumit dengan baik. '.repeat(4),
      }),
    )
    const { pages, packed: text } = await print(levels)
    expectSound(pages)
    expect(pages.length).toBeGreaterThan(1)
    for (const { name, indicators } of levels) {
      expect(text).toContain(packed(name))
      for (const indicator of indicators) expect(text).toContain(packed(indicator))
    }
  })
})
