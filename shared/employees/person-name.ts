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

const frontTitle = /^((?:prof|dr|drs|dra|drg|drh|ir|h|hj|apt|kh|ns|r|rr)(?:\.(?=\s*\p{L})|(?=\s)))/iu
// "H", "R" and the like are titles only with their dot; a name may begin with such letters.
const needsDot = /^(h|hj|r|rr|ns|ir|kh)$/i

/** Titles after a name that lists write without a comma: "S.Pd", "M.Si.", "A.Md.Keb", "SE". */
const backTitle =
  /^(?:(?:S|M|Sp|B|D)\.\p{Lu}[\p{L}]{0,5}(?:\.\p{L}+)*|A\.(?:Md|Ma|Mk|P)(?:\.\p{L}+)*|Ph\.D|(?:SE|SH|ST|SP|MM|MH|MT|SPd|MPd|SSos|SKom|SKM|MKM|STP|SSTP|SIP|MSi|SAP|SKep|AMd|AMK|AMKeb))\.?$/u

/** Takes the titles off the end of a name, one word after the other; at least one word stays the name. */
function withoutBackTitles(text: string): { name: string; titles: string[] } {
  const words = text.split(' ')
  const titles: string[] = []
  for (
    let last = words.at(-1);
    last !== undefined && words.length > 1 && backTitle.test(last);
    last = words.at(-1)
  ) {
    titles.unshift(last)
    words.pop()
  }
  return { name: words.join(' '), titles }
}

/**
 * Splits a name as lists write it into name and titles: "Drs. H. BUDI SANTOSO, M.Si." gives front "Drs. H.",
 * name "BUDI SANTOSO", back "M.Si."; so do "Drs.H.BUDI SANTOSO" and "BUDI SANTOSO M.Si.", stuck together as some are.
 */
export function splitName(text: string): {
  name: string
  titleFront: string | null
  titleBack: string | null
} {
  const [before = '', ...after] = text.trim().replace(/\s+/g, ' ').split(',')
  const front: string[] = []
  let rest = before.trim()
  for (;;) {
    const title = frontTitle.exec(rest)?.[1]
    if (!title || (needsDot.test(title) && !title.endsWith('.'))) break
    front.push(title)
    rest = rest.slice(title.length).trim()
  }
  const { name, titles } = withoutBackTitles(rest)
  const back = [...titles, ...after.map((part) => part.trim()).filter(Boolean)].join(', ')
  return { name, titleFront: front.join(' ') || null, titleBack: back || null }
}
