import type { Content } from 'pdfmake/interfaces'
import { inForce } from '../../../../shared/regulations/dated.ts'
import { satisfactionRules } from '../../../../shared/regulations/satisfaction.ts'
import { columns, Flow, type Group, head, type Page } from '../../parts/layout.ts'
import { listTitle, sentence } from '../../parts/list.ts'
import { decimals } from '../../parts/survey.ts'
import type { SurveyDocument } from '../survey-document.ts'

/** PENGOLAHAN DATA PER RESPONDEN DAN PER UNSUR PELAYANAN, an annex on pages of its own. */
export function recapPages(
  page: Page,
  { results: { whole, period }, scores, of }: SurveyDocument,
): Content[] {
  if (scores.length === 0) return []
  const flow = new Flow(page, { size: 8, paddingY: 1 })
  const { unsur, weighted, index, mutu, kinerja } = whole
  const count = unsur.length
  const title = listTitle(flow, [
    'PENGOLAHAN DATA SURVEI PER RESPONDEN DAN PER UNSUR PELAYANAN',
    of.toUpperCase(),
  ])
  const cell = (text: string) => ({ text, align: 'center' as const })
  const foot = (label: string, values: readonly string[], last = ''): Group => [
    [{ text: label, bold: true }, ...values.map(cell), { ...cell(last), bold: true }],
  ]
  const rows = scores.map((own, at): Group => [
    [
      cell(String(at + 1)),
      ...Array.from({ length: count }, (_, question) => cell(String(own[question] ?? '-'))),
      cell(''),
    ],
  ])
  const { mutu: limits, intervals } = inForce(satisfactionRules, period.startsOn).value
  return [
    { stack: title, pageBreak: 'before', margin: [0, 0, 0, 6] },
    flow.table(
      columns([20, ...Array<number>(count).fill(72 / count), 10], page.innerWidth),
      [[head('NO. RESP'), ...unsur.map((_, at) => head(`U${at + 1}`)), head('')]],
      [
        ...rows,
        foot(
          'Jumlah nilai/unsur',
          unsur.map(({ sum }) => String(sum)),
        ),
        foot(
          'NRR/unsur',
          unsur.map(({ nrr }) => decimals(nrr, 3)),
        ),
        foot(
          'NRR tertimbang/unsur',
          unsur.map(({ weighted: one }) => decimals(one, 3)),
          `${decimals(weighted, 3)} *)`,
        ),
        [
          [
            { text: 'INDEKS UNIT PELAYANAN **)', bold: true, colSpan: count + 1 },
            ...Array<null>(count).fill(null),
            { ...cell(decimals(index, 2)), bold: true },
          ],
        ],
      ],
    ),
    sentence(
      flow,
      `U1 sampai U${count}: ${unsur.map(({ name }, at) => `U${at + 1} ${name}`).join('; ')}. NRR: nilai rata-rata. *) Jumlah NRR tertimbang. **) Jumlah NRR tertimbang dikonversi ke 100. Mutu: ${mutu ?? '-'} (${kinerja ?? '-'}).`,
    ),
    sentence(
      flow,
      `Batas mutu: ${limits
        .map(
          (limit) =>
            `${limit.mutu} (${limit.kinerja}) ${decimals(limit.from, 2)} - ${decimals(limit.to, 2)}, nilai interval ${intervals[limit.mutu]}`,
        )
        .join('; ')}.`,
    ),
  ]
}
