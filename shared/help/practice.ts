import type { EvaluationContent } from '../evaluation/evaluation.ts'
import { periodLabel, type Period } from '../office/period.ts'

/** What is true of the appraisal that is practised on. */
export interface PracticeFacts {
  /** Whether its page is open, or was. */
  opened: boolean
  content: EvaluationContent | null
  signed: boolean
  /** Whether its print was looked at. */
  printed: boolean
}

/** Whose appraisal it is. */
interface PracticeCase {
  name: string
  period: Period
  year: number
}

export interface PracticeStep {
  id: string
  title: string
  /** What to do now, in the words of the page. */
  say: (of: PracticeCase) => string
  /** Looks at what is true; nobody ticks a step. */
  isDone: (facts: PracticeFacts) => boolean
}

const someText = (texts: Iterable<string>): boolean => [...texts].some((text) => text.trim() !== '')

/** One appraisal from opening to print, in about ten minutes. */
export const practiceSteps: readonly PracticeStep[] = [
  {
    id: 'open',
    title: 'Buka penilaian seorang pegawai',
    say: ({ name, period, year }) =>
      `Pilih Penilaian di kiri. Di atas tertulis ${year} dan ${periodLabel(period)}. Cari ${name} dalam daftar, lalu tekan Enter.`,
    isDone: ({ opened }) => opened,
  },
  {
    id: 'feedback',
    title: 'Baca realisasi, lalu tulis umpan balik',
    say: () =>
      'Bandingkan realisasi dengan targetnya. Lalu ketik di kolom Umpan balik berkelanjutan, pada satu hasil kerja, apa yang baik atau yang perlu diperbaiki. Sebut satu contoh.',
    isDone: ({ content }) => content !== null && someText(Object.values(content.feedback)),
  },
  {
    id: 'result',
    title: 'Pilih rating hasil kerja',
    say: () =>
      'Di bawah tabel, pada Rating hasil kerja, pilih: di bawah, sesuai, atau di atas ekspektasi. Bandingkan dengan yang disepakati, bukan dengan orang lain.',
    isDone: ({ content }) => content !== null && content.ratingResult !== null,
  },
  {
    id: 'behaviour-feedback',
    title: 'Tulis umpan balik perilaku',
    say: () =>
      'Pada Perilaku kerja, tulis umpan balik untuk satu dari ketujuh nilai: apa yang Anda lihat, kapan.',
    isDone: ({ content }) => content !== null && someText(content.behaviourFeedback),
  },
  {
    id: 'behaviour',
    title: 'Pilih rating perilaku kerja',
    say: () => 'Pilih Rating perilaku kerja. Sesudah itu predikatnya muncul sendiri dari kedua rating.',
    isDone: ({ content }) => content !== null && content.ratingBehaviour !== null,
  },
  {
    id: 'notes',
    title: 'Baca predikat dan tulis catatan',
    say: () =>
      'Baca predikatnya. Di Catatan/rekomendasi tulis satu saran yang akan Anda katakan kepada pegawai ini.',
    isDone: ({ content }) => content !== null && content.notes.trim() !== '',
  },
  {
    id: 'sign',
    title: 'Tandatangani penilaian',
    say: () =>
      'Di kantor sungguhan, bicaralah dahulu dengan pegawainya. Lalu pilih Tandatangani penilaian di kanan atas, dan isi tanggalnya.',
    isDone: ({ signed }) => signed,
  },
  {
    id: 'print',
    title: 'Lihat cetakannya',
    say: () =>
      'Pilih Cetak di kanan atas, lalu Evaluasi Kinerja Pegawai. Beginilah dokumen yang diterima pegawai.',
    isDone: ({ printed }) => printed,
  },
]

/** The first step that is not done; null when all are. */
export const nextPracticeStep = (facts: PracticeFacts): PracticeStep | null =>
  practiceSteps.find(({ isDone }) => !isDone(facts)) ?? null
