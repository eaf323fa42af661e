import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import type { Iki, Rhk, SkpDocument } from '../../../shared/planning/skp/skp.ts'

/** Who works in the kept offices, and what they planned and achieved. Nobody of them exists. */

/** An id that is the same whenever the offices are made. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const party = (
  some: Pick<Party, 'name' | 'nip' | 'pangkat' | 'jabatan' | 'unit'> & Partial<Party>,
): Party => ({
  name: some.name,
  nip: some.nip,
  nipLabel: some.nipLabel ?? 'NIP',
  pangkat: some.pangkat,
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: some.jabatan,
  unit: some.unit,
  unitLabel: some.unitLabel ?? 'UNIT KERJA',
})

export const sekda = party({
  name: 'Sekretaris Daerah Rekaan, M.M.',
  nip: '197001011995031001',
  pangkat: 'Pembina Utama Madya, IV/d',
  jabatan: 'Sekretaris Daerah',
  unit: 'Pemerintah Kota Rekaan',
})
export const camat = party({
  name: 'Dewi Rekaan, M.Si.',
  nip: '197802022003122002',
  pangkat: 'Pembina, IV/a',
  jabatan: 'Camat',
  unit: 'Kecamatan Rekaan',
})
export const kasi = party({
  name: 'Budi Rekaan, S.E.',
  nip: '198609262010011001',
  pangkat: 'Penata, III/c',
  jabatan: 'Kepala Seksi Pelayanan',
  unit: 'Seksi Pelayanan',
})
export const staf = party({
  name: 'Siti Rekaan',
  nip: '199009132015052014',
  pangkat: 'Pengatur, II/c',
  jabatan: 'Pengadministrasi Umum',
  unit: 'Seksi Pelayanan',
})

interface Row {
  text: string
  indicators: ReadonlyArray<readonly [indicator: string, target: string, amount: number, unit: string]>
  superiorText?: string
  superiorRhkId?: string
  perspective?: Rhk['perspective']
  assignedBy?: string
}

const aspects = ['kuantitas', 'kualitas', 'waktu'] as const

/** @param first number of the first id; an RHK and its indicators take ten */
const rhkOf = (row: Row, first: number): Rhk => ({
  id: idOf(first),
  kind: row.assignedBy === undefined ? 'utama' : 'tambahan',
  superiorRhkId: row.superiorRhkId ?? null,
  superiorText: row.superiorText ?? '',
  text: row.text,
  assignedBy: row.assignedBy ?? '',
  perspective: row.perspective ?? null,
  indicators: row.indicators.map(([indicator, target, amount, unit], at): Iki => ({
    id: idOf(first + 1 + at),
    aspect: aspects[at] ?? null,
    indicator,
    target,
    targetMin: amount,
    targetMax: amount,
    unit,
    direction: unit === 'hari' ? 'down' : 'up',
  })),
})

const rows = {
  camat: [
    {
      text: 'Meningkatnya kepuasan masyarakat atas layanan kecamatan',
      indicators: [['Indeks kepuasan masyarakat', '85 nilai', 85, 'nilai']],
      perspective: 'penerima-layanan',
    },
    {
      text: 'Terkendalinya anggaran kecamatan',
      indicators: [['Serapan anggaran', '95 %', 95, '%']],
      perspective: 'anggaran',
    },
  ],
  kasi: [
    {
      text: 'Tersedianya layanan surat keterangan yang cepat',
      indicators: [
        ['Jumlah surat keterangan yang selesai', '1.200 surat', 1200, 'surat'],
        ['Surat yang selesai tanpa perbaikan', '98 %', 98, '%'],
        ['Lama penyelesaian surat', '1 hari', 1, 'hari'],
      ],
      superiorText: 'Meningkatnya kepuasan masyarakat atas layanan kecamatan',
    },
    {
      text: 'Terselenggaranya pameran pelayanan publik',
      indicators: [['Pameran terselenggara', '1 kegiatan', 1, 'kegiatan']],
      assignedBy: 'Camat Rekaan',
    },
  ],
  staf: [
    {
      text: 'Tercatatnya surat masuk dan keluar pada hari yang sama',
      indicators: [['Surat tercatat pada hari yang sama', '100 %', 100, '%']],
      superiorText: 'Tersedianya layanan surat keterangan yang cepat',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>

const parts = {
  camat: { kind: 'jpt', approach: 'kuantitatif', employee: camat, appraiser: sekda },
  kasi: { kind: 'ja-jf', approach: 'kuantitatif', employee: kasi, appraiser: camat },
  staf: { kind: 'pelaksana', approach: 'kualitatif', employee: staf, appraiser: kasi },
} as const
export type Role = keyof typeof parts

const expectations = [
  '',
  'Jujur dalam setiap angka yang dilaporkan',
  '',
  '',
  '',
  '',
  'Bekerja bersama seksi lain',
]

/**
 * What somebody's SKP of a year says, in the shape of the first version of the application.
 * @param number of the SKP; its ids follow from it
 */
export function skpOf(role: Role, year: number, number: number): SkpDocument {
  const { kind, approach, employee, appraiser } = parts[role]
  return {
    agency: 'Pemerintah Kota Rekaan',
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    kind,
    approach,
    employee,
    appraiser,
    content: {
      rhk: rows[role].map((row, at) => rhkOf(row, number * 1000 + at * 10)),
      expectations,
    },
    place: 'Rekaan',
    signedOn: `${year}-01-15`,
  }
}

/** How it was appraised, in the shape of the first version. */
export function evaluationOf(skp: SkpDocument, period: EvaluationDocument['period']): EvaluationDocument {
  const { rhk } = skp.content
  return {
    skp,
    period,
    appraiserSuperior: skp.employee === camat ? null : skp.employee === kasi ? sekda : camat,
    achievement: 'baik',
    content: {
      realisations: Object.fromEntries(
        rhk.flatMap(({ indicators }) => indicators.map(({ id, target }) => [id, `Tercapai ${target}`])),
      ),
      feedback: Object.fromEntries(rhk.map(({ id }) => [id, 'Pimpinan: pertahankan, dan catat setiap hari'])),
      behaviourFeedback: ['Ramah kepada setiap tamu', '', '', '', '', '', ''],
      ratingResult: 'sesuai',
      ratingBehaviour: 'sesuai',
      notes: 'Diusulkan mengikuti pelatihan pelayanan prima.',
    },
    predikat: 'baik',
    place: 'Rekaan',
    signedOn: `${skp.year}-12-22`,
    employeeSignedOn: `${skp.year}-12-23`,
  }
}

/** A sasaran of a unit, with one indicator. */
export const goalOf = (number: number, text: string): Goal => ({
  id: idOf(number),
  text,
  renstra: 'Renstra 2025-2029, sasaran 1',
  program: 'Program Pelayanan Publik',
  budget: 125_000_000,
  indicators: [{ id: idOf(number + 1), indicator: 'Indeks kepuasan masyarakat', target: '85 nilai' }],
})
