import { dayCell } from '../../../../shared/excel/cell.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { RegisterDocument } from './document.ts'

export const sheet: SheetsOf<RegisterDocument> = ({ year, rows }) => [
  {
    worksheet: `Register pengaduan ${year}`,
    header: [
      'No.',
      'Nomor',
      'Tanggal terima',
      'Kanal',
      'Nama',
      'Jenis',
      'Uraian',
      'Layanan/unit',
      'Ditangani oleh',
      'Tindak lanjut',
      'Tanggal selesai',
      'Lama (hari)',
      'Keadaan',
      'Keterangan',
    ],
    rows: rows.map((row, at) => [
      at + 1,
      row.number,
      dayCell(row.receivedOn),
      row.channel,
      row.reporter,
      row.kind,
      row.substance,
      row.about,
      row.handler,
      row.followed,
      dayCell(row.endedOn),
      row.days,
      row.state,
      row.remark,
    ]),
  },
]
