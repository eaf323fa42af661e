import type { Content } from 'pdfmake/interfaces'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { attachmentLabels, type AnnexDocument } from '../../../../shared/planning/annex/annex.ts'
import { AttachmentKind } from '../../../../shared/planning/skp/skp.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine } from '../../parts/identity.ts'
import {
  columns,
  Flow,
  type Group,
  grey,
  groupHeight,
  numberCell,
  pageOf,
  spacer,
  spacerHeight,
  titleLine,
} from '../../parts/layout.ts'
import { bothSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'

/** Rows of a table that has too few of them to stand alone with the signatures. */
const shortTable = 2

/** Lampiran SKP: three numbered lists, each under its own head (PermenPANRB 6/2022, lampiran). Portrait. */
export function draw({ skp, annex, signedOn }: AnnexDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page)
  flow.take(lineHeight(10))
  const widths = columns([6, 94], page.innerWidth)
  const sign = bothSign(flow, skp.employee, skp.appraiser, skp.place, signedOn)
  const tables = AttachmentKind.options.map((kind) => {
    const texts = annex.attachments[kind]
    const title = { text: attachmentLabels[kind].toUpperCase(), bold: true, fill: grey, colSpan: 2 }
    const header: Group = [[title, null]]
    const rows: Group[] =
      texts.length > 0
        ? texts.map((text, at) => [[numberCell(`${at + 1}.`), { text, again: 'continued' }]])
        : [[[{ text: '' }, { text: '-' }]]]
    return { header, rows, height: groupHeight([...header, ...rows.flat()], widths, flow.look) + spacerHeight + 1 }
  })
  /** What must stand on the page of a table's last lines: the signatures, with all of a short last table above them. */
  const afterwards = (from: number): number => {
    const next = tables[from + 1]
    if (!next) return sign.height
    return from + 2 === tables.length && next.rows.length < shortTable ? next.height + sign.height : 0
  }
  const blocks: Content[] = [agencyLine(flow, skp)]
  for (const [index, { header, rows }] of tables.entries()) {
    if (index > 0) blocks.push(spacer(flow))
    blocks.push(flow.table(widths, header, rows, afterwards(index)))
  }
  blocks.push(sign.put())
  return {
    page,
    title: [titleLine(formTitles(skp.year).lampiranSkp)],
    blocks,
  }
}
