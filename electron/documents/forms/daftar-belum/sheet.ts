import { lackingTitles } from '../../../../shared/evaluation/recap.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { LackingDocument } from './document.ts'

/** One table, with what is missing as a column of its own, so that it can be sorted and counted. */
export const sheet: SheetsOf<LackingDocument> = ({ of, groups }) => [
  {
    worksheet: `Belum dinilai ${of}`,
    header: ['No.', 'Yang belum', 'Nama', 'NIP', 'Jabatan', 'Unit', 'Pejabat penilai', 'Keterangan'],
    rows: groups
      .flatMap(({ lacks, rows }) => rows.map((row) => ({ ...row, lacks })))
      .map((row, index) => [
        index + 1,
        lackingTitles[row.lacks],
        row.name,
        row.nip,
        row.jabatan,
        row.unit,
        row.appraiser,
        row.remark,
      ]),
  },
]
