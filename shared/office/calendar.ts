import { z } from 'zod'
import { addDays, longDate } from '../kernel/dates.ts'
import { Refusal } from '../kernel/refusal.ts'
import { inForceIn } from '../regulations/dated.ts'
import { type DayOfYear, deadlineTable } from '../regulations/deadlines.ts'
import { Period, periodicOf, periodLabel, periodsOf, type Rhythm, rhythmOfPeriod, Year } from './period.ts'

/**
 * What must be done by a date of the year: every SKP signed, the appraisals of a period, and what follows the annual
 * one: the document is handed over, signed by the employee, and reported upwards.
 */
export const DeadlineEvent = z.enum(['skp', ...Period.options, 'penyerahan', 'tanda-tangan', 'laporan'])
export type DeadlineEvent = z.infer<typeof DeadlineEvent>

/** A date by which something of the year must be done. */
export interface Deadline {
  id: DeadlineEvent
  title: string
  /** ISO date of the last day. */
  due: string
  /** First day on which it can be worked on. */
  from: string
  /** The date where the office has set none of its own, and where that date comes from. */
  standard: string
  source: string
}

const dayOf = (year: number, { year: offset, day, plus = 0 }: DayOfYear): string =>
  addDays(`${year + offset}-${day}`, plus)

/** The days of an event and their source, as they hold for a year. */
function standardOf(year: number, id: DeadlineEvent): { from: string; due: string; source: string } {
  const { from, due, source } = inForceIn(deadlineTable, year).value[id]
  return { from: dayOf(year, from), due: dayOf(year, due), source }
}

/** Until when the SKP of a year must be signed. @param own dates that the office has set instead */
export const skpDeadlineOf = (year: number, own: ReadonlyMap<DeadlineEvent, string> = new Map()): string =>
  own.get('skp') ?? standardOf(year, 'skp').due

/** Whether the application knows who is done: of what happens on paper it knows the date only. */
export const isCounted = (id: DeadlineEvent): id is 'skp' | Period =>
  id !== 'penyerahan' && id !== 'tanda-tangan' && id !== 'laporan'

const titleOf = (id: DeadlineEvent, year: number): string => {
  switch (id) {
    case 'skp':
      return `SKP ${year} ditandatangani`
    case 'tahunan':
      return `Penilaian tahunan ${year}`
    case 'penyerahan':
      return `Dokumen evaluasi ${year} diserahkan`
    case 'tanda-tangan':
      return `Dokumen evaluasi ${year} ditandatangani pegawai`
    case 'laporan':
      return `Laporan kinerja ${year} berjenjang`
    default:
      return `Penilaian ${periodLabel(id)} ${year}`
  }
}

/** The date of one event of a year, by the rules of that year. @param own dates that the office has set instead */
export function deadlineOf(
  year: number,
  id: DeadlineEvent,
  own: ReadonlyMap<DeadlineEvent, string> = new Map(),
): Deadline {
  const { from, due: standard, source } = standardOf(year, id)
  const due = own.get(id) ?? standard
  return { id, title: titleOf(id, year), due, from: due < from ? due : from, standard, source }
}

/** Whether something is to be done in a year of that rhythm: not the appraisals of the other one. */
const isOf = (rhythm: Rhythm, id: DeadlineEvent): boolean => {
  const period = Period.safeParse(id)
  return !period.success || [rhythm, null].includes(rhythmOfPeriod(period.data))
}

/**
 * The dates of one year of performance, in their order, by the rules of that year.
 * @param rhythm of the year
 * @param own dates that the office has set instead
 */
export const deadlinesOf = (
  year: number,
  rhythm: Rhythm,
  own?: ReadonlyMap<DeadlineEvent, string>,
): Deadline[] => DeadlineEvent.options.filter((id) => isOf(rhythm, id)).map((id) => deadlineOf(year, id, own))

/**
 * The period whose appraisal is due: the latest of the year that can be worked on by now, the whole year from December
 * on. Before the first of them it is the running one, the first of the year: what is due of the year before is chosen
 * with that year.
 * @param today `yyyy-mm-dd`
 * @param rhythm of the year
 */
export function periodDue(today: string, rhythm: Rhythm): Period {
  const [first = 'tahunan'] = periodicOf(rhythm)
  // A computer whose clock stands still in 1970 must open the application too.
  const year = Number(today.slice(0, 4))
  if (!Year.safeParse(year).success) return first
  const begun = periodsOf(rhythm).filter((period) => standardOf(year, period).from <= today)
  return (
    begun.toSorted((a, b) => standardOf(year, a).from.localeCompare(standardOf(year, b).from)).at(-1) ?? first
  )
}

/**
 * The year and period that are due on a day, with which the application starts: those of `periodDue`, but the annual
 * appraisal of last year until its deadline, as long as somebody's is not signed.
 * @param today `yyyy-mm-dd`
 * @param lastYear how many annual appraisals of last year are not signed, and until when they are due
 * @param rhythm of this year
 */
export function dueAtStart(
  today: string,
  lastYear: { open: number; due: string },
  rhythm: Rhythm,
): { year: number; period: Period } {
  const year = Number(today.slice(0, 4))
  return lastYear.open > 0 && today <= lastYear.due
    ? { year: year - 1, period: 'tahunan' }
    : { year, period: periodDue(today, rhythm) }
}

/** @throws Refusal when a deadline of a year is not between October before it and March after it */
export function checkDeadline(year: number, dueOn: string): void {
  const [first, last] = [`${year - 1}-10-01`, `${year + 1}-03-31`]
  if (dueOn >= first && dueOn <= last) return
  throw new Refusal(
    `Tenggat tahun ${year} harus antara ${longDate(first)} dan ${longDate(last)}; ${longDate(dueOn)} di luar itu.`,
    [{ field: 'Tenggat', message: 'Perbaiki tanggalnya, atau pilih tahun yang lain di atas.' }],
  )
}

/**
 * `empty`: its days have come, but nobody has anything to do for it, as no SKP holds. `before`: it was due before the
 * year was worked on in this application, so that it is open but not late.
 */
export const DeadlineState = z.enum(['done', 'late', 'before', 'now', 'coming', 'empty'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** Where a date stands of which nothing is counted; null when it is past. */
export function stateOfDate({ from, due }: Deadline, today: string): DeadlineState | null {
  if (today > due) return null
  return today < from ? 'coming' : 'now'
}

/**
 * Where a deadline stands on a day.
 * @param open how many people it is still open for
 * @param since the first day on which the year was worked on in this application
 */
export function stateOfDeadline(
  deadline: Deadline,
  open: number,
  total: number,
  today: string,
  since = '',
): DeadlineState {
  if (total > 0 && open === 0) return 'done'
  if (today < deadline.from) return 'coming'
  if (total === 0) return 'empty'
  if (today <= deadline.due) return 'now'
  return deadline.due < since ? 'before' : 'late'
}
