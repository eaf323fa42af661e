/** Wordings with names in braces that stand for something: "bahwa {nama} masih aktif bekerja". */

const inBraces = /\{([^{}\n]*)\}/g

/** What stands in braces in a text, as it is written. */
const namedIn = (text: string): string[] => [...text.matchAll(inBraces)].map(([, name = '']) => name)

/** The names in braces that a text uses, each once, without blanks around them. */
export const usedIn = (text: string): string[] => [...new Set(namedIn(text).map((name) => name.trim()))]

/** Names in braces that mean nothing, each once, as they are written. @param known every name that means something */
export const unknownIn = (text: string, known: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(namedIn(text).filter((name) => !Object.hasOwn(known, name.trim()))),
]

/**
 * A wording with what its names stand for. A line that says nothing but what is not known is left out, e.g.
 * "NIP {nip}" of a guest.
 */
export function filledWith(text: string, words: Readonly<Record<string, string>>): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const known = namedIn(line).flatMap((name) => words[name.trim()] ?? [])
      if (known.length > 0 && known.every((value) => value.trim() === '')) return []
      return line.replace(inBraces, (whole, name: string) => words[name.trim()] ?? whole)
    })
    .join('\n')
}
