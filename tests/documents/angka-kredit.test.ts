import { describe, expect, it } from 'vitest'
import type { CreditDocument } from '../../electron/documents/forms/credit-document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { composeCredit, type CreditPaper } from '../../shared/career/credit/paper.ts'
import { standingOf } from '../../shared/career/credit/standing.ts'
import { annual, facts } from '../unit/career/credit/officer.ts'
import { appraiser, printed } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const officerFacts = facts({
  pangkat: [{ golongan: 'III/b', tmt: '2021-04-01' }],
  evaluations: [
    annual(2024, { predikat: 'sangat-baik' }),
    annual(2025, { evaluationId: 31, period: 'b01' }),
    annual(2025, { evaluationId: 32, period: 'b02', predikat: 'baik' }),
  ],
  accounts: new Map([
    [
      'Ahli Pertama',
      {
        countedUntil: '2023-12-31',
        balances: [
          { kind: 'dasar', value: 50_000, number: '', on: null },
          { kind: 'integrasi', value: 33_250, number: 'PAK/7/2023', on: '2023-01-31' },
        ],
        formation: null,
        competence: null,
      },
    ],
  ]),
})

/** An Ahli Pertama III/b whose year and two months of 2025 are set. */
function paperOf(some: Partial<CreditPaper> = {}): CreditDocument {
  const content = composeCredit(officerFacts, { year: 2025, own: null, last: null })
  if (!content) throw new Error('there is nothing to set')
  return {
    letterhead: {
      name: 'Kecamatan Uji',
      letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
      address: 'Jalan Uji Nomor 1',
      phone: '',
      email: '',
    },
    credit: {
      ...content,
      officer: {
        name: 'Siti Rekaan, S.Sos.',
        nip: '199009132015052014',
        karpeg: 'P 123456',
        birthPlace: 'Kota Uji',
        birthDate: '1990-09-13',
        sex: 'P',
        pangkat: 'Penata Muda Tingkat I, III/b',
        pangkatTmt: '2021-04-01',
        jabatan: 'Arsiparis Ahli Pertama',
        jabatanTmt: '2020-04-01',
        unit: 'Sekretariat Uji',
        agency: 'Pemerintah Kota Uji',
      },
      numbers: { konversi: '800/K/1', akumulasi: '800/A/1', penetapan: '800/P/1' },
      place: 'Uji',
      decidedOn: '2025-03-10',
      official: appraiser,
      copies: ['Pejabat Fungsional yang bersangkutan', 'Kepala Kantor Regional BKN'],
      ...some,
    },
  }
}

const forms = ['konversi-angka-kredit', 'akumulasi-angka-kredit', 'penetapan-angka-kredit'] as const
const titles = {
  'konversi-angka-kredit': ['KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT', '800/K/1'],
  'akumulasi-angka-kredit': ['AKUMULASI ANGKA KREDIT', '800/A/1'],
  'penetapan-angka-kredit': ['PENETAPAN ANGKA KREDIT', '800/P/1'],
} as const

const print = (form: (typeof forms)[number], some: Partial<CreditPaper> = {}, paper: 'A4' | 'F4' = 'A4') =>
  printed([{ form, data: paperOf(some) }], { paper })

describe.each(forms)('%s', (form) => {
  it('stands upright with kop, title, number, the bar and the nine rows, tembusan left and signature right', async () => {
    const { pages, packed: text } = await print(form)
    expect(pages).toHaveLength(1)
    const [page] = pages
    expect(page?.height).toBeGreaterThan(page?.width ?? 0)
    const [title, number] = titles[form]
    for (const said of [
      'PEMERINTAH KOTA UJI',
      title,
      `NOMOR: ${number}`,
      'Instansi: Pemerintah Kota Uji',
      'PEJABAT FUNGSIONAL YANG DINILAI',
      '1 Nama Siti Rekaan, S.Sos.',
      '2 NIP 199009132015052014',
      '3 Nomor Seri KARPEG P 123456',
      '4 Tempat/Tanggal Lahir Kota Uji, 13 September 1990',
      '5 Jenis Kelamin Perempuan',
      '6 Pangkat/Golongan Ruang/TMT Penata Muda Tingkat I, III/b / 1 April 2021',
      '7 Jabatan/TMT Arsiparis Ahli Pertama / 1 April 2020',
      '8 Unit Kerja Sekretariat Uji',
      '9 Instansi Pemerintah Kota Uji',
    ])
      expect(text).toContain(packed(said))
    const [left, right] = [find(page, 'Tembusan:'), find(page, 'Ditetapkan di Uji')]
    expect(left.x).toBeLessThan((page?.width ?? 0) / 3)
    expect(right.x).toBeGreaterThan((page?.width ?? 0) / 2 - 10)
    expect(find(page, 'Pada tanggal 10 Maret 2025').x).toBeCloseTo(right.x, 0)
    expect(find(page, 'Budi Rekaan, S.E.').x).toBeCloseTo(right.x, 0)
  })

  it('has room for who and when while nothing of it is set', async () => {
    const { packed: text } = await print(form, {
      decidedOn: null,
      official: null,
      numbers: { konversi: '', akumulasi: '', penetapan: '' },
    })
    expect(text).toContain(packed('NOMOR: ....'))
    expect(text).toContain(packed('Pada tanggal ....'))
    expect(text).toContain('DRAF')
  })

  it('on F4 too lets nothing run over its neighbour or off the page, however long the words are', async () => {
    const { pages } = await print(
      form,
      {
        officer: {
          ...paperOf().credit.officer,
          name: 'Nama Rekaan Yang Panjang Sekali '.repeat(4),
          jabatan: 'Analis Sumber Daya Manusia Aparatur Ahli Pertama '.repeat(3),
        },
        copies: Array.from({ length: 8 }, (_, at) => `Kepala badan rekaan nomor ${at + 1} di kota uji`),
      },
      'F4',
    )
    for (const page of pages) {
      expect(overlaps(page)).toEqual([])
      expect(outside(page, margin)).toEqual([])
    }
  })
})

