import { daysFrom, officeDay } from '../kernel/dates.ts'
import type { Contents } from './backup.ts'

/** After so many days a copy outside this computer is old. */
const outsideDays = 7

interface Made {
  at: Date
  contents: Pick<Contents, 'head'>
}

/** Whether the office holds something that its last verified backup does not. */
export const isChanged = (head: string, last: Made | null): boolean => last?.contents.head !== head

/** Whether the backup of the day is still to be made: the first opening of a day makes it. */
export const isDailyDue = (now: Date, last: Made | null): boolean =>
  last === null || officeDay(last.at) !== officeDay(now)

/**
 * What is to be said of the copies outside this computer.
 * @param last the newest copy there, null when there never was one
 * @param since when the office was made: a new one is given as many days
 * @param chosen whether a place was chosen
 * @returns a sentence, or null while all is well
 */
export function outsideDoubt(
  today: string,
  { last, since, chosen }: { last: Date | null; since: Date | null; chosen: boolean },
): string | null {
  const from = last ?? since
  if (from === null) return null
  const days = daysFrom(officeDay(from), today)
  if (days <= outsideDays) return null
  if (last !== null)
    return `Salinan terakhir kantor ini di luar komputer ini sudah ${days} hari. Pasang tempat kedua (flashdisk, disk lain atau folder bersama); salinannya diperbarui sendiri.`
  return chosen
    ? 'Belum ada salinan kantor ini di tempat kedua. Pasang flashdisk, disk lain atau folder bersama yang sudah dipilih; salinannya dibuat sendiri.'
    : 'Kantor ini hanya ada di komputer ini. Pilih tempat kedua, misalnya flashdisk, agar kantor tetap ada bila komputer ini rusak atau hilang.'
}
