import type { z } from 'zod'
import { EMPLOYEE_FIELDS } from './employees/employee.ts'
import { formatNumber } from './kernel/numbers.ts'

/** What the contract finds wrong with an input, in the words of the pages: which field, and what to do. */

const others: Readonly<Record<string, string>> = {
  name: 'Nama',
  position: 'Jabatan',
  shortName: 'Nama singkat',
  code: 'Kode',
  agency: 'Nama instansi',
  letterhead: 'Kop surat',
  city: 'Tempat penandatanganan',
  place: 'Tempat penandatanganan',
  phone: 'Telepon',
  logo: 'Logo',
  pangkat: 'Pangkat',
  unit: 'Unit',
  unitId: 'Unit',
  jenis: 'Jenis jabatan',
  jenjang: 'Jenjang jabatan',
  tmt: 'TMT',
  reason: 'Alasan',
  decidedBy: 'Ditetapkan oleh',
  signedOn: 'Tanggal tanda tangan',
  employeeSignedOn: 'Tanggal tanda tangan pegawai',
  handedOn: 'Tanggal diserahkan',
  submittedOn: 'Tanggal keberatan',
  about: 'Yang dikeberatani',
  reasons: 'Alasan keberatan',
  explanation: 'Penjelasan',
  explainedOn: 'Tanggal penjelasan',
  decidedOn: 'Tanggal putusan',
  periodStart: 'Mulai',
  periodEnd: 'Sampai',
  newSkpMonths: 'SKP pegawai baru atau pindah',
  year: 'Tahun',
  period: 'Periode',
  notes: 'Catatan/rekomendasi',
  number: 'Nomor berita acara',
  heldOn: 'Tanggal',
  problem: 'Masalah atau hal yang dibicarakan',
  result: 'Hasil tinjauan',
  improvementMonths: 'Lama rencana perbaikan',
  destroyedOn: 'Tanggal pemusnahan',
  approval: 'Persetujuan',
  official: 'Pejabat',
  witnesses: 'Saksi',
  activeYears: 'Tahun aktif',
  inactiveYears: 'Tahun inaktif',
  fate: 'Nasib akhir',
}
const employee: Readonly<Record<string, string>> = Object.fromEntries(
  EMPLOYEE_FIELDS.map(({ id, label }) => [id, label]),
)

/**
 * @param path of an issue, e.g. ["personal", "birthDate"]
 * @returns the field as the clerk knows it ("Tanggal lahir"), or undefined: the name in the contract tells nothing
 */
export function fieldOfPath(path: readonly PropertyKey[]): string | undefined {
  const names = path.filter((part) => typeof part === 'string')
  const last = names.at(-1) ?? ''
  const inRhk = names.includes('rhk') && path.find((part) => typeof part === 'number')
  if (typeof inRhk === 'number') return `RHK ${inRhk + 1}`
  return (names[0] === 'personal' ? employee[last] : undefined) ?? others[last] ?? employee[last]
}

const unclear = 'Isian ini tidak dapat diterima. Periksa, lalu perbaiki.'

/** A sentence for what the rules of a schema refuse; nothing where the schema has a sentence of its own. */
export function sayIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'Harus diisi.'
      return issue.expected === 'number' || issue.expected === 'int' ? 'Tulis dengan angka.' : unclear
    case 'too_small':
      if (issue.origin === 'string') return 'Harus diisi.'
      if (issue.origin === 'array') return 'Pilih sedikitnya satu.'
      return `Terlalu kecil; paling kecil ${formatNumber(Number(issue.minimum))}.`
    case 'too_big':
      if (issue.origin === 'string')
        return `Terlalu panjang; paling banyak ${formatNumber(Number(issue.maximum))} huruf.`
      if (issue.origin === 'array')
        return `Terlalu banyak; paling banyak ${formatNumber(Number(issue.maximum))}.`
      return `Terlalu besar; paling besar ${formatNumber(Number(issue.maximum))}.`
    case 'invalid_value':
      return 'Bukan salah satu pilihan. Pilih dari daftar.'
    case 'invalid_format':
      return 'Cara penulisannya tidak dikenali. Periksa, lalu tulis lagi.'
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return unclear
  }
}
