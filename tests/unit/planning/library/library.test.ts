import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  entriesFor,
  type LibraryEntry,
  rhkFrom,
  searchEntries,
  suits,
  withLibrary,
} from '../../../../shared/planning/library/library.ts'
import { startingSet } from '../../../../shared/planning/library/starting-set/index.ts'
import { libraryColumns, libraryRows, readLibraryRows } from '../../../../shared/planning/library/workbook.ts'
import { hintsFor } from '../../../../shared/planning/sheet/quality.ts'
import { gapsIn } from '../../../../shared/planning/sheet/completeness.ts'
import { Perspective } from '../../../../shared/planning/skp/skp.ts'
import { rhk, skpContent } from '../../../skp-content.ts'

const entry = (some: Partial<LibraryEntry>): LibraryEntry => ({
  id: randomUUID(),
  jabatan: 'Kepala Seksi Uji',
  alike: [],
  text: 'Tersusunnya laporan',
  perspective: null,
  indicators: [{ aspect: 'kuantitas', indicator: 'Jumlah laporan', target: '12 laporan' }],
  source: 'awal',
  origin: '',
  ...some,
})

describe('the starting set', () => {
  const names = startingSet.flatMap(({ jabatan, alike }) => [jabatan, ...alike])

  it.each([
    'Camat',
    'Sekretaris Kecamatan',
    'Kepala Seksi Pemerintahan',
    'Pengadministrasi Perkantoran',
    'Lurah',
    'Sekretaris Kelurahan',
    'Kepala Puskesmas',
    'Perawat Terampil',
    'Bidan Terampil',
    'Kepala Sekolah',
    'Guru Kelas',
    'Guru Ahli Pertama',
    'Guru Mata Pelajaran',
  ])('knows %s, with several results', (jabatan) => {
    expect(names).toContain(jabatan)
    expect(entriesFor(startingSet, jabatan).length).toBeGreaterThanOrEqual(3)
  })

  it("says nothing that the application's own quality check would hint at, nor anything that may not be signed", () => {
    for (const [jabatan, entries] of Map.groupBy(startingSet, (one) => one.jabatan)) {
      const content = skpContent(entries.map((one) => rhkFrom(one, randomUUID)))
      // Whose RHK is served depends on the office.
      const hints = hintsFor(content, {
        kind: entries.some(({ perspective }) => perspective) ? 'jpt' : 'ja-jf',
        approach: 'kuantitatif',
        colleagues: [],
      }).filter(({ why }) => !why.includes('RHK pimpinan'))
      expect(
        hints.map(({ where, why }) => `${jabatan}, ${where}: ${why}`),
        jabatan,
      ).toEqual([])
      expect(gapsIn(content, 'kuantitatif'), jabatan).toEqual([])
    }
  })

  it('has each RHK once for a jabatan', () => {
    expect(entriesFor(startingSet, null)).toHaveLength(startingSet.length)
  })
})

describe('what suits a jabatan', () => {
  const of = (jabatan: string, ...alike: string[]) => ({ jabatan, alike })

  it.each([
    [of('Kepala Seksi Pemerintahan'), 'kepala seksi  PEMERINTAHAN', 3],
    [of('Kepala Sub Bagian Umum'), 'Kepala Subbagian Umum', 3],
    [of('Sekretaris Kecamatan', 'Sekretaris Camat'), 'Sekretaris Camat', 3],
    [of('Perawat Terampil'), 'Perawat Mahir', 2],
    [of('Guru Kelas'), 'Guru Ahli Pertama', 1],
    [of('Kepala Seksi Pemerintahan'), 'Kepala Seksi', 0],
    [of('Kepala Seksi Pemerintahan'), 'Kepala Seksi Pelayanan', 0],
    [of('Camat'), '', 0],
  ] as const)('%o, %s: %i', (own, jabatan, fit) => {
    expect(suits(own, jabatan)).toBe(fit)
  })

  it("comes best first, the office's own before what was brought along, and nothing twice", () => {
    const entries = [
      entry({ jabatan: 'Perawat Mahir', text: 'Lain' }),
      entry({ jabatan: 'Perawat Terampil', text: 'Terlayaninya pasien' }),
      entry({ jabatan: 'Perawat  terampil', text: 'terlayaninya pasien.', source: 'kantor' }),
      entry({ jabatan: 'Camat' }),
    ]
    expect(entriesFor(entries, 'Perawat Terampil').map(({ text, source }) => [text, source])).toEqual([
      ['terlayaninya pasien.', 'kantor'],
      ['Lain', 'awal'],
    ])
  })

  it('is found by words of the RHK and of its indicators', () => {
    const entries = [entry({ text: 'Terkelolanya arsip' }), entry({})]
    expect(searchEntries(entries, 'ARSIP')).toHaveLength(1)
    expect(searchEntries(entries, 'jumlah laporan')).toHaveLength(2)
    expect(searchEntries(entries, 'arsip pensiun')).toEqual([])
  })
})

