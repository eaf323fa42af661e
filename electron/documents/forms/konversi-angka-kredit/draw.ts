import { percentText } from '../../../../shared/career/credit/course.ts'
import { formatCredit, shortCredit } from '../../../../shared/career/credit/points.ts'
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

/** Konversi Predikat Kinerja ke Angka Kredit, portrait (Peraturan BKN 3/2023, lampiran). */
export function draw(data: CreditDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, creditLook)
  const { credit } = data
  const several = credit.fresh.length > 1
  const title = creditTitle(
    flow,
    data,
    formTitles(credit.year).konversiAngkaKredit,
    credit.numbers.konversi,
    options.logo,
  )
  const sign = settledBy(flow, data)
  const groups = credit.fresh.map((row): Group => [
    [
      { text: predikatText(row, several), align: 'center' },
      { text: percentText(row), align: 'center' },
      { text: shortCredit(row.coefficient), align: 'center' },
      { text: formatCredit(row.credit, credit.decimals), align: 'center' },
    ],
  ])
  return {
    page,
    title,
    blocks: [
      agencyAndSpan(flow, credit.officer.agency, credit.fresh),
      officerRows(flow, credit.officer),
      spacer(flow),
      flow.table(
        columns([34, 22, 20, 24], page.innerWidth),
        [
          [
            head('Hasil Penilaian Kinerja', { colSpan: 2 }),
            null,
            head('Koefisien per tahun', { rowSpan: 2 }),
            head('Angka Kredit yang didapat (kolom 2 x kolom 3)', { rowSpan: 2 }),
          ],
          [head('PREDIKAT'), head('PROSENTASE'), null, null],
          [head('(1)'), head('(2)'), head('(3)'), head('(4)')],
        ],
        groups,
        sign.height,
      ),
      sign.put(),
    ],
  }
}
