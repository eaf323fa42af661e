import { addDays, dayName, daysFrom, longDate, mondayOf } from '../../kernel/dates.ts'
import type { DiaryColumn } from './columns.ts'
import type { DiaryEntry, DiaryMark, DiaryState } from './entry.ts'
import { durationOf, timeText } from './time.ts'

/** "Rabu, 7 Oktober 2026". */
export const namedDay = (day: string): string => `${dayName(day)}, ${longDate(day)}`

/** What is known of somebody that decides on which days there is something to write. */
interface DiaryPerson {
  /** First day of duty, ISO; null where it is not known. */
  firstDay: string | null
  inService: boolean
}

/** A day that never comes: from then on days are owed where nobody keeps a diary. */
export const never = '9999-12-31'

/** What is known of a day that is not written in it. */
export interface DayOfPerson extends DiaryPerson {
  day: string
  today: string
  /** Why the office does not work, e.g. the name of a holiday; null on a working day. */
  dayOff: string | null
  /** The absence that is recorded for that day, as people call it; null where there is none. */
  absence: string | null
  /** First day that is owed: what was before the office kept diaries here is not late. */
  since: string
}

/** What is written on a day; null where nothing is. */
export interface WrittenDay {
  state: DiaryState
  note: string
}

const written: Readonly<Record<DiaryState, DiaryMark>> = {
  draft: 'draf',
  submitted: 'diajukan',
  approved: 'disetujui',
}

/** What a day is on which something is written. */
export const markOfWritten = ({ state, note }: WrittenDay): DiaryMark =>
  state === 'draft' && note !== '' ? 'dikembalikan' : written[state]

/** What a day is to those who look at the month. Nothing of this is stored but what was written. */
export function markOf(on: DayOfPerson, entry: WrittenDay | null): DiaryMark {
  if (entry) return markOfWritten(entry)
  if (isOutside(on)) return 'tidak-diminta'
  if (on.dayOff !== null) return 'libur'
  if (on.absence !== null) return 'cuti'
  if (on.day > on.today) return 'nanti'
  return on.day < on.since ? 'tidak-diminta' : 'belum'
}

const isOutside = ({ day, firstDay, inService }: DiaryPerson & { day: string }): boolean =>
  !inService || (firstDay !== null && day < firstDay)

/** Marks that somebody has still to do something about. */
const open: ReadonlySet<DiaryMark> = new Set(['belum', 'draf', 'dikembalikan'])

/**
 * How many days somebody is behind: working days before today that are not handed in; today still runs.
 * @param marks each with whether the day is free: what is begun on such a day is owed by nobody
 */
export const daysBehind = (
  marks: ReadonlyArray<{ day: string; mark: DiaryMark; free: boolean }>,
  today: string,
): number => marks.filter(({ day, mark, free }) => day < today && !free && open.has(mark)).length

/** Why nobody has to write on a day; null on a working day. No leave is taken on a day on which the office is closed. */
export const freeBecause = ({ dayOff, absence }: Pick<DayOfPerson, 'dayOff' | 'absence'>): string | null =>
  dayOff ?? absence

/**
 * The mark of a day while it is written in, before it is stored.
 * @param bare what it is where nothing is written on it
 * @param isWritten whether something is written on it now
 */
export function markNow(
  { mark, bare, state, note }: { mark: DiaryMark; bare: DiaryMark; state: DiaryState | null; note: string },
  isWritten: boolean,
): DiaryMark {
  if (state === 'submitted' || state === 'approved') return mark
  if (note !== '') return 'dikembalikan'
  return isWritten ? 'draf' : bare
}

/** The days of this week up to today; on a Monday those of last week too, of which nobody has asked yet. */
export function weekUntil(today: string): string[] {
  const monday = mondayOf(addDays(today, -1))
  return Array.from({ length: daysFrom(monday, today) + 1 }, (_, index) => addDays(monday, index))
}

