import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { LateListDocument } from './document.ts'

const titles = ['NO.', 'NAMA/NIP', 'JABATAN', 'UNIT', 'KEADAAN', 'TENGGAT', 'TERLAMBAT (HARI)']
const shares = [4, 26, 24, 22, 9, 8, 7]

/** Who has not finished the SKP of a year, landscape, signed by the head of the unit. */
export function draw(data: LateListDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'DAFTAR PEGAWAI YANG BELUM MENYELESAIKAN SKP',
    data.of.toUpperCase(),
    `TAHUN ${data.year}`,
  ])
  const groups = data.rows.map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: `${row.name}\n${row.nip}` },
      { text: orDash(row.jabatan) },
      { text: orDash(row.unit) },
      { text: row.state, align: 'center' },
      { text: shortDate(row.due), align: 'center' },
      { text: row.daysLate === 0 ? '-' : String(row.daysLate), align: 'center' },
    ],
  ])
  const late = data.rows.filter(({ daysLate }) => daysLate > 0).length
  const sum = `${data.rows.length} dari ${data.people} SKP belum ditandatangani, ${late} di antaranya melewati tenggat.`
  const sign = headSigns(flow, data, data.signedOn)
  const blocks: Content[] = [
    sentence(
      flow,
      `${orDash(data.agency)}. Tenggat SKP ${data.year}: ${longDate(data.deadline)}. Keadaan per ${longDate(data.signedOn)}.`,
    ),
    flow.table(
      columns(shares, page.innerWidth),
      [titles.map((title) => head(title))],
      groups,
      sentenceHeight(flow, sum) + sign.height,
    ),
    sentence(flow, sum),
    sign.put(),
  ]
  return { page, title, blocks }
}
