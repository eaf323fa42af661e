import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { inQuarter, quarterNames } from '../../../../shared/planning/annex/annex.ts'
import type { ActionRow, Rhk } from '../../../../shared/planning/skp/skp.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine, identity } from '../../parts/identity.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  head,
  numberCell,
  orDash,
  pageOf,
  spacer,
  titleLine,
} from '../../parts/layout.ts'
import { bothSign } from '../../parts/signatures.ts'
import { grouped, rhkText } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'
import type { ActionPlanDocument, Realised } from './document.ts'

const before = ['NO.', 'RENCANA HASIL KERJA', 'RENCANA AKSI', 'TARGET/OUTPUT'] as const
const after = ['BUKTI DUKUNG', 'REALISASI', 'KETERANGAN'] as const
const shares = [4, 20, 23, 12, 3.4, 3.4, 3.4, 3.4, 14, 12, 10]

const number = (value: number): Cell => head(`(${value})`, { bold: false, size: 7 })
const covered = (count: number): null[] => Array<null>(count).fill(null)

const header: Group = [
  [
    ...before.map((title) => head(title, { rowSpan: 2 })),
    head('WAKTU (TRIWULAN)', { colSpan: quarterNames.length }),
    ...covered(quarterNames.length - 1),
    ...after.map((title) => head(title, { rowSpan: 2 })),
  ],
  [...covered(before.length), ...quarterNames.map((name) => head(name)), ...covered(after.length)],
  [
    ...before.map((_, index) => number(index + 1)),
    { ...number(before.length + 1), colSpan: quarterNames.length },
    ...covered(quarterNames.length - 1),
    ...after.map((_, index) => number(before.length + 2 + index)),
  ],
]

/** Unless it is printed, what is achieved and remarked is written on the paper by hand during the year. */
const byHand: Realised = { realisation: '', remark: '' }

function actionCells(row: ActionRow | null): Cell[] {
  return [
    { text: orDash(row?.action) },
    { text: orDash(row?.output) },
    ...quarterNames.map((_, index): Cell => ({
      text: row && inQuarter(row.quarters, index) ? '√' : '',
      align: 'center',
    })),
    { text: orDash(row?.evidence) },
  ]
}

/** The rows of one RHK; what was achieved is told of the RHK as a whole. */
function groupOf(
  rhk: Rhk,
  place: number,
  actions: readonly ActionRow[],
  { realisation, remark }: Realised,
): Group {
  const rows: (ActionRow | null)[] = actions.length > 0 ? [...actions] : [null]
  const rowSpan = rows.length
  return rows.map((row, index) => {
    const top = index === 0
    return [
      top ? numberCell(place, { rowSpan }) : null,
      top ? { text: rhkText(rhk), rowSpan, again: 'continued' } : null,
      ...actionCells(row),
      top ? { text: realisation, rowSpan } : null,
      top ? { text: remark, rowSpan } : null,
    ]
  })
}

function table(flow: Flow, { skp, annex, realised }: ActionPlanDocument, after: number): Content {
  const byRhk = Map.groupBy(annex.actions, ({ rhkId }) => rhkId)
  return flow.table(
    columns(shares, flow.page.innerWidth),
    header,
    grouped(skp, shares.length, (rhk, place) => [
      groupOf(rhk, place, byRhk.get(rhk.id) ?? [], realised?.[rhk.id] ?? byHand),
    ]),
    after,
  )
}

/**
 * Rencana Aksi: what is done for each RHK, in which quarters and with which proof, landscape. With what was achieved it is
 * signed anew, on a day that is written by hand.
 */
export function draw(data: ActionPlanDocument, options: PrintOptions): BuiltForm {
  const { skp, signedOn, realised } = data
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const titles = [formTitles(skp.year).rencanaAksi, `TAHUN ${skp.year}`]
  flow.take(lineHeight(10) * titles.length)
  const { employee, appraiser, place } = skp
  const sign = bothSign(flow, employee, appraiser, place, realised ? null : signedOn)
  const blocks: Content[] = [
    agencyLine(flow, skp),
    identity(flow, employee, appraiser, skp.agency),
    spacer(flow),
    table(flow, data, sign.height),
    sign.put(),
  ]
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks,
  }
}
