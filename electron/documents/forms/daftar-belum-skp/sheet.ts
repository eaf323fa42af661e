import { dayCell } from '../../../../shared/excel/cell.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { LateListDocument } from './document.ts'

export const sheet: SheetsOf<LateListDocument> = ({ of, rows }) => [
  {
    worksheet: `Belum SKP ${of}`,
    header: ['No.', 'Nama', 'NIP', 'Jabatan', 'Unit', 'Keadaan', 'Tenggat', 'Terlambat (hari)'],
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.nip,
      row.jabatan,
      row.unit,
      row.state,
      dayCell(row.due),
      row.daysLate,
    ]),
  },
]