it('what is taken into a draft leaves what stands there as it is, and is not added twice', () => {
  const own = rhk({ text: 'Tersusunnya laporan' })
  const after = withLibrary(skpContent([own]), [entry({}), entry({ text: 'Baru' })], randomUUID)
  expect(after.rhk.map(({ text }) => text)).toEqual(['Tersusunnya laporan', 'Baru'])
  expect(after.rhk[0]).toEqual(own)
  expect(after.rhk[1]?.indicators[0]).toMatchObject({ target: '12 laporan', targetMin: 12, unit: 'laporan' })
})

it('a head keeps the perspective, and what should be little stays so', () => {
  const [indicator] = entry({}).indicators
  if (!indicator) throw new Error('no indicator')
  const small = { ...indicator, target: '1-2 hari', direction: 'down' as const }
  const own = rhkFrom(entry({ perspective: 'anggaran', indicators: [small] }), randomUUID)
  expect(own).toMatchObject({ perspective: 'anggaran', indicators: [{ direction: 'down', targetMax: 2 }] })
})

describe('the file in which offices share it', () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z]{1,12}( [a-z]{1,8}){0,3}$/)
  const indicator = fc.record(
    {
      aspect: fc.constantFrom('kuantitas' as const, 'kualitas' as const, null),
      indicator: word,
      target: word,
      direction: fc.constant('down' as const),
    },
    { requiredKeys: ['aspect', 'indicator', 'target'] },
  )
  const shared = fc.record({
    jabatan: word,
    text: word,
    perspective: fc.constantFrom(...Perspective.options, null),
    indicators: fc.array(indicator, { maxLength: 4 }),
  })

  it('brings back what was written into it', () => {
    fc.assert(
      fc.property(fc.array(shared, { minLength: 1, maxLength: 6 }), (entries) => {
        const read = readLibraryRows([[...libraryColumns], ...libraryRows(entries)])
        expect(read).toEqual({ entries, problems: [], leftOut: 0 })
      }),
    )
  })

  it('is read with its columns in another order, and names the lines that can not be taken', () => {
    const read = readLibraryRows([
      ['Pustaka kantor lain'],
      ['RHK', 'Target', 'Indikator', 'Jabatan', 'Aspek'],
      ['Tanpa jabatan', null, null, null, null],
      ['Tersusunnya laporan', '12 laporan', 'Jumlah laporan', 'Lurah', 'Jumlah'],
      [null, '95 %', 'Persentase laporan', null, 'Kualitas'],
    ])
    expect(read?.entries).toEqual([
      {
        jabatan: 'Lurah',
        text: 'Tersusunnya laporan',
        perspective: null,
        indicators: [
          { aspect: null, indicator: 'Jumlah laporan', target: '12 laporan' },
          { aspect: 'kualitas', indicator: 'Persentase laporan', target: '95 %' },
        ],
      },
    ])
    expect(read?.problems).toEqual([
      'Baris 3: jabatannya kosong, jadi tidak diimpor.',
      'Baris 4: aspek "Jumlah" tidak dikenal, jadi dikosongkan.',
    ])
  })

  it('is none without the two columns that matter', () => {
    expect(readLibraryRows([['Nama', 'NIP']])).toBeNull()
  })
})
