import { longDate, officeDay } from '../kernel/dates.ts'

/** Clocks of two computers differ by minutes; a clock that was set anew by more is asked about. */
const tolerated = 10 * 60_000
/** Nobody leaves an office alone for longer than a year and signs something the day he comes back. */
const longest = 400 * 24 * 60 * 60_000

/**
 * Whether the clock of the computer can be believed, by what was last recorded.
 * @param now what the clock says
 * @param last when something was last recorded; null when nothing was
 * @returns what is doubtful, as a sentence; null when nothing is
 */
export function clockDoubt(now: Date, last: Date | null): string | null {
  if (last === null) return null
  const ahead = now.getTime() - last.getTime()
  const dates = `Jam komputer ini menunjukkan ${longDate(officeDay(now))}, padahal catatan terakhir kantor ini bertanggal ${longDate(officeDay(last))}.`
  if (ahead < -tolerated) return `${dates} Jam komputer mungkin mundur.`
  if (ahead > longest) return `${dates} Jam komputer mungkin terlalu maju.`
  return null
}
