import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { lackingTitles } from '../../../../shared/evaluation/recap.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import { periodTitle } from '../list-document.ts'
import type { LackingDocument } from './document.ts'

const titles = ['NO.', 'NAMA', 'NIP', 'JABATAN', 'UNIT', 'PEJABAT PENILAI', 'KETERANGAN']
const shares = [4, 19, 13, 18, 15, 15, 16]

/** Who lacks what for the appraisal of a period, landscape, one table for each thing that is missing. */
export function draw(data: LackingDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const widths = columns(shares, page.innerWidth)
  const title = listTitle(flow, [
    'DAFTAR PEGAWAI YANG BELUM SELESAI DINILAI',
    data.of.toUpperCase(),
    periodTitle(data),
  ])
  const count = data.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const sum = `${count} dari ${data.people} pegawai belum selesai.`
  const sign = headSigns(flow, data, data.asOf)
  const blocks: Content[] = [sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`)]
  for (const [index, { lacks, rows }] of data.groups.entries()) {
    const heading = `${String.fromCharCode(65 + index)}. ${lackingTitles[lacks]} (${rows.length} orang)`
    const last = index === data.groups.length - 1
    const groups = rows.map((row, at): Group => [
      [
        numberCell(at + 1),
        { text: row.name },
        { text: orDash(row.nip) },
        { text: orDash(row.jabatan) },
        { text: orDash(row.unit) },
        { text: orDash(row.appraiser) },
        { text: orDash(row.remark) },
      ],
    ])
    // The heading of a group is the first line of its table's head: it stands on every page of it.
    blocks.push(
      flow.table(
        widths,
        [
          [{ text: heading, bold: true, colSpan: titles.length }, ...titles.slice(1).map(() => null)],
          titles.map((text) => head(text)),
        ],
        groups,
        last ? sentenceHeight(flow, sum) + sign.height : 0,
      ),
      sentence(flow, last ? sum : ' '),
    )
  }
  return { page, title, blocks: [...blocks, sign.put()] }
}
