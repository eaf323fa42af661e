import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentencesAndSign } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { RegisterDocument } from './document.ts'

const titles = [
  'NO.',
  'NOMOR',
  'TANGGAL TERIMA',
  'KANAL',
  'NAMA',
  'JENIS',
  'URAIAN',
  'LAYANAN/UNIT',
  'DITANGANI OLEH',
  'TINDAK LANJUT',
  'TANGGAL SELESAI',
  'LAMA (HARI)',
  'KEADAAN',
  'KET.',
]
const shares = [3.2, 7, 7.5, 7, 9.6, 9.2, 14.5, 9, 8, 13.5, 7.5, 5.2, 7, 7.6]

/** Register pengaduan, aspirasi dan masukan of a year, landscape, signed by the head. */
export function draw(data: RegisterDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'REGISTER PENGADUAN, ASPIRASI DAN MASUKAN MASYARAKAT',
    data.of.toUpperCase(),
    `TAHUN ${data.year}`,
  ])
  const groups = data.rows.map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: row.number },
      { text: shortDate(row.receivedOn), align: 'center' },
      { text: row.channel },
      { text: row.reporter },
      { text: row.kind },
      { text: row.substance },
      { text: orDash(row.about) },
      { text: orDash(row.handler) },
      { text: orDash(row.followed) },
      { text: row.endedOn === null ? '-' : shortDate(row.endedOn), align: 'center' },
      { text: row.days === null ? '-' : String(row.days), align: 'center' },
      { text: row.state },
      { text: orDash(row.remark) },
    ],
  ])
  const open = data.rows.filter(({ endedOn }) => endedOn === null).length
  const sign = sentencesAndSign(
    flow,
    [
      `Jumlah ${data.rows.length}: ${data.rows.length - open} dijawab atau ditutup, ${open} masih terbuka. Nama yang diminta dirahasiakan tidak dicetak (Perpres 76/2013).`,
    ],
    headSigns(flow, data, data.asOf),
  )
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(columns(shares, page.innerWidth), [titles.map((text) => head(text))], groups, sign.height),
      ...sign.put(),
    ],
  }
}
