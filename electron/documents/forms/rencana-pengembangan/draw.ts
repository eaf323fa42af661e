import { itemStateLabels, rupiah } from '../../../../shared/development/plan/item.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { developmentFormLabels, developmentWays } from '../../../../shared/regulations/development.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { DevelopmentPlanDocument } from './document.ts'

const titles = [
  'NO.',
  'NAMA/NIP',
  'JABATAN',
  'KOMPETENSI YANG DIKEMBANGKAN',
  'KESENJANGAN/ALASAN',
  'BENTUK DAN JALUR',
  'NAMA KEGIATAN',
  'PENYELENGGARA',
  'JP',
  'WAKTU',
  'BIAYA (RP)',
  'PRIORITAS',
  'STATUS',
]
const shares = [3, 15, 11.5, 12.5, 12, 10, 12, 13, 4, 9, 8, 8.5, 8.5]

/** Rencana Pengembangan Kompetensi of a unit, landscape, with its columns as Peraturan LAN 10/2018 asks for them. */
export function draw(data: DevelopmentPlanDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'RENCANA PENGEMBANGAN KOMPETENSI',
    data.of.toUpperCase(),
    `TAHUN ${data.year}`,
  ])
  const groups = data.rows.map((row, index): Group => {
    const { form, label } = developmentWays[row.way]
    const days = [...new Set([row.startsOn, row.endsOn].flatMap((day) => day ?? []))]
    return [
      [
        numberCell(index + 1),
        { text: `${row.fullName}\n${orDash(row.nip)}` },
        { text: orDash(row.jabatan) },
        { text: row.subject },
        { text: orDash(row.reason) },
        { text: `${developmentFormLabels[form]}\n${label}` },
        { text: row.activity },
        { text: row.organiser || data.of },
        { text: String(row.hours), align: 'center' },
        { text: days.length === 0 ? '-' : days.map(shortDate).join(' s.d. '), align: 'center' },
        { text: rupiah(row.cost).slice(2), align: 'right' },
        { text: String(row.priority), align: 'center' },
        { text: itemStateLabels[row.state], align: 'center' },
      ],
    ]
  })
  const cost = data.rows.reduce((sum, row) => sum + row.cost, 0)
  const sum = `Jumlah ${data.rows.length} kegiatan untuk ${new Set(data.rows.map(({ employeeId }) => employeeId)).size} pegawai, ${data.rows.reduce((all, { hours }) => all + hours, 0)} JP, ${rupiah(cost)}.`
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(
        columns(shares, page.innerWidth),
        [titles.map((text) => head(text, { size: 7 }))],
        groups,
        sentenceHeight(flow, sum) + sign.height,
      ),
      sentence(flow, sum),
      sign.put(),
    ],
  }
}