it('konversi has a row for each predikat: fraction, coefficient, angka kredit', async () => {
  const { packed: text, pages } = await print('konversi-angka-kredit')
  for (const said of [
    'Hasil Penilaian Kinerja',
    'Masa Penilaian: 1 Januari 2024 sampai 28 Februari 2025',
    'SANGAT BAIK (2024) 150% 12,5 18,75',
    'BAIK (Februari 2025) 1/12 x 100% 12,5 1,04',
  ])
    expect(text).toContain(packed(said))
  const heads = ['PREDIKAT', 'PROSENTASE', 'Koefisien per tahun'].map((head) => find(pages[0], head).x)
  expect(heads).toEqual(heads.toSorted((a, b) => a - b))
})

it('akumulasi begins with the integration and ends with the sum of the rounded rows', async () => {
  const { packed: text } = await print('akumulasi-angka-kredit')
  for (const said of [
    'Nilai Integrasi 33,25',
    '2024 Januari sampai Desember SANGAT BAIK 150% 12,5 18,75',
    '2025 Januari BAIK 1/12 x 100% 12,5 1,04',
    'JUMLAH ANGKA KREDIT YANG DIPEROLEH 54,08',
  ])
    expect(text).toContain(packed(said))
})

it('penetapan adds lama and baru, names the documents, and says what can be considered', async () => {
  const { packed: text } = await print('penetapan-angka-kredit')
  for (const said of [
    'II HASIL PENILAIAN ANGKA KREDIT LAMA BARU JUMLAH KETERANGAN',
    '1 AK Dasar yang diberikan 50,00 - 50,00',
    '2 AK JF lama 33,25 - 33,25 PAK/7/2023, 31/01/2023',
    '4 AK Konversi - 20,83 20,83',
    'JUMLAH ANGKA KREDIT KUMULATIF 83,25 20,83 104,08',
    'Angka Kredit minimal yang harus dipenuhi untuk kenaikan pangkat/jenjang 100,00 100,00',
    'DAPAT DIPERTIMBANGKAN UNTUK KENAIKAN PANGKAT SETINGKAT LEBIH TINGGI MENJADI Penata, III/c, sepanjang terpenuhi:',
    'DAPAT DIPERTIMBANGKAN UNTUK KENAIKAN JENJANG SETINGKAT LEBIH TINGGI MENJADI Ahli Muda, sepanjang terpenuhi: formasi jenjang Ahli Muda, lulus uji kompetensi.',
  ])
    expect(text).toContain(packed(said))
})

it('the recap lies on its side and has a line for everybody, also where the jenjang is not known', async () => {
  const person = { nip: '199009132015052014', pangkat: 'Penata, III/c', unit: 'Sekretariat Uji' }
  const { pages, packed: text } = await printed([
    {
      form: 'rekap-angka-kredit',
      data: {
        agency: 'Pemerintah Kota Uji',
        of: 'Kecamatan Uji',
        year: 2025,
        head: appraiser,
        place: 'Uji',
        asOf: '2025-03-10',
        rows: [
          {
            ...person,
            name: 'Siti Rekaan, S.Sos.',
            jabatan: 'Arsiparis Ahli Pertama',
            standing: standingOf(officerFacts, null, '2025-03-10'),
            setUntil: '2025-02-28',
          },
          { ...person, name: 'Tono Rekaan', jabatan: 'Dosen', standing: null, setUntil: null },
        ],
      },
    },
  ])
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
  for (const said of [
    'REKAPITULASI ANGKA KREDIT KECAMATAN UJI TAHUN 2025',
    '83,25 20,83 104,08',
    'Ditetapkan s.d. 28/02/2025',
    'Belum ditetapkan',
  ])
    expect(text).toContain(packed(said))
})
