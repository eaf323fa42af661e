import { shortDate } from '../../../shared/kernel/dates.ts'
import type { ComplaintLine } from '../../../shared/voices/complaints/contract.ts'
import {
  categoryNames,
  channelNames,
  complaintStates,
  kindNames,
} from '../../../shared/voices/complaints/words.ts'
import type { WorksheetToWrite } from '../../excel/workbook.ts'
import { dayCell } from '../../../shared/excel/cell.ts'

/** What is said of whether it kept its days. */
export const inTimeWords = ({ standing }: Pick<ComplaintLine, 'standing'>): string =>
  standing.inTime === true
    ? 'Dalam batas waktu'
    : standing.daysLate > 0
      ? `Terlambat ${standing.daysLate} hari`
      : `Sampai ${shortDate(standing.waitsFor === 'first' ? standing.firstDue : standing.due)}`

/** The register as a worksheet. */
export const registerSheet = (rows: readonly ComplaintLine[]): WorksheetToWrite => ({
  worksheet: 'Register pengaduan',
  header: [
    'No.',
    'Nomor',
    'Tanggal diterima',
    'Kanal',
    'Nama atau keterangan',
    'Jenis',
    'Kategori',
    'Uraian',
    'Layanan',
    'Unit',
    'Ditangani oleh',
    'Batas jawaban',
    'Lama (hari)',
    'Keadaan',
    'Batas waktu',
  ],
  rows: rows.map((row, at) => [
    at + 1,
    row.number,
    dayCell(row.receivedOn),
    channelNames[row.channel],
    row.reporter,
    row.supervisory ? `${kindNames[row.kind]} berkadar pengawasan` : kindNames[row.kind],
    categoryNames[row.category],
    row.substance,
    row.service,
    row.unitName,
    row.handlerName,
    dayCell(row.standing.due),
    row.standing.took,
    complaintStates[row.standing.state],
    inTimeWords(row),
  ]),
})
