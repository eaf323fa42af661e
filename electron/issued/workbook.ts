import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import type { IssuedRow } from '../../shared/issued/contract.ts'
import { calledIssued, issuedStateLabels, unknownDigest } from '../../shared/issued/state.ts'
import { shortMoment } from '../../shared/kernel/dates.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'

const header = [
  'No.',
  'Nomor',
  'Tanggal naskah',
  'Jenis naskah',
  'Milik',
  'Keadaan',
  'Diterbitkan',
  'Oleh',
  'Dicetak (kali)',
  'Cetak terakhir',
  'Dibatalkan',
  'Dibatalkan oleh',
  'Alasan pembatalan',
  'Sidik isi (SHA-256)',
]

const moment = (at: string | null): Cell => (at === null ? null : shortMoment(at))

/** The register as a worksheet. @param rows the oldest first, as a register is read */
export const registerTable = (rows: readonly IssuedRow[]) => ({
  worksheet: 'Buku register',
  header,
  rows: rows.map((row, index): Cell[] => [
    index + 1,
    row.number || null,
    dayCell(row.day),
    calledIssued(row),
    row.about || null,
    issuedStateLabels[row.state],
    moment(row.issuedAt),
    row.issuedBy,
    row.printed,
    row.printed === 0 ? null : moment(row.printedAt),
    moment(row.cancelledAt),
    row.cancelledBy,
    row.cancelReason,
    row.digest === unknownDigest ? null : row.digest,
  ]),
})

/** The same for a file of its own. @param rows the newest first @param mark how openly it may be read */
export const registerSheet = (rows: readonly IssuedRow[], mark: string | null): WorksheetToWrite => ({
  ...registerTable(rows.toReversed()),
  mark,
})
