import type { SheetsOf } from '../form-sheet.ts'
import type { DiaryReport } from '../laporan-harian/document.ts'
import { monthRows } from './rows.ts'

/** What the application does not know stands empty, as on paper. */
export const sheet: SheetsOf<DiaryReport> = (report) => [
  {
    worksheet: `Bulanan ${report.employee.name}`,
    header: [
      'No.',
      'Nama',
      'NIP',
      'Rencana hasil kerja',
      'Rencana aksi',
      'Target bulan',
      'Realisasi',
      '%',
      'Bukti dukung',
      'Kendala',
      'Tindak lanjut',
    ],
    rows: monthRows(report).map((row, index) => [
      index + 1,
      report.employee.name,
      report.employee.nip,
      row.text,
      row.actions,
      null,
      row.realised,
      null,
      row.proofs,
      null,
      null,
    ]),
  },
]
