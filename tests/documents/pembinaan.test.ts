import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CoachingDocument } from '../../electron/documents/forms/berita-acara-bimbingan/document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { PlanRecord } from '../../shared/monitoring/improvement/plan.ts'
import { appraiser, employee, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const talk = (some: Partial<CoachingDocument> = {}): CoachingDocument => ({
  letterhead: {
    name: 'Kecamatan Uji',
    letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
    address: 'Jalan Uji Nomor 1',
    phone: '',
    email: '',
  },
  kind: 'bimbingan',
  heldOn: '2026-10-05',
  at: 'Ruang Rapat',
  place: 'Uji',
  number: '800.1/17/UJI/X/2026',
  leader: appraiser,
  employee,
  participants: 'Sekretaris Rekaan.',
  problem: 'Laporan sering terlambat',
  advice: 'Tulis setiap sore\n- Minta diperiksa rekan',
  actions: [
    {
      id: randomUUID(),
      text: 'Laporan diserahkan hari itu juga.',
      who: 'Pegawai',
      dueOn: '2026-10-20',
      doneOn: '2026-10-19',
      result: 'Tercapai',
    },
  ],
  response: 'Saya coba',
  ...some,
})

const printTalk = (some: Partial<CoachingDocument> = {}, paper: 'A4' | 'F4' = 'A4') =>
  printed([{ form: 'berita-acara-bimbingan', data: talk(some) }], { paper })

describe('berita acara bimbingan', () => {
  it('spells the day out and tells what was talked about, advised, agreed and answered', async () => {
    const { packed: text } = await printTalk()
    for (const said of [
      'BERITA ACARA BIMBINGAN KINERJA',
      'NOMOR: 800.1/17/UJI/X/2026',
      'Pada hari ini, Senin tanggal lima bulan Oktober tahun dua ribu dua puluh enam, bertempat di Ruang Rapat, kami masing-masing:',
      'telah melaksanakan bimbingan kinerja, dengan dihadiri pula oleh Sekretaris Rekaan, dengan hasil sebagai berikut:',
      'A. Masalah atau hal yang dibicarakan 1. Laporan sering terlambat',
      'B. Arahan atau saran 1. Tulis setiap sore 2. Minta diperiksa rekan',
      'C. Tindak lanjut yang disepakati 1. Laporan diserahkan hari itu juga (pelaksana Pegawai; paling lambat 20 Oktober 2026)',
      'D. Tanggapan PIHAK KEDUA 1. Saya coba',
    ])
      expect(text).toContain(packed(said))
  })

  it('says nothing of what came later than its day', async () => {
    const { packed: text } = await printTalk()
    expect(text).not.toContain(packed('19 Oktober'))
    expect(text).not.toContain('Tercapai')
  })

  it('is of konseling where it was that, with who led it as first party, signed right', async () => {
    const { pages, packed: text } = await printTalk({ kind: 'konseling' })
    expect(text).toContain(packed('BERITA ACARA KONSELING KINERJA'))
    expect(find(pages[0], 'PIHAK KEDUA,').x).toBeLessThan(find(pages[0], 'PIHAK PERTAMA,').x)
  })

  it.each(['A4', 'F4'] as const)('on %s keeps within its margins, however much is written', async (paper) => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `Butir nomor ${at + 1} yang cukup panjang untuk dibaca`,
    )
    const { pages, packed: text } = await printTalk({ advice: many.join('\n') }, paper)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(overlaps(page)).toEqual([])
      expect(outside(page, margin)).toEqual([])
    }
    expect(text).toContain(packed('60. Butir nomor 60'))
  })
})

const plan = (some: Partial<PlanRecord> = {}): PlanRecord => {
  const stepId = randomUUID()
  return {
    id: 1,
    employeeId: 3,
    basis: {
      evaluationId: 1,
      year: 2026,
      period: 'tw1',
      predikat: 'butuh-perbaikan',
      evaluatedOn: '2026-04-08',
    },
    state: 'running',
    beginsOn: '2026-04-13',
    endsOn: '2026-10-12',
    question: null,
    revision: 2,
    steps: [
      {
        id: stepId,
        problem: 'Laporan terlambat',
        action: 'Menyerahkan laporan hari itu juga',
        measure: '95 % tepat waktu',
        dueOn: '2026-06-30',
        support: 'Contoh laporan',
        doneOn: '2026-06-13',
      },
    ],
    reviews: [
      {
        id: 1,
        heldOn: '2026-05-13',
        result: 'Ada kemajuan',
        findings: [{ stepId, result: '80 % tepat waktu' }],
      },
      { id: 2, heldOn: '2026-06-13', result: 'Tercapai', findings: [{ stepId, result: '96 % tepat waktu' }] },
    ],
    decisions: [
      { decidedOn: '2026-10-12', outcome: 'berhasil', reason: 'Semua langkah tercapai', endsOn: null },
    ],
    ...some,
  }
}

const printPlan = (some: Partial<PlanRecord> = {}, paper: 'A4' | 'F4' = 'A4') =>
  printed([{ form: 'rencana-perbaikan-kinerja', data: { skp: skpDocument(), plan: plan(some) } }], { paper })

describe('rencana perbaikan kinerja', () => {
  it('lies on its side and has the columns of the form from left to right', async () => {
    const { pages } = await printPlan()
    const [page] = pages
    expect(page?.width).toBeGreaterThan(page?.height ?? 0)
    const heads = [
      'NO.',
      'MASALAH/RHK',
      'TINDAKAN',
      'UKURAN KEBERHASILAN',
      'BATAS WAKTU',
      'DUKUNGAN',
      'HASIL TINJAUAN',
    ].map((text) => find(page, text).x)
    expect(heads).toEqual(heads.toSorted((a, b) => a - b))
  })

  it('says on what it stands, what was found of each step, and what came of it', async () => {
    const { packed: text } = await printPlan()
    for (const said of [
      '13 APRIL SD 12 OKTOBER TAHUN 2026',
      'Dasar: Evaluasi Triwulan I 2026, predikat Butuh Perbaikan, ditandatangani 8 April 2026.',
      '13/05/2026: 80 % tepat waktu 13/06/2026: 96 % tepat waktu Selesai 13/06/2026',
      '13 Mei 2026 Tinjauan ke-1 Ada kemajuan',
      '12 Oktober 2026 Berhasil Semua langkah tercapai',
    ])
      expect(text).toContain(packed(said))
  })

  it('is signed on its first day, and on a day written by hand once it tells how it went', async () => {
    expect((await printPlan({ reviews: [], decisions: [] })).packed).toContain(packed('Uji, 13 April 2026'))
    expect((await printPlan()).packed).not.toContain(packed('Uji, 13 April 2026'))
  })

  it.each(['A4', 'F4'] as const)('on %s loses nothing of what is long', async (paper) => {
    const step = plan().steps[0]
    const steps = Array.from({ length: 20 }, (_, at) => ({
      ...step,
      id: randomUUID(),
      problem: `Masalah ${at + 1} `.repeat(40),
      action: `Tindakan ${at + 1}`,
      measure: '95 %',
      dueOn: '2026-06-30',
      support: '',
      doneOn: null,
    }))
    const { pages, packed: text } = await printPlan({ steps, reviews: [], decisions: [] }, paper)
    for (let at = 1; at <= 20; at += 1) expect(text).toContain(packed(`Tindakan ${at}`))
    for (const page of pages) {
      expect(overlaps(page)).toEqual([])
      expect(outside(page, margin)).toEqual([])
    }
  })
})
