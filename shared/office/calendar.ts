import { z } from 'zod'
import { addDays, longDate } from '../kernel/dates.ts'
import { Refusal } from '../kernel/refusal.ts'
import { Period, periodLabel } from './period.ts'

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

const annual = 'PP 30/2019: penilaian tahunan selesai paling lambat akhir Januari tahun berikutnya'
const planning = 'PP 30/2019: SKP ditetapkan setiap tahun pada bulan Januari'
const fortnight = 'Praktik PermenPANRB 6/2022: paling lama 14 hari sesudah langkah sebelumnya'
const report = 'Praktik PermenPANRB 6/2022: laporan berjenjang paling lambat akhir Februari tahun berikutnya'
const habit = 'Kebiasaan: sepuluh hari sesudah periode berakhir; peraturan tidak menyebut tanggalnya'

/** Until when the SKP of a year must be signed. @param own dates that the office has set instead */
export const skpDeadlineOf = (year: number, own: ReadonlyMap<DeadlineEvent, string> = new Map()): string =>
  own.get('skp') ?? `${year}-01-31`

/** Whether the application knows who is done: of what happens on paper it knows the date only. */
export const isCounted = (id: DeadlineEvent): id is 'skp' | Period =>
  id !== 'penyerahan' && id !== 'tanda-tangan' && id !== 'laporan'

/**
 * The dates of one year of performance. PP 30/2019 Pasal 9-13: SKP are set every January; the annual appraisal is
 * finished by the end of January of the next year. For periodic appraisals the ten days after the period are common
 * practice, not in the text. Holds from 2022.
 * @param own dates that the office has set instead
 */
export function deadlinesOf(year: number, own: ReadonlyMap<DeadlineEvent, string> = new Map()): Deadline[] {
  const deadline = (
    id: DeadlineEvent,
    title: string,
    from: string,
    standard: string,
    source: string,
  ): Deadline => {
    const due = own.get(id) ?? standard
    return { id, title, due, from: due < from ? due : from, standard, source }
  }
  const periodic = (period: Exclude<Period, 'tahunan'>, from: string, standard: string): Deadline =>
    deadline(period, `Penilaian ${periodLabel(period)} ${year}`, from, standard, habit)
  return [
    deadline('skp', `SKP ${year} ditandatangani`, `${year - 1}-12-01`, skpDeadlineOf(year), planning),
    periodic('tw1', `${year}-04-01`, `${year}-04-10`),
    periodic('tw2', `${year}-07-01`, `${year}-07-10`),
    periodic('tw3', `${year}-10-01`, `${year}-10-10`),
    periodic('tw4', `${year + 1}-01-01`, `${year + 1}-01-10`),
    deadline('tahunan', `Penilaian tahunan ${year}`, `${year}-12-01`, `${year + 1}-01-31`, annual),
    deadline(
      'penyerahan',
      `Dokumen evaluasi ${year} diserahkan`,
      `${year + 1}-01-01`,
      addDays(`${year + 1}-01-31`, 14),
      fortnight,
    ),
    deadline(
      'tanda-tangan',
      `Dokumen evaluasi ${year} ditandatangani pegawai`,
      `${year + 1}-01-01`,
      addDays(`${year + 1}-01-31`, 28),
      fortnight,
    ),
    deadline(
      'laporan',
      `Laporan kinerja ${year} berjenjang`,
      `${year + 1}-02-01`,
      addDays(`${year + 1}-03-01`, -1),
      report,
    ),
  ]
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

/** `empty`: its days have come, but nobody has anything to do for it, as no SKP holds. */
export const DeadlineState = z.enum(['done', 'late', 'now', 'coming', 'empty'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** Where a date stands of which nothing is counted; null when it is past. */
export function stateOfDate({ from, due }: Deadline, today: string): DeadlineState | null {
  if (today > due) return null
  return today < from ? 'coming' : 'now'
}

/** Where a deadline stands on a day. @param open how many people it is still open for */
export function stateOfDeadline(
  deadline: Deadline,
  open: number,
  total: number,
  today: string,
): DeadlineState {
  if (total > 0 && open === 0) return 'done'
  if (today < deadline.from) return 'coming'
  if (total === 0) return 'empty'
  return today > deadline.due ? 'late' : 'now'
}
