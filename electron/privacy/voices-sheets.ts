import { dayCell } from '../../shared/excel/cell.ts'
import { complaintNumber } from '../../shared/voices/complaints/complaint.ts'
import { kindNames } from '../../shared/voices/complaints/words.ts'
import type { Call } from '../app/call.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'
import { voicesOfPerson } from '../voices/destroy.ts'

/** What the public said as far as it was linked to a person, and what he handled; never who said it. */
export async function complaintsOfPerson(call: Call, employeeId: number): Promise<WorksheetToWrite> {
  const { linked, handled } = await voicesOfPerson(call.db, employeeId)
  return {
    worksheet: 'Pengaduan dan pujian',
    header: [
      'Nomor',
      'Jenis',
      'Diterima',
      'Sebagai',
      'Tanggal',
      'Alasan atau disposisi',
      'Yang dibaca pegawai',
    ],
    rows: [
      ...linked.map((row) => [
        complaintNumber(row),
        kindNames[row.kind],
        dayCell(row.receivedOn),
        'Dikaitkan atas putusan pimpinan',
        dayCell(row.decidedOn),
        row.reason,
        row.words,
      ]),
      ...handled.map((row) => [
        complaintNumber(row),
        kindNames[row.kind],
        dayCell(row.receivedOn),
        'Yang menangani',
        dayCell(row.doneOn),
        row.text,
        null,
      ]),
    ],
  }
}
