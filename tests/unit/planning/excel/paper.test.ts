import { describe, expect, it } from 'vitest'
import { wholeText } from '../../../../shared/planning/excel/paper/lines.ts'
import { readPaperForms } from '../../../../shared/planning/excel/paper/form.ts'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'
import { type Look, pagesOf, type Sample, samplePdf, type SamplePlan } from './paper.ts'

const plan = (number: number): SamplePlan => ({
  superior: `Meningkatnya kualitas pelayanan publik kecamatan bagian ${number}`,
  text: `Terlayaninya permohonan surat keterangan warga dengan cepat dan tepat pada loket ${number}\n(penugasan dari Camat Rekaan)`,
  perspective: 'Proses Bisnis',
  iki: [
    [
      'Kuantitas',
      `Jumlah surat keterangan yang diselesaikan masing-masing petugas loket ${number}`,
      '1.200 surat',
      '1.180 surat',
    ],
    ['Kualitas', 'Persentase surat tanpa kesalahan', '95-100 %'],
    ['Waktu', 'Lama penyelesaian satu surat sejak berkas lengkap diterima petugas', 'maks. 2 hari kerja'],
  ],
})

const staff: Sample = {
  kind: 'ja-jf',
  approach: 'kuantitatif',
  name: 'Siti Rekaan, S.Sos.',
  nip: '199009132015052014',
  utama: [plan(1), plan(2)],
  tambahan: [{ text: 'Terselenggaranya upacara', iki: [['Kuantitas', 'Jumlah upacara', '4 kali']] }],
  expectations: {
    0: 'Ramah kepada setiap warga yang datang ke kantor kecamatan setiap hari',
    6: 'Bekerja sama',
  },
}
const longer: Sample = { ...staff, utama: Array.from({ length: 12 }, (_, at) => plan(at + 1)) }
const narrative: Sample = {
  ...longer,
  approach: 'kualitatif',
  utama: longer.utama.map(({ text, iki }) => ({
    text,
    iki: iki.map(([, indicator, target]) => ['', `${indicator}, ${target}`, '']),
  })),
  tambahan: [{ text: 'Terselenggaranya upacara', iki: [['', 'Jumlah upacara, 4 kali', '']] }],
}
const head: Sample = { ...longer, kind: 'jpt' }

async function read(sample: Sample, look?: Look) {
  const pages = await pagesOf(await samplePdf(sample, look))
  const forms = readPaperForms(pages)
  expect(forms).toHaveLength(1)
  const [skp] = readSkpWorksheet(forms[0]?.rows ?? []) ?? []
  return { pages: pages.length, form: forms[0], skp }
}

/** What the sample says, in the words of the application. */
const contentOf = ({ kind, approach, utama, tambahan, expectations, ...who }: Sample) => {
  const all = [
    ...utama.map((row) => ({ row, kind: 'utama' })),
    ...tambahan.map((row) => ({ row, kind: 'tambahan' })),
  ]
  return {
    name: who.name,
    nip: who.nip,
    year: 2026,
    approach,
    kind,
    rhk: all.map(({ row, kind: group }) => ({
      kind: group,
      superiorText: kind === 'jpt' || approach === 'kualitatif' ? '' : (row.superior ?? ''),
      text: row.text.split('\n')[0],
      assignedBy: row.text.includes('\n') ? 'Camat Rekaan' : '',
      perspective: kind === 'jpt' && row.perspective ? 'proses-bisnis' : null,
      indicators: row.iki.map(([aspect, indicator, target]) => {
        const [, words, amount] = approach === 'kualitatif' ? (/^(.*), (.*)$/.exec(indicator) ?? []) : []
        return {
          aspect: kind === 'jpt' || aspect === '' ? null : aspect.toLowerCase(),
          indicator: words ?? indicator,
          target: amount ?? target,
        }
      }),
    })),
    expectations: Array.from({ length: 7 }, (_, at) => expectations[at] ?? ''),
    remarks: [],
  }
}

const looks: Record<string, Look> = {
  'with borders': {},
  'without borders': { borders: 'none' },
  'with cells that are centred': { centred: true },
  'in Times, letter by letter': { font: 'Times-Roman', size: 9, letters: true },
  'on a page that is turned': { rotate: 90 },
  'turned, without borders': { rotate: 90, borders: 'none' },
  'upright and small': { orientation: 'portrait', size: 7 },
  'with wider rows and without numbers of columns': { gap: 3, borders: 'none', numbersRow: false },
  'without titles on further pages': { repeats: false },
  'with watermark, page numbers and a stamp': {
    watermark: 'SALINAN',
    footer: (page) => `Dokumen ini ditandatangani secara elektronik oleh BSrE, halaman ${page}`,
  },
}

describe.each(Object.entries(looks))('an SKP on paper %s', (_, look) => {
  it.each([
    ['of staff', staff],
    ['of staff over several pages', longer],
    ['of a head with perspectives', head],
    ['in words', narrative],
  ] as const)('%s says what was written', async (__, sample) => {
    expect((await read(sample, look)).skp).toMatchObject(contentOf(sample))
  })
})

it.each([[[5, 15, 30, 12, 20, 18]], [[4, 34, 20, 9, 18, 15]], [[3, 18, 18, 14, 35, 12]]])(
  'columns may have other widths: %j',
  async (widths) => {
    for (const borders of ['all', 'none'] as const) {
      const { skp, pages } = await read(longer, { widths, borders })
      expect(pages).toBeGreaterThan(2)
      expect(skp).toMatchObject(contentOf(longer))
    }
  },
)

it('an evaluation gives the plan in it, and says that it is one', async () => {
  const { form, skp } = await read(longer, { evaluation: true })
  expect(form?.isEvaluation).toBe(true)
  expect(skp?.rhk).toMatchObject(contentOf(longer).rhk)
})

it('the Lampiran behind it gives its three lists', async () => {
  const lampiran = {
    'DUKUNGAN SUMBER DAYA': ['Anggaran Rp 20.000.000', 'Dua orang petugas loket'],
    'SKEMA PERTANGGUNGJAWABAN': ['Laporan triwulanan kepada Camat'],
    KONSEKUENSI: ['Penghargaan sebagai pegawai teladan tingkat kecamatan'],
  }
  for (const borders of ['all', 'none'] as const) {
    const { form, skp } = await read({ ...staff, lampiran }, { borders })
    expect(form?.attachments).toEqual({
      dukungan: lampiran['DUKUNGAN SUMBER DAYA'],
      pertanggungjawaban: lampiran['SKEMA PERTANGGUNGJAWABAN'],
      konsekuensi: lampiran['KONSEKUENSI'],
    })
    expect(skp).toMatchObject(contentOf(staff))
  }
})

it.each([
  [['pelak-', 'sanaan tugas'], 'pelaksanaan tugas'],
  [['masing-', 'masing petugas'], 'masing-masing petugas'],
  [['perundang-', 'undangan'], 'perundang-undangan'],
  [['80-', '90 %'], '80-90 %'],
  [['aplikasi e-', 'Kinerja'], 'aplikasi e-Kinerja'],
  [['dua kata', 'di dua baris'], 'dua kata di dua baris'],
  [['Tahun 2025 -', 'tahun 2026'], 'Tahun 2025 - tahun 2026'],
])('lines %j of a cell are one text', (lines, text) => {
  expect(wholeText(lines)).toBe(text)
})