/** Why nothing can be written on a day whatever stands there, as a sentence; null where one can. */
export function closedBecause(
  on: Pick<DayOfPerson, 'day' | 'today' | 'firstDay' | 'inService'>,
): string | null {
  const { day, today, firstDay, inService } = on
  if (day > today) return `${namedDay(day)} belum tiba; kegiatan ditulis sesudah dikerjakan.`
  if (!inService) return 'Pegawai ini tidak lagi bekerja di kantor ini, jadi progres hariannya hanya dibaca.'
  if (firstDay !== null && day < firstDay)
    return `${namedDay(day)} sebelum hari pertama bertugas, ${longDate(firstDay)}.`
  return null
}

/** Why a day that was handed in is not changed, and what to do; null while it is a draft. */
export function lockedBecause(day: string, state: DiaryState): string | null {
  if (state === 'draft') return null
  return state === 'submitted'
    ? `${namedDay(day)} sudah diajukan. Tarik pengajuannya untuk mengubahnya.`
    : `${namedDay(day)} sudah disetujui dan terkunci. Pejabat penilai dapat mengembalikannya dengan catatan.`
}

const minutesOfDay = 1440

/** The pairs of entries whose times share a minute, in the order of the day. */
function overlaps(entries: readonly DiaryEntry[]): Array<readonly [DiaryEntry, DiaryEntry]> {
  const timed = entries
    .filter((entry) => (durationOf(entry) ?? 0) > 0)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
  return timed.flatMap((entry, index) =>
    timed
      .slice(index + 1)
      .filter((later) => (later.start ?? 0) < (entry.end ?? 0))
      .map((later) => [entry, later] as const),
  )
}

const spanText = ({ start, end }: DiaryEntry): string => `${timeText(start)}–${timeText(end)}`

/** Something wrong in a day, with the entry and the cell in which it is put right. */
export interface DayProblem {
  id: string
  column: DiaryColumn
  message: string
}

/** What is wrong with the times of an entry by itself; null where nothing is. */
function timeProblem({ id, start, end }: DiaryEntry): DayProblem | null {
  if ((start === null) !== (end === null))
    return {
      id,
      column: start === null ? 'start' : 'end',
      message: 'Isi jam mulai dan jam selesai, atau kosongkan keduanya.',
    }
  if (start !== null && end !== null && end <= start)
    return {
      id,
      column: 'end',
      message:
        'Jam selesai harus sesudah jam mulai; pekerjaan yang melewati tengah malam ditulis pada dua hari.',
    }
  return null
}

/**
 * What keeps a day from being handed in: nothing is said, times that can't be, times that overlap, more than a day.
 * @param entries of one day
 * @returns each with the cell it is about
 */
export function problemsOfDay(entries: readonly DiaryEntry[]): DayProblem[] {
  const single = entries.flatMap((entry): DayProblem[] => {
    const time = timeProblem(entry)
    return [
      ...(entry.activity.trim() === ''
        ? [{ id: entry.id, column: 'activity' as const, message: 'Uraian kegiatan belum diisi.' }]
        : []),
      ...(time === null ? [] : [time]),
    ]
  })
  const crossing = overlaps(entries).map(([first, second]): DayProblem => ({
    id: second.id,
    column: 'start',
    message: `Jam ${spanText(second)} bertumpuk dengan ${spanText(first)}.`,
  }))
  const total = entries.reduce((sum, entry) => sum + (durationOf(entry) ?? 0), 0)
  const tooLong: DayProblem[] =
    total > minutesOfDay && entries[0]
      ? [{ id: entries[0].id, column: 'end', message: 'Jumlah jam hari ini lebih dari 24 jam.' }]
      : []
  return [...single, ...crossing, ...tooLong]
}

/** Why a day looks as if it was written by mistake: nobody works on it. It is asked, not refused. */
export function doubtsOfDay({
  day,
  dayOff,
  absence,
}: Pick<DayOfPerson, 'day' | 'dayOff' | 'absence'>): string[] {
  return [
    ...(absence === null ? [] : [`${namedDay(day)} tercatat tidak hadir: ${absence}.`]),
    ...(dayOff === null
      ? []
      : [`${namedDay(day)} bukan hari kerja${isWeekday(dayOff) ? '' : ` (${dayOff})`}.`]),
  ]
}

const isWeekday = (dayOff: string): boolean => dayOff === 'Sabtu' || dayOff === 'Minggu'
