/** What is there but not seen: soft hyphens, zero-width and direction marks, joiners, variation selectors. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Words of plain letters with single spaces, which most cells of a list are: they are clean already, and no two of their
 * signs are the same. A list of 60,000 people has two million cells.
 */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** A text from elsewhere as its reader sees it: without what is not seen, its lines with single spaces. */
export const cleanLines = (text: string): string =>
  plain.test(text)
    ? text
    : text
        // Half of a letter, as a cut cell leaves it, can be stored nowhere.
        .toWellFormed()
        .replace(unseen, '')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()

/** The same in a single line. */
export const oneLine = (text: string): string => {
  const lines = cleanLines(text)
  return lines.includes('\n') ? lines.replace(/\n+/g, ' ') : lines
}

/** Signs for which Word and Excel put others while one types. */
const dashes = /\p{Pd}|−/gu
const singleQuotes = /[‘’‚‛`´]/g
const doubleQuotes = /[“”„‟«»]/g

/**
 * The normal form by which two texts are known to say the same. What no reader tells apart makes no difference:
 * composition and width of letters (NFKC), marks that are not seen, white space, case, the dashes and quotes of an
 * autocorrection, and the full stop or semicolon with which one list ends its lines and another does not. Signs within
 * the text, brackets and numbers do make one. For comparing only; never shown or stored in place of the text.
 * @returns '' for a text that says nothing
 */
export const textKey = (text: string): string =>
  plain.test(text) ? text.toLowerCase().replace(/[ .;]+$/, '') : wholeKey(text)

const wholeKey = (text: string): string =>
  text
    .replace(unseen, '')
    .normalize('NFKC')
    .toLowerCase()
    // Lower case may come apart into letter and mark.
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(/\s+/g, ' ')
    .replace(/[ .;]+$/, '')
    .trimStart()

/** Whether two texts say the same, the one truth wherever a wording, a name or a unit is looked up by its words. */
export const sameText = (a: string, b: string): boolean => a === b || textKey(a) === textKey(b)

/** The first of several whose text is this one; none for a text that says nothing. */
export function findByText<T extends { text: string }>(all: readonly T[], text: string): T | undefined {
  const key = textKey(text)
  return key === '' ? undefined : all.find((one) => one.text === text || textKey(one.text) === key)
}

/** Whether a text has all the words, in whatever order. @param words in small letters */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  const small = text.toLowerCase()
  return words.every((word) => small.includes(word))
}
