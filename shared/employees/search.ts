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
 * Finds texts as a clerk types them: every word must occur, in any order, capitals, dots and commas aside; a NIP also in
 * the groups in which it is printed.
 * @returns whether a text is meant; each is while nothing is typed
 */
export function textSearch(typed: string): (text: string) => boolean {
  const wanted = plain(typed)
  const words = /^[\d ]{8,}$/.test(wanted) ? [wanted.replaceAll(' ', '')] : wanted.split(' ').filter(Boolean)
  if (words.length === 0) return () => true
  return (text) => {
    const said = plain(text)
    return words.every((word) => said.includes(word))
  }
}

/** Whether a person is meant by what is typed: its words are looked for in name, NIP, jabatan and unit. */
export function personSearch(typed: string): (person: SearchedPerson) => boolean {
  const isMeant = textSearch(typed)
  return ({ fullName, nip, jabatan, unitName }) =>
    isMeant(`${fullName} ${nip ?? ''} ${jabatan ?? ''} ${unitName ?? ''}`)
}
