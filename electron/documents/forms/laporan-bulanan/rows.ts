import { type RhkSum, sumsOf, volumesText } from '../../../../shared/monitoring/diary/sums.ts'
import { durationText } from '../../../../shared/monitoring/diary/time.ts'
import { inQuarter } from '../../../../shared/planning/annex/annex.ts'
import type { DiaryReport } from '../laporan-harian/document.ts'

/** So many proofs are named; the daily report has all of them. */
const mostProofs = 5

const realised = (sum: RhkSum | undefined): string =>
  sum === undefined
    ? '-'
    : [volumesText(sum), `${sum.entries} kegiatan`, sum.minutes > 0 ? durationText(sum.minutes) : '']
        .filter(Boolean)
        .join('; ')

function proofs({ entries }: DiaryReport, rhkId: string | null): string {
  const all = [
    ...new Set(entries.flatMap((entry) => (entry.rhkId === rhkId && entry.evidence ? entry.evidence : []))),
  ]
  const more = all.length > mostProofs ? [`dan ${all.length - mostProofs} lainnya`] : []
  return [...all.slice(0, mostProofs), ...more].join('; ')
}

/** What came of each RHK of the SKP in the month, and of whatever else was done; one a line, on paper and in Excel. */
export function monthRows(report: DiaryReport) {
  const sums = sumsOf(
    report.entries,
    report.content.map(({ id }) => id),
  )
  const quarter = Math.floor((Number(report.first.slice(5, 7)) - 1) / 3)
  const planned = report.content.map(({ id, text }) => ({ id, text }))
  const others = sums
    .filter(({ rhkId }) => !planned.some(({ id }) => id === rhkId))
    .map(({ rhkId, text }) => ({ id: rhkId, text }))
  return [...planned, ...others].map(({ id, text }) => ({
    text,
    actions: report.actions
      .filter(({ rhkId, quarters }) => rhkId === id && inQuarter(quarters, quarter))
      .map(({ action }) => action)
      .join('\n'),
    realised: realised(sums.find(({ rhkId }) => rhkId === id)),
    proofs: proofs(report, id),
  }))
}
