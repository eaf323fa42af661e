import type { Content } from 'pdfmake/interfaces'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { attachmentLabels, type AnnexDocument } from '../../../../shared/planning/annex/annex.ts'
import { AttachmentKind } from '../../../../shared/planning/skp/skp.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine } from '../../parts/identity.ts'
import {
  columns,
  Flow,
  type Group,
  grey,
  numberCell,
  pageOf,
  type TablePart,
  tables,
  titleLine,
} from '../../parts/layout.ts'
import { bothSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'

/** Lampiran SKP: three numbered lists, each under its own head (PermenPANRB 6/2022, lampiran). Portrait. */
export function draw({ skp, annex, signedOn }: AnnexDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page)
  flow.take(lineHeight(10))
  const widths = columns([6, 94], page.innerWidth)
  const sign = bothSign(flow, skp.employee, skp.appraiser, skp.place, signedOn)
  const parts = AttachmentKind.options.map((kind): TablePart => {
    const texts = annex.attachments[kind]
    const title = { text: attachmentLabels[kind].toUpperCase(), bold: true, fill: grey, colSpan: 2 }
    const groups: Group[] =
      texts.length > 0
        ? texts.map((text, at) => [[numberCell(`${at + 1}.`), { text, again: 'continued' }]])
        : [[[{ text: '' }, { text: '-' }]]]
    return { widths, head: [[title, null]], groups }
  })
  const blocks: Content[] = [agencyLine(flow, skp), ...tables(flow, parts, sign.height), sign.put()]
  return {
    page,
    title: [titleLine(formTitles(skp.year).lampiranSkp)],
    blocks,
  }
}
