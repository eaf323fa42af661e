/** What is looked through to find a person; null or left out where it is not known. */
export interface SearchedPerson {
  /** With or without titles. */
  fullName: string
  nip?: string | null | undefined
  jabatan?: string | null | undefined
  unitName?: string | null | undefined
}

/** Small letters and digits in words: "S.Sos., M.Si" is "ssos msi", so that dots may be typed or not. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Finds people as a clerk types them: every word must occur in name, NIP, jabatan or unit, in any order, capitals,
 * dots and commas aside; a NIP also in the groups in which it is printed.
 * @returns whether a person is meant; everybody is while nothing is typed
 */
export function personSearch(typed: string): (person: SearchedPerson) => boolean {
  const wanted = plain(typed)
  const words = /^[\d ]{8,}$/.test(wanted) ? [wanted.replaceAll(' ', '')] : wanted.split(' ').filter(Boolean)
  if (words.length === 0) return () => true
  return ({ fullName, nip, jabatan, unitName }) => {
    const text = plain(`${fullName} ${nip ?? ''} ${jabatan ?? ''} ${unitName ?? ''}`)
    return words.every((word) => text.includes(word))
  }
}
