import type { HoursRow, TrainingRow } from '../../../shared/development/training/contract.ts'
import { hourVerdictLabels, targetText } from '../../../shared/development/training/hours.ts'
import { type Cell, dayCell } from '../../../shared/excel/cell.ts'
import { hourColumnLabels, hourColumns, wayLabel } from '../../../shared/regulations/development.ts'
import { writeWorkbook } from '../../excel/workbook.ts'

/** The trainings of a year as a workbook. */
export const trainingsWorkbook = (rows: readonly TrainingRow[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      worksheet: 'Pelatihan',
      mark: null,
      header: [
        'Nama pelatihan',
        'Penyelenggara',
        'Bentuk dan jalur',
        'Jenis JP',
        'Tempat',
        'Mulai',
        'Selesai',
        'Sesi',
        'JP',
        'Biaya',
        'Peserta',
        'Memenuhi kehadiran',
        'Ditutup',
      ],
      rows: rows.map((row): Cell[] => [
        row.name,
        row.organiser,
        wayLabel(row.way),
        hourColumnLabels[row.column],
        row.place,
        dayCell(row.startsOn),
        dayCell(row.endsOn),
        row.sessionCount,
        row.hours,
        row.cost,
        row.participants,
        row.passed,
        row.closed ? 'Ya' : 'Belum',
      ]),
    },
  ])

/** The JP of a year as a workbook, a row for each person. @param mark how openly it may be read */
export const hoursWorkbook = (rows: readonly HoursRow[], mark: string | null): Promise<Uint8Array> =>
  writeWorkbook([
    {
      worksheet: 'JP',
      mark,
      header: [
        'Nama',
        'NIP',
        'Jabatan',
        'Unit kerja',
        'Status',
        ...hourColumns.map((column) => hourColumnLabels[column]),
        'Jumlah JP',
        'Ketentuan',
        'Keadaan',
        'Selisih',
      ],
      rows: rows.map((row): Cell[] => [
        row.fullName,
        row.nip,
        row.jabatan,
        row.unitName,
        row.status,
        ...hourColumns.map((column) => row.columns[column]),
        row.total,
        targetText(row),
        hourVerdictLabels[row.verdict],
        row.difference,
      ]),
    },
  ])
