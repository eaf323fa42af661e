import { unnamed } from '../../../../shared/kernel/party.ts'
import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { monthName } from '../../../../shared/kernel/dates.ts'
import { type DiaryMark, markLabels } from '../../../../shared/monitoring/diary/entry.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine, identity } from '../../parts/identity.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  head,
  heightOfText,
  numberCell,
  orDash,
  pageOf,
  spacer,
  textIn,
  titleLine,
} from '../../parts/layout.ts'
import { bothSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { DiaryReport } from '../laporan-harian/document.ts'
import { monthRows } from './rows.ts'

const titles = [
  'NO.',
  'RENCANA HASIL KERJA',
  'RENCANA AKSI',
  'TARGET BULAN',
  'REALISASI',
  '%',
  'BUKTI DUKUNG',
  'KENDALA',
  'TINDAK LANJUT',
]
const shares = [4, 20, 18, 10, 15, 5, 12, 10, 10]

/** The application does not know it: it is written on the paper by hand. */
const byHand: Cell = { text: '' }

/** One line for each RHK of the SKP, and for whatever else was done. */
const groupsOf = (report: DiaryReport): Group[] =>
  monthRows(report).map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: row.text, again: 'continued' },
      { text: orDash(row.actions) },
      byHand,
      { text: row.realised },
      byHand,
      { text: orDash(row.proofs) },
      byHand,
      byHand,
    ],
  ])

/** How many days the report is about, those on which nobody has to work apart, and what of it is not approved. */
function daysText({ entries, workingDays, marks }: DiaryReport): string {
  const days = [...new Set(entries.map(({ day }) => day))]
  const worked = days.filter((day) => workingDays.includes(day)).length
  const extra = days.length - worked
  const of = (mark: DiaryMark) => days.filter((day) => marks[day] === mark).length
  const open = (['draf', 'dikembalikan', 'diajukan'] as const).flatMap((mark) =>
    of(mark) > 0 ? `${of(mark)} hari ${markLabels[mark].toLowerCase()}` : [],
  )
  return [
    `Hari kerja bulan ini: ${workingDays.length}. Hari kerja dengan progres harian: ${worked}${extra > 0 ? `, di luar hari kerja: ${extra}` : ''}. Hadir: ........ hari.`,
    ...(open.length > 0 ? [`Belum disetujui: ${open.join(', ')}; ikut dijumlahkan di atas.`] : []),
  ].join('\n')
}

/** Laporan kinerja bulanan: what came of each RHK in a month. Landscape. */
export function draw(report: DiaryReport, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const [year, month] = report.first.split('-').map(Number)
  const title = [
    formTitles(year ?? 0).laporanBulanan,
    `BULAN ${monthName(month ?? 1).toUpperCase()} ${year ?? ''}`,
  ]
  flow.take(lineHeight(10) * title.length)
  const { employee, agency, first: periodStart, last: periodEnd, place, signedOn } = report
  const appraiser = report.appraiser ?? unnamed
  const sign = bothSign(flow, employee, appraiser, place, signedOn)
  const sum = daysText(report)
  const sumHeight = heightOfText(sum, page.innerWidth, flow.look) + 4
  const blocks: Content[] = [
    agencyLine(flow, { agency, periodStart, periodEnd }),
    identity(flow, employee, appraiser, agency),
    spacer(flow),
    flow.table(
      columns(shares, page.innerWidth),
      [titles.map((text) => head(text))],
      groupsOf(report),
      sumHeight + sign.height,
    ),
  ]
  blocks.push(
    flow.put(sumHeight, {
      ...textIn(page.innerWidth, sum, flow.look),
      fontSize: flow.look.size,
      margin: [0, 4, 0, 0],
    }),
    sign.put(),
  )
  return { page, title: title.map((text) => titleLine(text)), blocks }
}
