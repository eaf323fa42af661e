import { markText } from '../../../../shared/evaluation/recap.ts'
import { shortPeriod } from '../../../../shared/office/period.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { YearMatrixDocument } from './document.ts'

export const sheet: SheetsOf<YearMatrixDocument> = ({ of, year, periods, rows }) => [
  {
    worksheet: `Rekap ${year} ${of}`,
    header: ['No.', 'Nama', 'NIP', 'Jabatan', 'Unit', ...periods.map(shortPeriod)],
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.nip,
      row.jabatan,
      row.unit,
      ...row.marks.map(markText),
    ]),
  },
]
