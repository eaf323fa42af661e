import { describe, expect, it } from 'vitest'
import type { LackingDocument } from '../../electron/documents/forms/daftar-belum/document.ts'
import type { DistributionDocument } from '../../electron/documents/forms/penetapan-predikat/document.ts'
import type { YearMatrixDocument } from '../../electron/documents/forms/rekap-periodik/document.ts'
import type { RecapDocument } from '../../electron/documents/forms/rekap-predikat/document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { periodsOf } from '../../shared/office/period.ts'
import { printed, superior } from './documents.ts'
import { find, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

const unit = {
  agency: 'Pemerintah Kota Uji',
  of: 'Kecamatan Uji',
  year: 2026,
  head: superior,
  place: 'Uji',
}
const list = { ...unit, period: 'tw3' as const, asOf: '2026-10-05' }

const person = (number: number) => ({
  name: `Orang Rekaan ${number}, S.Sos.`,
  nip: `19860926201505${String(number).padStart(4, '0')}`,
  pangkat: 'Penata Muda Tingkat I, III/b',
  jabatan: 'Pengelola Kepegawaian Rekaan',
  unit: 'Seksi Uji',
})

type Recap = RecapDocument['rows'][number]
const row = (number: number, some: Partial<Recap> = {}): Recap => ({
  ...person(number),
  ratingResult: 'sesuai',
  ratingBehaviour: 'sesuai',
  predikat: 'baik',
  final: true,
  remark: '',
  ...some,
})

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
    expect(page.width).toBeGreaterThan(page.height)
    expect(outside(page, margin)).toEqual([])
    expect(overlaps(page)).toEqual([])
    expect(page.packed).toContain(`Halaman${index + 1}dari${pages.length}`)
  }
}

describe('rekapitulasi predikat', () => {
  const print = (rows: Recap[], paper: 'A4' | 'F4' = 'A4') =>
    printed([{ form: 'rekap-predikat', data: { ...list, rows } }], { paper })

  it('has the ten columns in their order, and a dash for what is empty', async () => {
    const [page] = (
      await print([
        row(1, { ratingResult: 'di-atas', ratingBehaviour: 'di-atas', predikat: 'sangat-baik' }),
        row(2, {
          predikat: null,
          ratingResult: null,
          ratingBehaviour: null,
          final: false,
          remark: 'Belum dinilai',
        }),
      ])
    ).pages
    const heads = [
      'NO.',
      'NAMA',
      'NIP',
      'PANGKAT/GOL',
      'JABATAN',
      'UNIT',
      'RATING HASIL',
      'RATING',
      'PREDIKAT',
      'KET.',
    ]
    const xs = heads.filter((text) => text !== 'RATING').map((text) => find(page, text).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(page?.packed).toContain('RATINGPERILAKU')
    expect(lineOf(page, 'Orang Rekaan 2, S.Sos.')).toEqual(
      expect.arrayContaining(['2', '198609262015050002', '-', 'Belum dinilai']),
    )
    expect(page?.packed).toContain('SANGATBAIK')
    expect(page?.packed).toContain('TRIWULANIIITAHUN2026')
  })

  it('counts the signed predikat alone, with their share, and says how many are drafts', async () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, at) => row(at + 1)),
      row(7, { predikat: 'sangat-baik' }),
      row(8, { predikat: 'butuh-perbaikan' }),
      row(9, { predikat: 'sangat-baik', final: false, remark: 'Draf' }),
      row(10, { predikat: null, final: false, remark: 'Belum mempunyai SKP 2026.' }),
    ]
    const { packed: text, pages } = await print(rows)
    expect(text).toContain(
      packed(
        'Yang dihitung 8 predikat yang sudah ditandatangani, dari 10 pegawai. 1 masih draf. 1 belum atau tidak dinilai.',
      ),
    )
    const page = pages.at(-1)
    expect(lineOf(page, '6 (75 %)')).toEqual([
      '1 (12,5 %)',
      '6 (75 %)',
      '1 (12,5 %)',
      '0 (0 %)',
      '0 (0 %)',
      '8',
    ])
    expect(find(page, superior.name).x).toBeGreaterThan((page?.width ?? 0) / 2)
  })

  it.each([
    [12, 'A4'],
    [120, 'F4'],
  ] as const)('of %d people on %s loses nobody and repeats its head', async (count, paper) => {
    const { pages, packed: text } = await print(
      Array.from({ length: count }, (_, at) => row(at + 1)),
      paper,
    )
    expectSound(pages)
    for (let at = 1; at <= count; at++) expect(text).toContain(packed(`Orang Rekaan ${at}, S.Sos.`))
    for (const page of pages)
      if (page.packed.includes('OrangRekaan')) expect(page.packed).toContain('PANGKAT/GOL')
    expect(pages.at(-1)?.packed).toContain('OrangRekaan')
  })
})

