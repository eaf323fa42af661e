import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { EvaluationDocument, ObjectionPaper } from '../../shared/evaluation/evaluation.ts'
import { appraiser, employee, evaluationDocument, printed, superior } from './documents.ts'
import { find, outside, packed } from './pdf-text.ts'

const objection: ObjectionPaper = {
  receivedOn: '2027-01-04',
  submittedOn: '2027-01-15',
  about: ['hasil-kerja'],
  reasons: 'Dua laporan triwulan IV belum dihitung.',
  explanation: null,
  decision: null,
}
const explained: ObjectionPaper = {
  ...objection,
  explanation: { on: '2027-01-18', text: 'Keduanya diterima sesudah batas waktu.' },
}
const decided: ObjectionPaper = {
  ...explained,
  decision: {
    decision: 'diterima',
    on: '2027-01-20',
    reason: 'Bukti dukungnya bertanggal Desember.',
    before: { ratingResult: 'di-bawah', ratingBehaviour: 'sesuai', notes: '', predikat: 'butuh-perbaikan' },
  },
}
const base = evaluationDocument()
const evaluation = (some?: ObjectionPaper): EvaluationDocument => ({
  ...base,
  content: { ...base.content, ratingResult: 'sesuai', notes: '' },
  ...(some ? { objection: some } : {}),
})
const letterhead = {
  name: 'Kecamatan Uji',
  letterhead: 'KECAMATAN UJI',
  address: 'Jalan Uji',
  phone: '',
  email: '',
}

const document = (some?: ObjectionPaper) => printed([{ form: 'dokumen-evaluasi', data: evaluation(some) }])
const form = (some?: ObjectionPaper) =>
  printed([{ form: 'keberatan', data: { letterhead, evaluation: evaluation(some) } }])

describe('dokumen evaluasi with an objection', () => {
  it('has sections 6 to 8 and the signatures 9 to 11, on one page', async () => {
    const { pages, packed: text } = await document(decided)
    expect(pages).toHaveLength(1)
    const [page] = pages
    let above = find(page, 'CATATAN/REKOMENDASI').y
    for (const [number, name] of [
      ['6', 'KEBERATAN'],
      ['7', 'PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN'],
      ['8', 'KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA'],
    ]) {
      const section = find(page, name ?? '')
      expect(page?.items.find(({ x, y }) => x < 80 && Math.abs(y - section.y) < 1)?.text).toBe(number)
      expect(section.y).toBeGreaterThan(above)
      above = section.y
    }
    for (const said of [
      'Diajukan 15 Januari 2027 atas rating hasil kerja. Dua laporan triwulan IV belum dihitung.',
      '18 Januari 2027. Keduanya diterima sesudah batas waktu.',
      'Keberatan diterima, hasil evaluasi diubah (20 Januari 2027). Rating hasil kerja: semula Di bawah ekspektasi, menjadi Sesuai ekspektasi.',
      'Predikat kinerja: semula Butuh Perbaikan, menjadi Baik. Bukti dukungnya bertanggal Desember.',
      'PREDIKAT KINERJA PEGAWAI : BAIK',
    ])
      expect(text).toContain(packed(said))
    const signed = ['9. Uji, 20 Januari 2027', '10. Uji, 23 Desember 2026', '11. Uji, 22 Desember 2026']
    const places = signed.map((words) => find(page, words).x)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const { nip } of [superior, employee, appraiser]) find(page, `NIP. ${nip}`)
    expect(page && outside(page, margin)).toEqual([])
  })

  it('leaves room and an open date for what is still to come', async () => {
    const { pages } = await document(objection)
    const [page] = pages
    const [seven, eight] = [
      find(page, 'PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN'),
      find(page, 'KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA'),
    ]
    expect(eight.y - seven.y).toBeGreaterThan(45)
    find(page, '9. Uji, ..............................')
  })

  it('loses nothing of the longest texts', async () => {
    const words = (name: string) => Array.from({ length: 450 }, (_, n) => `${name}${n};`)
    const { packed: text } = await document({
      ...decided,
      reasons: words('alasan').join(' '),
      explanation: { on: '2027-01-18', text: words('jelas').join(' ') },
    })
    for (const word of [...words('alasan'), ...words('jelas')]) expect(text).toContain(word)
  })

  it('without one is as it always was', async () => {
    const { packed: text } = await document()
    expect(text).not.toContain('KEBERATAN')
    expect(text).toContain(packed('7. Uji, 23 Desember 2026'))
  })
})

describe('keberatan', () => {
  it('has a page for each part that there is', async () => {
    expect((await form(objection)).pages).toHaveLength(1)
    expect((await form(explained)).pages).toHaveLength(2)
    const { pages, packed: text } = await form(decided)
    expect(pages).toHaveLength(3)
    find(pages[0], 'KEBERATAN ATAS HASIL EVALUASI KINERJA PEGAWAI')
    find(pages[1], 'PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN')
    find(pages[2], 'BERITA ACARA KEPUTUSAN ATAS KEBERATAN')
    for (const said of [
      'saya terima pada 4 Januari 2027',
      'Rating hasil kerja Di bawah ekspektasi',
      'Pada hari ini, Rabu tanggal dua puluh bulan Januari tahun dua ribu dua puluh tujuh',
      'HAL SEMULA MENJADI',
      'Predikat kinerja Butuh Perbaikan Baik',
      'Keputusan ini bersifat final menurut PP 30/2019 Pasal 59',
    ])
      expect(text).toContain(packed(said))
    for (const [index, { nip }] of [employee, appraiser, superior].entries())
      find(pages[index], `NIP. ${nip}`)
  })

  it('is printed empty to be filled in by hand', async () => {
    const { pages, packed: text } = await form()
    expect(pages).toHaveLength(1)
    expect(text).not.toContain('DRAF')
    for (const said of [
      '( ) Rating hasil kerja',
      '( ) Rating perilaku kerja',
      'Predikat kinerja pegawai Baik',
    ])
      expect(text).toContain(packed(said))
    expect(pages.flatMap((page) => outside(page, margin))).toEqual([])
  })
})
