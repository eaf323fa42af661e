import { addDays, daysFrom, longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { type WorkCalendar, workingDayAfter } from '../../office/calendar/working-days.ts'
import type { Limit, LimitStep } from '../../regulations/complaint-limits.ts'
import type { Complaint, ComplaintRecord, KeptLimits } from './complaint.ts'
import { complaintNumber } from './complaint.ts'
import type { ComplaintState } from './words.ts'

/** Which limit holds for the answer to what was brought forward. */
export const limitOf = ({ kind, supervisory }: Pick<ComplaintRecord, 'kind' | 'supervisory'>): LimitStep =>
  kind === 'pujian' ? 'aspirasi' : kind === 'pengaduan' && supervisory ? 'pengawasan' : kind

/** The limits that are kept with something that is received now. */
export function keptLimits(
  record: Pick<ComplaintRecord, 'kind' | 'supervisory'>,
  limits: Readonly<Record<LimitStep, Limit>>,
): KeptLimits {
  const [first, answer] = [limits['tanggapan-awal'], limits[limitOf(record)]]
  return {
    firstDays: first.days,
    firstWorking: first.working,
    answerDays: answer.days,
    answerWorking: answer.working,
  }
}

/** The last day of a limit: day 0 is the day from which it counts. @returns ISO */
export const lastDayOf = (from: string, { days, working }: Limit, calendar: WorkCalendar): string =>
  working ? workingDayAfter(from, days, calendar) : addDays(from, days)

/** Where it stands, told by what was done. */
function stateOf({
  steps,
  answeredOn,
  closedOn,
  outcome,
}: Pick<Complaint, 'steps' | 'answeredOn' | 'closedOn' | 'outcome'>): ComplaintState {
  if (closedOn !== null) return outcome === 'selesai' ? 'selesai' : 'diarsipkan'
  if (answeredOn !== null) return 'dijawab'
  const last = steps.at(-1)?.kind
  if (last === undefined) return 'diterima'
  return last === 'pemilahan' ? 'dipilah' : last === 'penyaluran' ? 'disalurkan' : 'diproses'
}

/** How near the end of a limit is: half of its days are over, it is the last day, or it is over. */
type Nearness = 'met' | 'far' | 'half' | 'last' | 'late'

/** Its limits as days, and how it keeps them. */
export interface Standing {
  state: ComplaintState
  /** By when the first step is to be taken, and by when the answer is due. */
  firstDue: string
  due: string
  nearness: Nearness
  /** Of the step whose limit `nearness` tells of: the first step, or the answer. */
  waitsFor: 'first' | 'answer' | null
  /** Days by which it is or was late; 0 where it was in time. */
  daysLate: number
  /** Whether it was answered, or ended, within its days; null while it is open. */
  inTime: boolean | null
  /** Days from the day on which it was received to the answer or the end; null while it is open. */
  took: number | null
}

function nearnessOf(from: string, due: string, today: string): Nearness {
  if (today > due) return 'late'
  if (today === due) return 'last'
  return daysFrom(from, today) * 2 > daysFrom(from, due) ? 'half' : 'far'
}

/** How something keeps its limits on a day (the colours: more than half over, last day, late). */
export function standingOf(
  complaint: Pick<
    Complaint,
    'receivedOn' | 'completeOn' | 'steps' | 'answeredOn' | 'closedOn' | 'outcome' | keyof KeptLimits
  >,
  calendar: WorkCalendar,
  today: string,
): Standing {
  const { receivedOn, completeOn, steps, answeredOn, closedOn } = complaint
  const from = completeOn ?? receivedOn
  const first = { days: complaint.firstDays, working: complaint.firstWorking }
  const answer = { days: complaint.answerDays, working: complaint.answerWorking }
  const firstDue = lastDayOf(receivedOn, first, calendar)
  const due = lastDayOf(from, answer, calendar)
  const ended = answeredOn ?? closedOn
  const common = { state: stateOf(complaint), firstDue, due }
  if (ended !== null)
    return {
      ...common,
      nearness: ended > due ? 'late' : 'met',
      waitsFor: null,
      daysLate: Math.max(0, daysFrom(due, ended)),
      inTime: ended <= due,
      took: daysFrom(receivedOn, ended),
    }
  const waitsFor = steps.length === 0 && firstDue < due ? 'first' : 'answer'
  const until = waitsFor === 'first' ? firstDue : due
  return {
    ...common,
    nearness: nearnessOf(waitsFor === 'first' ? receivedOn : from, until, today),
    waitsFor,
    daysLate: Math.max(0, daysFrom(until, today)),
    inTime: null,
    took: null,
  }
}

/** Whether it is still open and past a limit. */
export const isOverdue = ({ inTime, daysLate }: Pick<Standing, 'inTime' | 'daysLate'>): boolean =>
  inTime === null && daysLate > 0

/** What cannot be of something that is received. */
export function problemsOfRecord(record: ComplaintRecord, today: string): Problem[] {
  const { kind, supervisory, receivedOn, completeOn, happenedOn } = record
  const problems: Problem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  if (receivedOn > today) add('Tanggal diterima', `${longDate(receivedOn)} belum tiba.`)
  if (completeOn !== null && completeOn < receivedOn)
    add('Berkas lengkap', `Berkas lengkap ${longDate(completeOn)}, sebelum diterima ${longDate(receivedOn)}.`)
  if (completeOn !== null && completeOn > today) add('Berkas lengkap', `${longDate(completeOn)} belum tiba.`)
  if (happenedOn !== null && happenedOn > receivedOn)
    add('Tanggal kejadian', `Kejadian ${longDate(happenedOn)} sesudah diterima ${longDate(receivedOn)}.`)
  if (supervisory && kind !== 'pengaduan')
    add('Berkadar pengawasan', 'Hanya pengaduan yang berkadar pengawasan; ubah jenisnya atau lepas tandanya.')
  return problems
}

/** What is done on a day after it was received and before today. @param what how the day is called: "Jawaban" */
export function problemsOfDay(
  what: string,
  day: string,
  { receivedOn }: Pick<Complaint, 'receivedOn'>,
  today: string,
): Problem[] {
  if (day < receivedOn)
    return [
      {
        field: what,
        message: `${what} ${longDate(day)} sebelum diterima ${longDate(receivedOn)}; perbaiki.`,
      },
    ]
  return day > today ? [{ field: what, message: `${longDate(day)} belum tiba.` }] : []
}

/** Why nothing more is written on it; null while it is open. */
export const closedBecause = (complaint: Pick<Complaint, 'closedOn' | 'position' | 'year'>): string | null =>
  complaint.closedOn === null
    ? null
    : `${complaintNumber(complaint)} sudah ditutup ${longDate(complaint.closedOn)}. Buka kembali dahulu bila perlu.`
