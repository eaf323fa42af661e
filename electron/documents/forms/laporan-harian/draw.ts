import { unnamed } from '../../../../shared/kernel/party.ts'
import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { dayName, monthName, shortDate } from '../../../../shared/kernel/dates.ts'
import { outputText, rhkWords } from '../../../../shared/monitoring/diary/e-kinerja.ts'
import { type DiaryEntry, type DiaryMark, markLabels } from '../../../../shared/monitoring/diary/entry.ts'
import { timeText } from '../../../../shared/monitoring/diary/time.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine, identity } from '../../parts/identity.ts'
import {
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
import type { BuiltForm } from '../built-form.ts'
import type { DiaryReport } from './document.ts'

const titles = [
  'NO.',
  'HARI/TANGGAL',
  'JAM',
  'RHK TERKAIT',
  'URAIAN KEGIATAN',
  'OUTPUT/VOLUME',
  'BUKTI',
  'PARAF/STATUS',
]
const shares = [4, 11, 10, 20, 25, 13, 10, 9]

const span = ({ start, end }: DiaryEntry): string =>
  start === null && end === null ? '-' : `${timeText(start)}-${timeText(end)}`

/** The entries of a day; where a day has several, number and day stand once over all of them. */
function dayGroup(day: string, place: number, entries: readonly DiaryEntry[], mark: DiaryMark): Group {
  return entries.map((entry, index) => [
    index === 0 ? numberCell(place, { rowSpan: entries.length }) : null,
    index === 0
      ? { text: `${dayName(day)} ${shortDate(day)}`, rowSpan: entries.length, again: 'continued' }
      : null,
    { text: span(entry), align: 'center' },
    { text: rhkWords(entry) },
    { text: orDash(entry.activity) },
    { text: orDash(outputText(entry)) },
    { text: orDash(entry.evidence) },
    index === 0 ? { text: markLabels[mark], align: 'center', rowSpan: entries.length } : null,
  ])
}

/** Laporan progres harian: what one person did in a month, day by day. Landscape. */
export function draw(report: DiaryReport, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const [year, month] = report.first.split('-').map(Number)
  const title = [
    formTitles(year ?? 0).laporanHarian,
    `BULAN ${monthName(month ?? 1).toUpperCase()} ${year ?? ''}`,
  ]
  flow.take(lineHeight(10) * title.length)
  const { employee, agency, first: periodStart, last: periodEnd, place, signedOn } = report
  const appraiser = report.appraiser ?? unnamed
  const sign = bothSign(flow, employee, appraiser, place, signedOn)
  const days = [...Map.groupBy(report.entries, ({ day }) => day)]
  const groups = days.map(([day, entries], index) =>
    dayGroup(day, index + 1, entries, report.marks[day] ?? 'draf'),
  )
  const blocks: Content[] = [
    agencyLine(flow, { agency, periodStart, periodEnd }),
    identity(flow, employee, appraiser, agency),
    spacer(flow),
    flow.table(columns(shares, page.innerWidth), [titles.map((text) => head(text))], groups, sign.height),
    sign.put(),
  ]
  return { page, title: title.map((text) => titleLine(text)), blocks }
}
