import { glossary } from '../../shared/help/glossary.ts'
import { inWordsOfHelp } from '../../shared/help/everyday.ts'
import { hasWords, textKey } from '../../shared/kernel/text.ts'
import type { HelpTopic } from '../../shared/help/topics.ts'

/** A place of the help that answers a search. */
export interface Found {
  topic: HelpTopic
  /** The entry of the glossary. */
  word?: string
  title: string
  /** The question or part under which it stands; empty for the text as a whole. */
  heading: string
  /** What stands there, without marks. */
  passage: string
}

/** A text without the marks of its writing. */
const plain = (text: string): string =>
  text
    .replace(/\[\[([^\]|]+)(?:\|[^\]]+)?\]\]/g, '$1')
    .replace(/\[([^\]]+)\]\([\w-]+\)/g, '$1')
    .replace(/\*\*?|^#+ |^\d+\. |^[-*] /gm, '')
    .replace(/^\{[\w-]+\}$/gm, '')
    .replace(/^\|[-| ]+\|$/gm, '')
    .replace(/ ?\| ?/g, ' ')
    .trim()

const most = 12

/**
 * The places of the help in which every word of a query stands; those that are named after it come first. Where there is
 * none, everyday words are looked for under the name that they have here.
 * @param texts the topics with their texts, facts put in
 */
export function findInHelp(texts: ReadonlyArray<readonly [HelpTopic, string]>, query: string): Found[] {
  const typed = textKey(query)
  const found = findWords(texts, typed)
  return found.length > 0 ? found : findWords(texts, inWordsOfHelp(typed))
}

function findWords(texts: ReadonlyArray<readonly [HelpTopic, string]>, query: string): Found[] {
  const words = query.split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holds = (text: string) => hasWords(text, words)
  const found: Array<Found & { rank: number }> = []
  for (const { id, word, meaning } of glossary)
    if (holds(`${word} ${meaning}`))
      found.push({
        topic: 'istilah',
        word: id,
        title: word,
        heading: '',
        passage: meaning,
        rank: holds(word) ? 1 : 3,
      })
  for (const [topic, text] of texts) {
    let title = ''
    let heading = ''
    let best: (Found & { rank: number }) | null = null
    for (const block of text.split(/\n{2,}/)) {
      const head = /^(#+) (.*)$/.exec(block.trim())
      if (head?.[1] === '#') title = head[2] ?? ''
      else if (head) heading = plain(head[2] ?? '')
      const passage = plain(block)
      if (!holds(`${title} ${heading} ${passage}`)) continue
      const named = words.filter((word) => hasWords(title, [word])).length / words.length
      const rank = (holds(heading) ? 2 : 4) - 4 * named
      if (best === null || rank < best.rank)
        best = { topic, title, heading, passage: head ? '' : passage, rank }
      else if (best.passage === '') best.passage = passage
    }
    if (best) found.push(best)
  }
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ rank: _, ...place }) => place)
}
