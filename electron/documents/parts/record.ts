import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import type { Flow } from './layout.ts'
import { below, heightOf } from './paragraph.ts'
import { between, numberWidth, partyLines } from './party-lines.ts'

/** Of the text of a berita acara. */
export const recordLook = { size: 11, paddingY: 2 }
/** Who a party is, line by line, and what it is called from here on. */
export const party = (flow: Flow, number: number, { called, ...who }: Party & { called: string }): Content =>
  partyLines(flow, who, `${number}.`, `selanjutnya disebut ${called}${number === 1 ? ';' : ','}`)

/** Points that stand with the end of the record at least, so that the signatures have lines of it above them. */
const pointsAtEnd = 2

/**
 * A heading with its numbered points; the heading is never left alone at the foot of a page.
 * @param end what follows the last points and stays on their page
 */
export function points(flow: Flow, heading: string, text: string, end: readonly Content[] = []): Content[] {
  const width = flow.page.innerWidth - numberWidth * 2
  const found = pointsOf(text)
  const lines =
    found.length > 0 ? found.map((point, at) => [`${at + 1}.`, point] as const) : [['', '-'] as const]
  const heights = lines.map(([, point]) => heightOf(flow, point, width))
  for (const height of heights) flow.take(height)
  flow.take(lineHeight(flow.look.size) + between + below)
  const rows = lines.map(([number, point], at): Content => ({
    columns: [
      { width: numberWidth, text: '' },
      { width: numberWidth, text: number },
      { width, text: printable(point) },
    ],
    margin: [0, 0, 0, at === lines.length - 1 ? below : 0],
  }))
  const head: Content = { text: heading, bold: true, margin: [0, 0, 0, between] }
  /** What stays on one page: points up to one, none of them too long for that. */
  const together = (some: readonly Content[], first: number, last: number): Content => {
    const high = heights.slice(first, last).reduce((sum, height) => sum + height, 0)
    return { unbreakable: high < flow.page.innerHeight / 3, stack: [...some] }
  }
  const opening = together([head, ...rows.slice(0, 1)], 0, 1)
  if (end.length === 0) return [opening, ...rows.slice(1)]
  const from = Math.max(0, rows.length - pointsAtEnd)
  const closing = [...rows.slice(from), ...end]
  return from === 0
    ? [together([head, ...closing], 0, rows.length)]
    : [opening, ...rows.slice(1, from), together(closing, from, rows.length)]
}
