import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { LateListDocument } from '../../electron/documents/forms/daftar-belum-skp/document.ts'
import { printed, superior } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

type Row = LateListDocument['rows'][number]

const row = (number: number, some: Partial<Row> = {}): Row => ({
  name: `Orang Rekaan ${number}, S.Sos.`,
  nip: `19860926201505${String(number).padStart(4, '0')}`,
  jabatan: 'Pengelola Rekaan',
  unit: 'Seksi Uji',
  state: 'Draf',
  due: '2026-01-31',
  daysLate: 30,
  ...some,
})

const print = (some: Partial<LateListDocument> = {}, paper: 'A4' | 'F4' = 'A4') =>
  printed(
    [
      {
        form: 'daftar-belum-skp',
        data: {
          agency: 'Pemerintah Kota Uji',
          of: 'Kecamatan Uji',
          year: 2026,
          deadline: '2026-01-31',
          people: 45,
          rows: [row(1), row(2, { state: 'Belum ada', jabatan: null, unit: null, daysLate: 0 })],
          head: superior,
          place: 'Uji',
          signedOn: '2026-03-02',
          ...some,
        },
      },
    ],
    { paper },
  )

describe('daftar pegawai yang belum menyelesaikan SKP', () => {
  it.each(['A4', 'F4'] as const)('on %s lies on its side', async (paper) => {
    for (const page of (await print({}, paper)).pages) expect(page.width).toBeGreaterThan(page.height)
  })

  it('says whose list it is, of which year and day, and until when SKP were due', async () => {
    const [page] = (await print()).pages
    for (const text of ['DAFTAR PEGAWAI YANG BELUM MENYELESAIKAN SKP', 'KECAMATAN UJI', 'TAHUN 2026']) {
      const { x, width } = find(page, text)
      expect(x + width / 2).toBeCloseTo((page?.width ?? 0) / 2, 0)
    }
    expect(page?.packed).toContain(packed('Tenggat SKP 2026: 31 Januari 2026. Keadaan per 2 Maret 2026.'))
    expect(page?.packed).toContain(packed('2 dari 45 SKP belum ditandatangani, 1 di antaranya'))
  })

  it('has its columns in the order asked for, name above number, a dash for what is empty or not late', async () => {
    const [page] = (await print()).pages
    const heads = ['NO.', 'NAMA/NIP', 'JABATAN', 'UNIT', 'KEADAAN', 'TENGGAT', 'TERLAMBAT']
    const xs = heads.map((text) => find(page, text).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    const cells = (text: string) => {
      const { y } = find(page, text)
      return page?.items.filter((item) => Math.abs(item.y - y) < 1).map((item) => item.text)
    }
    expect(cells('Orang Rekaan 1, S.Sos.')).toEqual([
      '1',
      'Orang Rekaan 1, S.Sos.',
      'Pengelola Rekaan',
      'Seksi Uji',
      'Draf',
      '31/01/2026',
      '30',
    ])
    expect(cells('Orang Rekaan 2, S.Sos.')).toEqual([
      '2',
      'Orang Rekaan 2, S.Sos.',
      '-',
      '-',
      'Belum ada',
      '31/01/2026',
      '-',
    ])
    expect(find(page, '198609262015050001').y).toBeGreaterThan(find(page, 'Orang Rekaan 1').y)
  })

  it('is signed right by the head of the unit, or has room for one who is not named', async () => {
    const [page] = (await print()).pages
    for (const text of ['Uji, 2 Maret 2026', 'Camat,', superior.name, `NIP. ${superior.nip}`])
      expect(find(page, text).x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect((await print({ head: null })).packed).toContain('Pimpinanunit,')
    expect(page?.packed).not.toContain('Dokumenmilik')
  })

  it('of 200 people goes on over numbered pages below its head and loses nobody', async () => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      row(at + 1, { jabatan: `Pengelola ${'kepegawaian dan keuangan '.repeat(at % 4)}` }),
    )
    const { pages, packed: text } = await print({ rows })
    expect(pages.length).toBeGreaterThan(5)
    for (let at = 1; at <= 200; at++) expect(text).toContain(packed(`Orang Rekaan ${at}, S.Sos.`))
    for (const [index, page] of pages.entries()) {
      if (page.packed.includes('OrangRekaan')) expect(page.packed).toContain('NAMA/NIP')
      expect(page.packed).toContain(`Halaman${index + 1}dari${pages.length}`)
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })
})
