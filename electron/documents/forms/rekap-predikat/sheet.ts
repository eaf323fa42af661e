import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { RecapDocument } from './document.ts'

export const sheet: SheetsOf<RecapDocument> = ({ of, year, rows }) => {
  const { ratings, predikats } = appraisalWords(year)
  return [
    {
      worksheet: `Rekap ${of}`,
      header: [
        'No.',
        'Nama',
        'NIP',
        'Pangkat/Gol',
        'Jabatan',
        'Unit',
        'Rating hasil kerja',
        'Rating perilaku',
        'Predikat',
        'Keterangan',
      ],
      rows: rows.map((row, index) => [
        index + 1,
        row.name,
        row.nip,
        row.pangkat,
        row.jabatan,
        row.unit,
        row.ratingResult && ratings[row.ratingResult],
        row.ratingBehaviour && ratings[row.ratingBehaviour],
        row.predikat && predikats[row.predikat],
        row.remark,
      ]),
    },
  ]
}