describe('penetapan predikat', () => {
  const base: DistributionDocument = {
    ...list,
    achievement: 'baik',
    counts: { 'sangat-baik': 2, baik: 8, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 },
    drafts: 0,
    departures: ['1 orang Baik terlalu banyak.'],
    settled: { reason: 'Semua target tercapai dan tidak ada keluhan.', on: '2026-10-12' },
    people: Array.from({ length: 10 }, (_, at) => ({
      ...person(at + 1),
      predikat: at < 2 ? ('sangat-baik' as const) : ('baik' as const),
    })),
  }
  const print = (some: Partial<DistributionDocument> = {}) =>
    printed([{ form: 'penetapan-predikat', data: { ...base, ...some } }])

  it('says for each predikat how many, their share, the limits in people and how they are kept', async () => {
    const [page] = (await print()).pages
    expect(page?.packed).toContain('CAPAIANKINERJAORGANISASI:BAIK')
    expect(page?.packed).toContain('SEMenPANRB3/2023')
    expect(lineOf(page, 'Baik')).toEqual(['2', 'Baik', '8', '80', '-', '7 orang (70 %)', 'Melebihi 1 orang'])
    expect(lineOf(page, 'Sangat Baik')).toEqual(['1', 'Sangat Baik', '2', '20', '-', '-', 'Tanpa batas'])
    expect(lineOf(page, 'Butuh Perbaikan dan/atau Kurang')).toEqual([
      'Butuh Perbaikan dan/atau Kurang',
      '0',
      '0',
      '1 orang',
      '-',
      'Kurang 1 orang',
    ])
    expect(lineOf(page, 'JUMLAH PEGAWAI')).toEqual(['JUMLAH PEGAWAI', '10', '100'])
  })

  it('gives the reason where it stays out of bounds, and the day and signature of the head', async () => {
    const [page] = (await print()).pages
    expect(page?.packed).toContain(packed('Alasan: Semua target tercapai dan tidak ada keluhan.'))
    expect(page?.packed).toContain(packed('Ditetapkan pada 12 Oktober 2026.'))
    expect(find(page, 'Uji, 12 Oktober 2026').x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect(page?.packed).not.toContain('DRAF')
  })

  it('is a draft until it is settled', async () => {
    const [page] = (await print({ settled: null, drafts: 3 })).pages
    expect(page?.packed).toContain('DRAF')
    expect(page?.packed).toContain(packed('3 penilaian masih draf dan tidak dihitung.'))
    expect(page?.packed).toContain('Belumditetapkan')
  })

  it('of few people tells the limits without a verdict', async () => {
    const [page] = (
      await print({
        counts: { 'sangat-baik': 0, baik: 4, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 },
        departures: [],
      })
    ).pages
    expect(page?.packed).toContain(packed('Di luar batas; kurang dari 5 orang'))
    expect(page?.packed).not.toContain('Melebihi')
  })

  it('has the names by predikat on pages of their own', async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      ...person(at + 1),
      predikat: at < 20 ? ('sangat-baik' as const) : ('baik' as const),
    }))
    const { pages } = await print({ people })
    expectSound(pages)
    expect(pages[0]?.packed).not.toContain('OrangRekaan')
    expect(pages[1]?.packed).toContain('LAMPIRANPENETAPANPREDIKAT')
    for (const page of pages.slice(1)) expect(page.packed).toContain('NAMANIPPANGKAT/GOL')
    for (let at = 1; at <= 120; at++)
      expect(pages.some((page) => page.packed.includes(packed(`Orang Rekaan ${at}, S.Sos.`)))).toBe(true)
  })
})

