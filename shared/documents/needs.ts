import { z } from 'zod'
import type { ScopeKind } from './scope.ts'

/**
 * What a form is printed of: an SKP, the evaluation of a period, the planning talks about an SKP, (`diary`) what
 * somebody wrote in a month, (`letter`) a general letter, (`coaching`) a talk of bimbingan or konseling, (`plan`) a plan
 * of improvement, (`credit`) the angka kredit of a person, (`jabatan`) what the jabatan of a person requires,
 * (`feedback`) the feedback of a period upon an SKP, (`unit`) the whole office or a unit at once, (`recap`) the same for
 * a period, (`person`) somebody in a year, (`session`) a session of a training, a destruction of archives, (`complaint`)
 * the register of what the public said in a year, (`forum`) a forum with the public, (`survey`) a survey of the public,
 * (`register`) the register of a year, or (`office`) the office's name alone: it says nothing of anybody.
 */
export const FormNeeds = z.enum([
  'skp',
  'evaluation',
  'talk',
  'diary',
  'feedback',
  'coaching',
  'plan',
  'credit',
  'jabatan',
  'unit',
  'recap',
  'certificate',
  'session',
  'letter',
  'person',
  'complaint',
  'forum',
  'survey',
  'destruction',
  'register',
  'office',
])
export type FormNeeds = z.infer<typeof FormNeeds>

/** What is the same for all forms that are printed of the same. */
interface Need {
  /** Choices from which they can be printed. */
  scopes: readonly ScopeKind[]
  /** Whether a period of the year has to be chosen. */
  perPeriod: boolean
  /** Whether a month of the year has to be chosen. */
  perMonth?: true
  /** Whether an SKP can have several of them, of which all or the last are printed. */
  several: boolean
  /** Whether one document is about everybody who was chosen. */
  together: boolean
  /** Where they are written, if not on the page of the planning, the diaries or the appraisals. */
  madeIn?:
    'coaching' | 'certificates' | 'credit' | 'letters' | 'trainings' | 'complaints' | 'forums' | 'surveys'
  /** What many of them are counted in: "45 pegawai". */
  counted: string
  /** Why there is nothing to print. */
  nothing: (year: number) => string
}

const people = ['all', 'unit', 'employees'] as const

