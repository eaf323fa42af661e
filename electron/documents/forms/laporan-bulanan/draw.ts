import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { monthName } from '../../../../shared/kernel/dates.ts'
import { type DiaryMark, markLabels } from '../../../../shared/monitoring/diary/entry.ts'
import { sumsOf, volumesText, type RhkSum } from '../../../../shared/monitoring/diary/sums.ts'
import { durationText } from '../../../../shared/monitoring/diary/time.ts'
import { inQuarter } from '../../../../shared/planning/annex/annex.ts'
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
import { bothSign, unnamed } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { DiaryReport } from '../laporan-harian/document.ts'

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

const realised = (sum: RhkSum | undefined): string =>
  sum === undefined
    ? '-'
    : [volumesText(sum), `${sum.entries} kegiatan`, sum.minutes > 0 ? durationText(sum.minutes) : '']
        .filter(Boolean)
        .join('; ')

/** So many proofs are named; the daily report has all of them. */
const mostProofs = 5

function proofs({ entries }: DiaryReport, rhkId: string | null): string {
  const all = [
    ...new Set(entries.flatMap((entry) => (entry.rhkId === rhkId && entry.evidence ? entry.evidence : []))),
  ]
  const more = all.length > mostProofs ? [`dan ${all.length - mostProofs} lainnya`] : []
  return [...all.slice(0, mostProofs), ...more].join('; ')
}

/** One line for each RHK of the SKP, and for whatever else was done. */
function groupsOf(report: DiaryReport): Group[] {
  const sums = sumsOf(
    report.entries,
    report.content.map(({ id }) => id),
  )
  const quarter = Math.floor((Number(report.first.slice(5, 7)) - 1) / 3)
  const planned = report.content.map(({ id, text }) => ({ id, text }))
  const others = sums
    .filter(({ rhkId }) => !planned.some(({ id }) => id === rhkId))
    .map(({ rhkId, text }) => ({ id: rhkId, text }))
  return [...planned, ...others].map(({ id, text }, index): Group => {
    const actions = report.actions.filter(
      ({ rhkId, quarters }) => rhkId === id && inQuarter(quarters, quarter),
    )
    return [
      [
        numberCell(index + 1),
        { text, again: 'continued' },
        { text: actions.map(({ action }) => action).join('\n') || '-' },
        byHand,
        { text: realised(sums.find(({ rhkId }) => rhkId === id)) },
        byHand,
        { text: orDash(proofs(report, id)) },
        byHand,
        byHand,
      ],
    ]
  })
}

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
