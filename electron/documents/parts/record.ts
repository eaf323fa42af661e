import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import { lineHeight } from '../fonts.ts'
import { type Flow, textIn } from './layout.ts'
import { below, heightOf } from './paragraph.ts'
import { between, numberWidth, partyLines } from './party-lines.ts'
import { splitAt } from './text.ts'

/** Of the text of a berita acara. */
export const recordLook = { size: 11, paddingY: 2 }
/** Who a party is, line by line, and what it is called from here on. */
export const party = (flow: Flow, number: number, { called, ...who }: Party & { called: string }): Content =>
  partyLines(flow, who, `${number}.`, `selanjutnya disebut ${called}${number === 1 ? ';' : ','}`)

/** Points that stand with the end of the record at least, so that the signatures have lines of it above them. */
const pointsAtEnd = 2

/**
 * A heading with its numbered points; the heading is never left alone at the foot of a page.
 * @param heading '' for none
 * @param end what follows the last points and stays on their page
 */
export function points(
  flow: Flow,
  heading: string,
  text: string,
  end: { height: number; content: readonly Content[] } = { height: 0, content: [] },
): Content[] {
  const width = flow.page.innerWidth - numberWidth * 2
  const found = pointsOf(text)
  const lines =
    found.length > 0 ? found.map((point, at) => [`${at + 1}.`, point] as const) : [['', '-'] as const]
  const headHeight = heading === '' ? 0 : lineHeight(flow.look.size, flow.look.font) + between
  const most = flow.page.innerHeight / 3
  // A long point goes on in pieces, so that what stands last is short enough to stay with the signatures.
  const pieces = lines.flatMap(([number, point]) => inPieces(flow, number, point, width, most))
  const rows = pieces.map(({ number, text: said, height }, at) => ({
    height: height + (at === pieces.length - 1 ? below : 0),
    row: {
      columns: [
        { width: numberWidth, text: '' },
        { width: numberWidth, text: number },
        { width, ...textIn(width, said, flow.look) },
      ],
      margin: [0, 0, 0, at === pieces.length - 1 ? below : 0],
    } satisfies Content,
  }))
  const from = end.content.length === 0 ? rows.length : Math.max(0, rows.length - pointsAtEnd)
  const out: Content[] = []
  const head: Content[] = heading === '' ? [] : [{ text: heading, bold: true, margin: [0, 0, 0, between] }]
  const blocks = [
    ...rows.slice(0, from).map(({ height, row }) => ({ height, content: [row] as Content[] })),
    ...(from < rows.length || end.content.length > 0
      ? [
          {
            height: rows.slice(from).reduce((sum, { height }) => sum + height, end.height),
            content: [...rows.slice(from).map(({ row }) => row), ...end.content],
          },
        ]
      : []),
  ]
  for (const [at, { height, content }] of blocks.entries())
    out.push(
      at === 0
        ? flow.put(headHeight + height, { unbreakable: true, stack: [...head, ...content] })
        : flow.put(height, { unbreakable: true, stack: content }),
    )
  return out
}

/** A point as pieces that are none of them higher than so much. */
function inPieces(flow: Flow, number: string, point: string, width: number, most: number) {
  const pieces: { number: string; text: string; height: number }[] = []
  const lines = Math.max(3, Math.floor(most / lineHeight(flow.look.size, flow.look.font)))
  let rest = point
  do {
    const [first, next] = splitAt(rest, width, flow.look, false, lines)
    pieces.push({
      number: pieces.length === 0 ? number : '',
      text: first,
      height: heightOf(flow, first, width),
    })
    rest = next
  } while (rest !== '')
  return pieces
}
