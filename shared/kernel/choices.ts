/**
 * The choices that somebody means who has typed the beginning of one, or a part: those that begin with it first. A number
 * only begins a choice ("2" means "2. …" and not the one in which 2026 stands).
 * @param nameOf what is typed of a choice
 */
export function matchingChoices<T>(choices: readonly T[], typed: string, nameOf: (choice: T) => string): T[] {
  const meant = typed.trim()
  const text = meant.toLowerCase()
  const begins = choices.filter((choice) => nameOf(choice).toLowerCase().startsWith(text))
  if (/^\d+\.?$/.test(text)) return begins
  const holds = choices.filter((choice) => nameOf(choice).toLowerCase().includes(text))
  return [...begins, ...holds.filter((choice) => !begins.includes(choice))]
}
