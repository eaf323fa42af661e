import { z } from 'zod'

/** What could not be taken over of one kind of row. */
export const Loss = z.object({
  /** E.g. "Pegawai". */
  what: z.string(),
  kept: z.number().int(),
  /** Null where the file does not tell any more how many there were. */
  lost: z.number().int().nullable(),
  /** Why, or what else is the matter, as a sentence; empty when the number says it all. */
  remark: z.string(),
})
export type Loss = z.infer<typeof Loss>

/** What the tables of an office file are called by people. */
const tableLabels: Readonly<Record<string, string>> = {
  office: 'Identitas kantor',
  setting: 'Pengaturan',
  operator: 'Pengguna',
  audit: 'Catatan perubahan',
  employee: 'Pegawai',
  employee_pangkat: 'Riwayat pangkat',
  employee_jabatan: 'Riwayat jabatan',
  employee_unit: 'Riwayat unit',
  employee_absence: 'Ketidakhadiran',
  acting_duty: 'Tugas Plt/Plh',
  official: 'Pejabat dari luar',
  unit: 'Unit',
  import_batch: 'Catatan impor',
  skp: 'SKP',
  rhk: 'RHK',
  iki: 'Indikator',
  skp_expectation: 'Ekspektasi perilaku',
  skp_version: 'Versi SKP',
  document: 'Naskah yang diajukan dan ditandatangani',
  skp_remark: 'Catatan pada SKP',
  skp_attachment: 'Lampiran SKP',
  action_plan: 'Rencana aksi',
  performance_dialog: 'Dialog kinerja',
  goal: 'Sasaran unit',
  goal_indicator: 'Indikator sasaran',
  goal_rhk: 'Kaitan RHK dengan sasaran',
  team: 'Tim',
  team_member: 'Anggota tim',
  team_result: 'Hasil tim',
  evaluation: 'Penilaian',
  realisation: 'Realisasi',
  evaluation_feedback: 'Umpan balik',
  unit_achievement: 'Capaian organisasi',
  measure_unit: 'Satuan',
  library_entry: 'Pustaka',
  deadline: 'Tenggat',
}

/** What rows of a table are called by people; the table's own name where there is no word. */
export const tableLabel = (table: string): string => tableLabels[table] ?? table

/** One loss as a line of a text. */
export const lossLine = ({ what, kept, lost, remark }: Loss): string =>
  [
    `${what}: ${kept} terselamatkan`,
    lost === null ? ', yang hilang tidak diketahui jumlahnya' : lost > 0 ? `, ${lost} hilang` : '',
    remark && ` (${remark})`,
  ].join('')
