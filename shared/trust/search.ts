/** A number of a few digits is searched for as itself: "94" is not in "1994", and "1" is not in "12" or "1.511". */
const shortNumber = /^\d{1,3}$/

/** The row of a form by its number is one thing, not two words that may stand apart. */
const term = /(?:rhk(?: tambahan)?|nomor) \d+|\S+/g

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function testOf(word: string): (small: string) => boolean {
  const number = word.split(' ').at(-1) ?? word
  if (number === word && !shortNumber.test(word)) return (small) => small.includes(word)
  const alone = new RegExp(`(?<!\\d[.,]?)${escaped(word)}(?![.,]?\\d)`)
  return (small) => alone.test(small)
}

/**
 * The test of a search in the log: whether a text says all that was typed, in whatever order and case.
 * @param typed words as the clerk writes them, e.g. "RHK 1 target 94"; '' is in every text
 */
export function saysAll(typed: string): (text: string) => boolean {
  const tests = (typed.toLowerCase().replace(/\s+/g, ' ').match(term) ?? []).map(testOf)
  return (text) => {
    const small = text.toLowerCase()
    return tests.every((test) => test(small))
  }
}
