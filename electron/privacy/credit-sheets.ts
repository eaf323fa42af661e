import { balanceLabels } from '../../shared/career/credit/account.ts'
import { monthsText, percentText } from '../../shared/career/credit/course.ts'
import { sumOf } from '../../shared/career/credit/points.ts'
import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import { thousandths } from '../../shared/regulations/credit.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import type { Call } from '../app/call.ts'
import { accountsOf, papersOf } from '../career/credit/store.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'

const points = (value: number): number => value / thousandths

/** Opening balances of angka kredit and the papers that were set, each with its rows. */
export async function creditOfPerson({ db }: Call, employeeId: number): Promise<WorksheetToWrite[]> {
  const accounts = (await accountsOf(db, [employeeId])).get(employeeId) ?? []
  const papers = await papersOf(db, [employeeId])
  return [
    {
      worksheet: 'Saldo angka kredit',
      header: ['Jenjang', 'Dihitung sampai', 'Dari', 'Angka kredit', 'Nomor', 'Tanggal'],
      rows: accounts.flatMap(({ jenjang, countedUntil, balances }) =>
        balances.map(({ kind, value, number, on }): Cell[] => [
          jenjang,
          dayCell(countedUntil),
          balanceLabels[kind],
          points(value),
          number,
          dayCell(on),
        ]),
      ),
    },
    {
      worksheet: 'Angka kredit',
      header: [
        'Ditetapkan',
        'Nomor',
        'Oleh',
        'Dibuka kembali karena',
        'Tahun',
        'Bulan',
        'Predikat',
        'Persentase',
        'Angka kredit',
        'Jumlah kumulatif',
      ],
      rows: papers.flatMap(({ paper, openedReason }) =>
        paper.rows.map((row): Cell[] => [
          dayCell(paper.decidedOn),
          paper.numbers.penetapan,
          paper.official?.name ?? '-',
          openedReason,
          row.year,
          monthsText(row.months),
          appraisalWords(row.year).predikats[row.predikat],
          percentText(row),
          points(row.credit),
          points(sumOf(paper.lines.map(({ sum }) => sum))),
        ]),
      ),
    },
  ]
}
