import { monthsText, percentText } from '../../../../shared/career/credit/course.ts'
import { formatCredit, shortCredit, sumOf } from '../../../../shared/career/credit/points.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import {
  agencyAndSpan,
  creditLook,
  creditTitle,
  officerRows,
  predikatText,
  settledBy,
} from '../../parts/credit.ts'
import { columns, Flow, type Group, head, pageOf, spacer } from '../../parts/layout.ts'
import type { BuiltForm } from '../built-form.ts'
import type { CreditDocument } from '../credit-document.ts'

const titles = [
  'TAHUN',
  'PERIODIK (BULAN)',
  'PREDIKAT',
  'PROSENTASE',
  'KOEFISIEN PER TAHUN',
  'ANGKA KREDIT YANG DIDAPAT',
]

/** Akumulasi Angka Kredit, portrait: all rows of the jenjang (Peraturan BKN 3/2023, lampiran). */
export function draw(data: CreditDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, creditLook)
  const { credit } = data
  const title = creditTitle(
    flow,
    data,
    formTitles(credit.year).akumulasiAngkaKredit,
    credit.numbers.akumulasi,
    options.logo,
  )
  const sign = settledBy(flow, data)
  const shown = (value: number) => formatCredit(value, credit.decimals)
  const integration: Group[] =
    credit.integration === 0
      ? []
      : [
          [
            [
              { text: 'Nilai Integrasi', colSpan: 5 },
              ...Array<null>(4).fill(null),
              { text: shown(credit.integration), align: 'center' },
            ],
          ],
        ]
  const rows = credit.rows.map((row): Group => [
    [
      { text: String(row.year), align: 'center' },
      { text: monthsText(row.months), align: 'center' },
      { text: predikatText(row, false), align: 'center' },
      { text: percentText(row), align: 'center' },
      { text: shortCredit(row.coefficient), align: 'center' },
      { text: shown(row.credit), align: 'center' },
    ],
  ])
  const total = credit.integration + sumOf(credit.rows.map((row) => row.credit))
  return {
    page,
    title,
    blocks: [
      agencyAndSpan(flow, credit.officer.agency, credit.rows),
      officerRows(flow, credit.officer),
      spacer(flow),
      flow.table(
        columns([10, 25, 20, 16, 14, 15], page.innerWidth),
        [titles.map((text) => head(text)), titles.map((_, at) => head(`(${at + 1})`))],
        [
          ...integration,
          ...rows,
          [
            [
              { text: 'JUMLAH ANGKA KREDIT YANG DIPEROLEH', bold: true, colSpan: 5 },
              ...Array<null>(4).fill(null),
              { text: shown(total), bold: true, align: 'center' },
            ],
          ],
        ],
        sign.height,
      ),
      sign.put(),
    ],
  }
}
