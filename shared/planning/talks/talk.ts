import { longDate } from '../../kernel/dates.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** The days on which a planning talk about an SKP can have been held. */
export interface TalkDays {
  from: string
  to: string
}

/**
 * From October of the year before, when the draft Perjanjian Kinerja is written and expectations are clarified
 * (PermenPANRB 6/2022, Pasal 5-7 in the practice of BKN), to the last day of the SKP: talks go on after signing.
 */
export const talkDays = (year: number, periodEnd: string): TalkDays => ({
  from: `${year - 1}-10-01`,
  to: periodEnd,
})

/** @throws Refusal when a talk is dated outside these days */
export function checkTalkDay(heldOn: string, { from, to }: TalkDays): void {
  if (heldOn >= from && heldOn <= to) return
  throw new Refusal(
    `Dialog kinerja untuk SKP ini diadakan antara ${longDate(from)} dan ${longDate(to)}; ${longDate(heldOn)} di luar itu.`,
    [{ field: 'Tanggal', message: 'Perbaiki tanggalnya, atau tulis dialog itu pada SKP tahun yang lain.' }],
  )
}

/** The points of a text, one a line: without blanks, empty lines, or numbers and bullets that were typed before them. */
export const pointsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^(?:\d{1,2}[.)]|[-•*–])\s+/, ''))
    .filter((line) => line !== '')
