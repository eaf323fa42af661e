import type { Reporter } from './complaint.ts'

/** What stands in the place of a name that is kept secret, and where there is none. */
const secretName = '(dirahasiakan)'
const noName = '(tanpa nama)'

/** The name of a reporter as lists and prints say it: never that of one who asked for secrecy. */
export const shownName = (reporter: Pick<Reporter, 'confidential' | 'name'> | null): string =>
  reporter === null ? noName : reporter.confidential ? secretName : reporter.name

/** Who wants to know who said it. */
interface Asker {
  /** The right to restricted data. */
  restricted: boolean
  employeeId: number | null
}

/**
 * Why somebody is not told who said it; null where he is: by the right to restricted data, and never whom it is about
 * (Perpres 76/2013: protection from retaliation).
 * @param about employees to whom the pimpinan has linked it
 */
export function untoldBecause({ restricted, employeeId }: Asker, about: readonly number[]): string | null {
  if (employeeId !== null && about.includes(employeeId))
    return 'Pengaduan ini menyangkut Anda sendiri, jadi identitas pelapornya tidak ditunjukkan kepada Anda.'
  return restricted
    ? null
    : 'Identitas pelapor hanya dilihat yang berhak atas data terbatas. Mintalah hak itu kepada pengelola.'
}

const letters = (text: string): string =>
  text
    .toLocaleLowerCase('id')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether words give away who said them: the whole name, however it is written, or the telephone or address. */
export function tellsWho(
  words: string,
  { name, phone, email }: Pick<Reporter, 'name' | 'phone' | 'email'>,
): boolean {
  const said = ` ${letters(words)} `
  const has = (part: string) => letters(part).length > 2 && said.includes(` ${letters(part)} `)
  return has(name) || has(phone) || has(email)
}
