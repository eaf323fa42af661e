/** "dr. Siti Aminah, Sp.A.": name with the titles before and after it. */
export function fullName(person: {
  name: string
  titleFront: string | null
  titleBack: string | null
}): string {
  const front = person.titleFront?.trim()
  const back = person.titleBack?.trim()
  return `${front ? `${front} ` : ''}${person.name.trim()}${back ? `, ${back}` : ''}`
}

const frontTitle = /^((?:prof|dr|drs|dra|drg|drh|ir|h|hj|apt|kh|ns|r|rr)\.?)(?=\s)/i
// "H", "R" and the like are titles only with their dot; a name may begin with such letters.
const needsDot = /^(h|hj|r|rr|ns|ir|kh)$/i

/**
 * Splits a name as lists write it into name and titles: "Drs. H. BUDI SANTOSO, M.Si." gives front "Drs. H.",
 * name "BUDI SANTOSO", back "M.Si.".
 */
export function splitName(text: string): {
  name: string
  titleFront: string | null
  titleBack: string | null
} {
  const [before = '', ...after] = text.trim().replace(/\s+/g, ' ').split(',')
  const front: string[] = []
  let name = before.trim()
  for (;;) {
    const title = frontTitle.exec(name)?.[1]
    if (!title || (needsDot.test(title) && !title.endsWith('.'))) break
    front.push(title)
    name = name.slice(title.length).trim()
  }
  const back = after
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ')
  return { name, titleFront: front.join(' ') || null, titleBack: back || null }
}
