import { dayCell } from '../../../../shared/excel/cell.ts'
import { dayName } from '../../../../shared/kernel/dates.ts'
import { outputText, rhkWords } from '../../../../shared/monitoring/diary/e-kinerja.ts'
import { markLabels } from '../../../../shared/monitoring/diary/entry.ts'
import { timeText } from '../../../../shared/monitoring/diary/time.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { DiaryReport } from './document.ts'

export const sheet: SheetsOf<DiaryReport> = ({ employee, entries, marks }) => [
  {
    worksheet: `Harian ${employee.name}`,
    header: [
      'Tanggal',
      'Hari',
      'Nama',
      'NIP',
      'Mulai',
      'Selesai',
      'RHK terkait',
      'Uraian kegiatan',
      'Output/volume',
      'Bukti',
      'Status',
    ],
    rows: entries.map((entry) => [
      dayCell(entry.day),
      dayName(entry.day),
      employee.name,
      employee.nip,
      entry.start === null ? null : timeText(entry.start),
      entry.end === null ? null : timeText(entry.end),
      rhkWords(entry),
      entry.activity,
      outputText(entry),
      entry.evidence,
      markLabels[marks[entry.day] ?? 'draf'],
    ]),
  },
]
