import { addMonths, longDate } from '../../kernel/dates.ts'
import { Doubt, type Problem } from '../../kernel/refusal.ts'

/** A day on which something was signed or decided, and what it is judged by; all days are `yyyy-mm-dd`. */
export interface SigningDay {
  day: string
  today: string
  /** The days for which the paper holds, and how it is called in the sentence: "SKP", "Triwulan I 2026". */
  of: { what: string; start: string; end: string }
  /** Whether the paper has to be signed before its days are over, as a plan has. */
  isPlan?: boolean
}

/**
 * Why a day looks like a slip of the pen: in the future, before what it is about begins, or a year and more away from
 * it. None of this is forbidden: papers are signed late, and written down ahead.
 * @returns a sentence for each reason; none where the day makes sense
 */
export function doubtsOfDay({ day, today, of: { what, start, end }, isPlan = false }: SigningDay): string[] {
  const doubts: string[] = []
  if (day > today) doubts.push(`${longDate(day)} belum tiba; hari ini ${longDate(today)}.`)
  if (day <= addMonths(start, -12))
    doubts.push(`${longDate(day)} setahun atau lebih sebelum ${what} mulai (${longDate(start)}).`)
  else if (day < start) doubts.push(`${longDate(day)} sebelum ${what} mulai (${longDate(start)}).`)
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
 * @param sure what was answered; left out where no page asks
 * @throws Doubt with the reasons, where there are some and nobody has said yet that the day is meant so
 */
export function mustBeMeant(doubts: readonly Problem[], sure: boolean | undefined): void {
  if (doubts.length > 0 && sure === false)
    throw new Doubt('Apakah tanggal ini benar? Belum ada yang disimpan.', gathered(doubts))
}
