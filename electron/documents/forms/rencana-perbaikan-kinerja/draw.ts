import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { outcomeLabels, type PlanRecord } from '../../../../shared/monitoring/improvement/plan.ts'
import { basisText } from '../../../../shared/monitoring/improvement/rules.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { identity, printedRange } from '../../parts/identity.ts'
import {
  columns,
  Flow,
  type Group,
  head,
  heightOfText,
  numberCell,
  orDash,
  pageOf,
  spacer,
  type TablePart,
  tables,
  textIn,
  titleLine,
} from '../../parts/layout.ts'
import { numberLine } from '../../parts/number-line.ts'
import { bothSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { PlanDocument } from './document.ts'

const titles = [
  'NO.',
  'MASALAH/RHK',
  'TINDAKAN',
  'UKURAN KEBERHASILAN',
  'BATAS WAKTU',
  'DUKUNGAN',
  'HASIL TINJAUAN',
]
const shares = [4, 19, 21, 17, 9, 13, 17]

/** What the reviews found of a step, one below the other; and that it is done. */
function found(plan: PlanRecord, stepId: string, doneOn: string | null): string {
  const lines = plan.reviews.flatMap(({ heldOn, findings }) =>
    findings
      .filter((finding) => finding.stepId === stepId)
      .map(({ result }) => `${shortDate(heldOn)}: ${result}`),
  )
  return [...lines, ...(doneOn === null ? [] : [`Selesai ${shortDate(doneOn)}`])].join('\n')
}

/** A line across the page. */
function line(flow: Flow, text: string): Content {
  const { innerWidth } = flow.page
  return flow.put(heightOfText(text, innerWidth, flow.look) + 4, {
    ...textIn(innerWidth, text, flow.look),
    fontSize: flow.look.size,
    margin: [0, 4, 0, 0],
  })
}

/** Reviews and decisions as a table of their own; nothing before there are any. */
function course(flow: Flow, plan: PlanRecord): TablePart[] {
  const rows = [
    ...plan.reviews.map(({ heldOn, result }, at) => [heldOn, `Tinjauan ke-${at + 1}`, result] as const),
    ...plan.decisions.map(
      ({ decidedOn, outcome, reason, endsOn }) =>
        [
          decidedOn,
          `${outcomeLabels[outcome]}${endsOn === null ? '' : ` sampai ${longDate(endsOn)}`}`,
          reason,
        ] as const,
    ),
  ].toSorted(([a], [b]) => a.localeCompare(b))
  if (rows.length === 0) return []
  return [
    {
      widths: columns([16, 24, 60], flow.page.innerWidth),
      head: [[head('TANGGAL'), head('TINJAUAN/PUTUSAN'), head('HASIL')]],
      groups: rows.map(([day, what, text]): Group => [[{ text: longDate(day) }, { text: what }, { text }]]),
    },
  ]
}

/** Rencana Perbaikan Kinerja, landscape: why, what is done until when, and how it went. The regulation lays out none. */
export function draw({ skp, plan, number = '' }: PlanDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const { basis, beginsOn, endsOn } = plan
  const heading = [
    formTitles(basis.year).rencanaPerbaikan,
    beginsOn !== null && endsOn !== null
      ? printedRange(beginsOn, endsOn)
      : `TAHUN ${basis.evaluatedOn.slice(0, 4)}`,
  ]
  const numbered = numberLine(number, 10)
  flow.take(lineHeight(10) * (heading.length + numbered.length))
  const groups = plan.steps.map((step, index): Group => [
    [
      numberCell(index + 1),
      { text: orDash(step.problem) },
      { text: orDash(step.action) },
      { text: orDash(step.measure) },
      { text: step.dueOn === null ? '-' : longDate(step.dueOn), align: 'center' },
      { text: orDash(step.support) },
      { text: found(plan, step.id, step.doneOn) },
    ],
  ])
  const hasCourse = plan.reviews.length + plan.decisions.length > 0
  // With how it went it is signed anew, on a day that is written by hand.
  const sign = bothSign(flow, skp.employee, skp.appraiser, skp.place, hasCourse ? null : beginsOn)
  const blocks: Content[] = [
    line(flow, orDash(skp.agency).toUpperCase()),
    spacer(flow),
    identity(flow, skp.employee, skp.appraiser, skp.agency),
    line(flow, `Dasar: ${basisText(basis)}, ditandatangani ${longDate(basis.evaluatedOn)}.`),
    spacer(flow),
    ...tables(
      flow,
      [
        {
          widths: columns(shares, page.innerWidth),
          head: [titles.map((title) => head(title))],
          groups:
            groups.length > 0
              ? groups
              : [
                  [
                    [
                      { text: 'Langkah belum ditulis.', colSpan: titles.length },
                      ...Array<null>(titles.length - 1).fill(null),
                    ],
                  ],
                ],
        },
        ...course(flow, plan),
      ],
      sign.height,
    ),
    sign.put(),
  ]
  return { page, title: [...heading.map((text) => titleLine(text)), ...numbered], blocks }
}
