import { z } from 'zod'
import { addDays, addMonths, longDate } from '../kernel/dates.ts'
import { Doubt, type Problem } from '../kernel/refusal.ts'

/** Said by who was asked about a day that looks like a mistake, and means it; without it such a day is refused. */
export const Sure = z.boolean().default(false)

/** A day on which something was signed or decided, and what it is judged by; all days are `yyyy-mm-dd`. */
export interface SigningDay {
  day: string
  today: string
  /** The days for which the paper holds, and how it is called in the sentence: "SKP", "Triwulan I 2026". */
  of: { what: string; start: string; end: string }
  /** Whether the paper has to be signed before its days are over, as a plan has. */
  isPlan?: boolean
}

/** So many days before the end of a period it is appraised at the earliest; offices do it before the last holidays. */
const early = 31

/** Why the day of something that has happened looks like a slip: it is still to come. */
export const doubtsOfPast = (day: string, today: string): string[] =>
  day > today ? [`${longDate(day)} belum tiba; hari ini ${longDate(today)}.`] : []

/**
 * Why a day looks like a slip of the pen: in the future, before what it is about begins, weeks before what is appraised
 * is over, or a year and more away from it. None of this is forbidden: papers are signed late, and written down ahead.
 * @returns a sentence for each reason; none where the day makes sense
 */
export function doubtsOfDay({ day, today, of: { what, start, end }, isPlan = false }: SigningDay): string[] {
  const doubts = doubtsOfPast(day, today)
  if (day <= addMonths(start, -12))
    doubts.push(`${longDate(day)} setahun atau lebih sebelum ${what} mulai (${longDate(start)}).`)
  else if (day < start) doubts.push(`${longDate(day)} sebelum ${what} mulai (${longDate(start)}).`)
  else if (!isPlan && day < addDays(end, -early))
    doubts.push(`${longDate(day)} lebih dari sebulan sebelum ${what} berakhir (${longDate(end)}).`)
  if (day > addMonths(end, 12))
    doubts.push(`${longDate(day)} lebih dari setahun sesudah ${what} berakhir (${longDate(end)}).`)
  else if (isPlan && day > end) doubts.push(`${longDate(day)} sesudah ${what} berakhir (${longDate(end)}).`)
  return doubts
}

/** Why the day on which the employee signed looks like a slip: the appraiser signs first, then the paper is handed over. */
export const doubtsOfReceipt = (employeeSignedOn: string, signedOn: string): string[] =>
  employeeSignedOn < signedOn
    ? [
        `Pegawai menandatangani ${longDate(employeeSignedOn)}, sebelum pejabat penilai menandatangani ${longDate(signedOn)}.`,
      ]
    : []

/**
 * Why the day of a destruction looks like a slip: it is done now, so that a paper of long ago tells of something else.
 * That it is still to come is refused.
 */
export const doubtsOfDestruction = (day: string, today: string): string[] =>
  day < addMonths(today, -1)
    ? [`${longDate(day)} lebih dari sebulan yang lalu, padahal pemusnahannya hari ini, ${longDate(today)}.`]
    : []

/** So many people are named with a reason that they share. */
const named = 3

/** A reason that is the same for several people is told once, with the first of them and how many more. */
function gathered(doubts: readonly Problem[]): Problem[] {
  return [...Map.groupBy(doubts, ({ message }) => message)].flatMap(([message, same]) => {
    const names = same.flatMap(({ field }) => field ?? [])
    if (names.length <= named) return same
    const others = names.length - named
    return [{ field: `${names.slice(0, named).join(', ')} dan ${others} lainnya`, message }]
  })
}

/**
 * @param sure whether somebody has said that it is meant so
 * @param question about what, in Indonesian
 * @param nothing what has not been done yet
 * @throws Doubt with the reasons, where there are some and nobody has said so yet
 */
export function mustBeMeant(
  doubts: readonly Problem[],
  sure: boolean,
  question = 'Apakah tanggal ini benar?',
  nothing = 'Belum ada yang disimpan.',
): void {
  if (doubts.length > 0 && !sure) throw new Doubt(`${question} ${nothing}`, gathered(doubts))
}
