import { textKey } from '../../kernel/text.ts'

/** Letters of a password at least; there are no other rules of composition (NIST SP 800-63B, 5.1.1.2). */
export const shortestPassword = 8
/** Letters at most, so that a sign-in can't be made to hash a book. */
export const longestPassword = 200

const plain = (text: string): string => textKey(text).replace(/[^\p{L}\d]+/gu, '')

/**
 * Why a password can't be taken, in words for who chose it; null when it can.
 * @param owner the names and numbers by which anybody knows its owner
 */
export function passwordProblem(password: string, owner: ReadonlyArray<string | null>): string | null {
  if (password.length < shortestPassword)
    return `Kata sandi sedikitnya ${shortestPassword} huruf. Beberapa kata yang mudah Anda ingat sudah cukup.`
  const own = owner.map((text) => plain(text ?? '')).filter((text) => text !== '')
  return own.includes(plain(password)) ? 'Kata sandi tidak boleh sama dengan nama atau NIP.' : null
}