describe('rekapitulasi predikat setahun', () => {
  const print = (some: Partial<YearMatrixDocument> = {}) =>
    printed([
      {
        form: 'rekap-periodik',
        data: {
          ...unit,
          asOf: '2026-11-27',
          periods: [...periodsOf('quarterly')],
          rows: [
            {
              ...person(1),
              marks: [
                [{ predikat: 'baik', state: 'signed' }],
                [{ predikat: 'sangat-baik', state: 'signed' }],
                [
                  { predikat: 'kurang', state: 'signed' },
                  { predikat: 'butuh-perbaikan', state: 'draft' },
                ],
                [{ predikat: null, state: 'draft' }],
                [],
              ],
            },
          ],
          ...some,
        },
      },
    ])

  it('shows each period in a short word, drafts in brackets, with a legend', async () => {
    const [page] = (await print()).pages
    expect(lineOf(page, 'TW I')).toEqual(
      expect.arrayContaining(['TW I', 'TW II', 'TW III', 'TW IV', 'TAHUNAN']),
    )
    expect(lineOf(page, 'Orang Rekaan 1, S.Sos.').slice(-5)).toEqual(['B', 'SB', 'K/(BP)', '...', '-'])
    expect(page?.packed).toContain(
      packed('SB: Sangat Baik; B: Baik; BP: Butuh Perbaikan; K: Kurang; SK: Sangat Kurang'),
    )
    expect(page?.packed).toContain(packed('bukan rata-rata predikat periodik'))
  })

  it('of a monthly office has twelve months and the year, and room for 120 people', async () => {
    const { pages, packed: text } = await print({
      periods: [...periodsOf('monthly')],
      rows: Array.from({ length: 120 }, (_, at) => ({
        ...person(at + 1),
        marks: periodsOf('monthly').map(() => [
          { predikat: 'butuh-perbaikan' as const, state: 'draft' as const },
        ]),
      })),
    })
    expectSound(pages)
    expect(lineOf(pages[0], 'JAN')).toEqual(expect.arrayContaining(['JAN', 'DES']))
    expect(text).toContain('OrangRekaan120')
    for (const page of pages)
      if (page.packed.includes('OrangRekaan')) expect(page.packed).toContain('JANFEBMAR')
  })
})

describe('daftar yang belum selesai dinilai', () => {
  const print = (some: Partial<LackingDocument> = {}) =>
    printed([
      {
        form: 'daftar-belum',
        data: {
          ...list,
          people: 45,
          groups: [
            { lacks: 'skp', rows: [{ ...person(1), appraiser: null, remark: 'Belum mempunyai SKP 2026.' }] },
            { lacks: 'rating', rows: [{ ...person(2), appraiser: 'Budi Rekaan', remark: '' }] },
            { lacks: 'receipt', rows: [{ ...person(3), appraiser: 'Budi Rekaan', remark: '' }] },
          ],
          ...some,
        },
      },
    ])

  it('is grouped by what is missing, in the order in which it comes', async () => {
    const [page] = (await print()).pages
    const ys = [
      'A. Belum mempunyai SKP yang ditandatangani (1 orang)',
      'Orang Rekaan 1, S.Sos.',
      'B. Belum dinilai (1 orang)',
      'Orang Rekaan 2, S.Sos.',
      'C. Sudah ditandatangani pejabat penilai, belum diterima dan ditandatangani pegawai (1 orang)',
      'Orang Rekaan 3, S.Sos.',
    ].map((text) => find(page, text).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(page?.packed).toContain(packed('3 dari 45 pegawai belum selesai.'))
  })

  it('of 120 people repeats heading and head on every page and loses nobody', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ ...person(at + 1), appraiser: 'Budi', remark: '' }))
    const { pages, packed: text } = await print({
      groups: [
        { lacks: 'rating', rows },
        { lacks: 'signature', rows: rows.map((one, at) => ({ ...one, name: `Nama Lain ${at + 1}` })) },
      ],
    })
    expectSound(pages)
    for (let at = 1; at <= 60; at++) {
      expect(text).toContain(packed(`Orang Rekaan ${at}, S.Sos.`))
      expect(text).toContain(packed(`Nama Lain ${at}`))
    }
    for (const page of pages)
      if (page.packed.includes('OrangRekaan')) expect(page.packed).toContain('A.Belumdinilai(60orang)')
  })
})
