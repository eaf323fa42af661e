import {
  type AbsenceSpan,
  absenceLabels,
  type ActingEntry,
  actingTitle,
  isNotAppraised,
  isStudy,
} from '../../employees/service/service.ts'
import { addDays, daysFrom } from '../../kernel/dates.ts'

/** What a day of a year of service is for the appraisal. */
export type DayKind = 'counts' | 'study' | 'absent' | 'gap' | 'before'

export const dayLabels: Readonly<Record<DayKind, string>> = {
  counts: 'Dinilai',
  study: 'Tugas belajar',
  absent: 'Tidak dihitung',
  gap: 'Tanpa SKP',
  before: 'Belum bertugas',
}

/** Days in a row of which the same is true. */
export interface Segment {
  start: string
  end: string
  days: number
  kind: DayKind
  /** E.g. "Cuti besar"; of days that count, which of the year's SKP they belong to where it has several: "SKP 2". */
  label: string
  skpId: number | null
  /** Acting duties on these days, e.g. "Plt. Camat". */
  duties: string[]
}

export interface ServiceYear {
  skp: ReadonlyArray<{ id: number; periodStart: string; periodEnd: string; closedOn: string | null }>
  absences: readonly AbsenceSpan[]
  duties: ReadonlyArray<Pick<ActingEntry, 'kind' | 'jabatan' | 'start' | 'end'>>
  /** TMT CPNS; null when it is not known or long ago. */
  begun: string | null
}

const holds = (span: { start: string; end: string | null }, day: string): boolean =>
  span.start <= day && (span.end === null || day <= span.end)

/** Days from one date to another, both counted. */
export const daysBetween = (start: string, end: string): number => daysFrom(start, end) + 1

/** What holds on one day. Before the start of duty nothing counts; an absence outweighs an SKP. */
function dayOf(
  { skp, absences, duties, begun }: ServiceYear,
  day: string,
): Omit<Segment, 'start' | 'end' | 'days'> {
  const place = skp.findLastIndex((one) =>
    holds({ start: one.periodStart, end: one.closedOn ?? one.periodEnd }, day),
  )
  const own = skp[place]
  const skpId = own?.id ?? null
  const acting = duties.filter((duty) => holds(duty, day)).map(actingTitle)
  const told = (kind: DayKind, label = dayLabels[kind]) => ({ kind, label, skpId, duties: acting })
  if (begun !== null && day < begun) return told('before')
  const today = absences.filter((absence) => holds(absence, day))
  const [away] = today.filter(isNotAppraised)
  if (away) return told('absent', absenceLabels[away.kind])
  const studies = today.some(isStudy)
  if (!own) return told('gap', studies ? 'Tugas belajar tanpa SKP' : dayLabels.gap)
  const kind = studies ? 'study' : 'counts'
  const which = `SKP ${place + 1}`
  return told(kind, skp.length === 1 ? dayLabels[kind] : studies ? `${dayLabels.study}, ${which}` : which)
}

/**
 * A year as segments that cover each of its days exactly once: which days are appraised, which are appraised on the
 * progress of a study, and which do not count (cuti besar, CLTN, pemberhentian sementara: practice of BKN).
 */
export function serviceLine(year: number, service: ServiceYear): Segment[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const after = (end: string | null) => (end === null ? [] : [addDays(end, 1)])
  const cuts = new Set([
    first,
    ...service.skp.flatMap((skp) => [skp.periodStart, ...after(skp.closedOn ?? skp.periodEnd)]),
    ...[...service.absences, ...service.duties].flatMap(({ start, end }) => [start, ...after(end)]),
    ...(service.begun === null ? [] : [service.begun]),
  ])
  const starts = [...cuts].filter((day) => day >= first && day <= last).toSorted()
  const segments: Segment[] = []
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]
    const end = next === undefined ? last : addDays(next, -1)
    const day = dayOf(service, start)
    const before = segments.at(-1)
    if (before && JSON.stringify({ ...before, ...day }) === JSON.stringify(before)) {
      before.end = end
      before.days = daysBetween(before.start, end)
    } else segments.push({ start, end, days: daysBetween(start, end), ...day })
  }
  return segments
}

/** How many days of each kind there are; together the days of the year. */
export function daysByKind(segments: readonly Segment[]): Record<DayKind, number> {
  const days: Record<DayKind, number> = { counts: 0, study: 0, absent: 0, gap: 0, before: 0 }
  for (const segment of segments) days[segment.kind] += segment.days
  return days
}