export const needs: Readonly<Record<FormNeeds, Need>> = {
  skp: {
    scopes: [...people, 'skp'],
    perPeriod: false,
    several: false,
    together: false,
    counted: 'pegawai',
    nothing: (year) => `Belum ada SKP tahun ${year} untuk pilihan itu.`,
  },
  evaluation: {
    scopes: [...people, 'evaluations'],
    perPeriod: true,
    several: false,
    together: false,
    counted: 'pegawai',
    nothing: () => 'Belum ada penilaian untuk pilihan dan periode itu.',
  },
  talk: {
    scopes: [...people, 'skp', 'talks'],
    perPeriod: false,
    several: true,
    together: false,
    counted: 'dialog',
    nothing: () =>
      'Belum ada catatan dialog kinerja untuk pilihan itu. Dialog dicatat di halaman SKP pegawai.',
  },
  diary: {
    scopes: people,
    perPeriod: false,
    perMonth: true,
    several: false,
    together: false,
    counted: 'pegawai',
    nothing: () =>
      'Belum ada progres harian untuk pilihan dan bulan itu. Progres harian ditulis di Pemantauan.',
  },
  coaching: {
    scopes: [...people, 'coachings'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'coaching',
    counted: 'berita acara',
    nothing: (year) =>
      `Belum ada catatan bimbingan tahun ${year} untuk pilihan itu. Bimbingan dicatat di Pemantauan, Pembinaan.`,
  },
  plan: {
    scopes: [...people, 'plans'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'coaching',
    counted: 'rencana',
    nothing: (year) =>
      `Belum ada rencana perbaikan kinerja tahun ${year} untuk pilihan itu; rencana diusulkan oleh penilaian di bawah Baik.`,
  },
  credit: {
    scopes: people,
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'credit',
    counted: 'pegawai',
    nothing: (year) =>
      `Belum ada angka kredit tahun ${year} untuk pilihan itu: hanya PNS dalam jabatan fungsional yang predikatnya sudah ditandatangani.`,
  },
  jabatan: {
    scopes: people,
    perPeriod: false,
    several: false,
    together: false,
    counted: 'jabatan',
    nothing: () =>
      'Belum ada standar kompetensi untuk jabatan mereka. Standar dibuat di Pengembangan, Standar jabatan.',
  },
  feedback: {
    scopes: [...people, 'skp'],
    perPeriod: true,
    several: false,
    together: false,
    counted: 'pegawai',
    nothing: () => 'Belum ada SKP yang ditandatangani untuk pilihan dan periode itu.',
  },
  certificate: {
    scopes: [...people, 'certificates'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'certificates',
    counted: 'lembar',
    nothing: (year) =>
      `Belum ada piagam atau sertifikat tahun ${year} untuk pilihan itu. Piagam dan sertifikat dibuat di Penghargaan.`,
  },
  session: {
    scopes: ['all', 'trainings'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'trainings',
    counted: 'sesi',
    nothing: (year) =>
      `Belum ada sesi pelatihan tahun ${year} untuk pilihan itu. Pelatihan dan sesinya dibuat di Pengembangan.`,
  },
  complaint: {
    scopes: ['all'],
    perPeriod: false,
    several: false,
    together: true,
    madeIn: 'complaints',
    counted: 'register',
    nothing: (year) => `Belum ada pengaduan atau masukan tahun ${year}. Keduanya dicatat di Suara publik.`,
  },
  forum: {
    scopes: ['all', 'forums'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'forums',
    counted: 'forum',
    nothing: (year) =>
      `Belum ada forum konsultasi publik tahun ${year}. Forum disiapkan di Suara publik, Forum publik.`,
  },
  letter: {
    scopes: [...people, 'letters'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'letters',
    counted: 'surat',
    nothing: (year) => `Belum ada surat tahun ${year} untuk pilihan itu. Surat ditulis di Cetak, Surat.`,
  },
  survey: {
    scopes: ['all', 'surveys'],
    perPeriod: false,
    several: false,
    together: false,
    madeIn: 'surveys',
    counted: 'survei',
    nothing: (year) => `Belum ada survei tahun ${year}. Survei dibuat di Suara publik.`,
  },
  destruction: {
    scopes: ['all', 'destructions'],
    perPeriod: false,
    several: false,
    together: false,
    counted: 'berita acara',
    nothing: () => 'Belum ada arsip yang dimusnahkan. Pemusnahan dimulai di Pengaturan, Data pribadi.',
  },
  unit: {
    scopes: ['all', 'unit'],
    perPeriod: false,
    several: false,
    together: true,
    counted: 'pegawai',
    nothing: (year) =>
      `Semua SKP ${year} pada pilihan itu sudah ditandatangani; tidak ada yang perlu didaftar.`,
  },
  recap: {
    scopes: ['all', 'unit'],
    perPeriod: true,
    several: false,
    together: true,
    counted: 'unit',
    nothing: () => 'Belum ada penilaian untuk pilihan dan periode itu.',
  },
  person: {
    scopes: people,
    perPeriod: false,
    several: false,
    together: false,
    counted: 'pegawai',
    nothing: () => 'Belum ada pegawai pada pilihan itu.',
  },
  register: {
    scopes: ['all'],
    perPeriod: false,
    several: false,
    together: true,
    counted: 'register',
    nothing: (year) => `Belum ada naskah tahun ${year} yang diterbitkan.`,
  },
  office: {
    scopes: ['all'],
    perPeriod: false,
    several: false,
    together: true,
    counted: 'kantor',
    nothing: () => 'Bahan pengenalan dicetak untuk seluruh kantor.',
  },
}
