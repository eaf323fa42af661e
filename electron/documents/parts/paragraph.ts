import type { Content } from 'pdfmake/interfaces'
import { lineHeight } from '../fonts.ts'
import { inFonts } from '../glyphs.ts'
import { type Flow, heightOfText } from './layout.ts'
import type { Closing } from './signatures.ts'
import { linesIn, splitAt } from './text.ts'

/** Air below a paragraph, in points. */
export const below = 9
/** Lines of a letter that stand at least above its signatures. */
const linesAbove = 3

/** Of a text in a column of this width, in the type of the form; points. */
export const heightOf = (flow: Flow, text: string, width: number): number =>
  heightOfText(text, width, flow.look)

/** A text across the page whose lines pdfmake breaks, so that both its edges are straight. */
export const running = (flow: Flow, text: string, air = below): Content => ({
  text: inFonts(text, flow.look.size, flow.look.font),
  fontSize: flow.look.size,
  alignment: 'justify',
  margin: [0, 0, 0, air],
})

/** A paragraph across the page, as a record has them. */
export function paragraph(flow: Flow, text: string, air = below): Content {
  const width = flow.page.innerWidth
  const height = heightOf(flow, text, width)
  if (height + air <= flow.room) return flow.put(height + air, running(flow, text, air))
  const fitting = Math.floor(flow.room / lineHeight(flow.look.size, flow.look.font))
  const all = linesIn(text, width, flow.look).length
  const fresh = Math.floor(flow.page.innerHeight / lineHeight(flow.look.size, flow.look.font))
  // No line of it stands alone on either page.
  if (flow.y > 0 && (fitting < 2 || (all <= fresh && all - fitting < 2))) {
    flow.turn()
    return { stack: [paragraph(flow, text, air)], pageBreak: 'before' }
  }
  const [first, rest] = splitAt(text, width, flow.look, false, fitting)
  const top = flow.put(heightOf(flow, first, width), running(flow, first, 0))
  flow.turn()
  return { stack: [top, { stack: [paragraph(flow, rest, air)], pageBreak: 'before' }] }
}

/**
 * The last paragraphs of a letter and its signatures, which never stand alone on a page: at least three lines of the text
 * go with them.
 * @param texts what is said last; a long one is cut before its last lines
 */
export function signedBelow(flow: Flow, texts: readonly string[], sign: Closing): Content[] {
  const width = flow.page.innerWidth
  const kept: string[] = []
  const before = [...texts]
  let missing = linesAbove
  let cutInside = false
  while (missing > 0 && before.length > 0) {
    const text = before.pop() ?? ''
    const lines = linesIn(text, width, flow.look).length
    const [first, rest] =
      lines > linesAbove * 2 ? splitAt(text, width, flow.look, false, lines - missing) : ['', text]
    kept.unshift(rest)
    missing -= lines
    if (first !== '') {
      before.push(first)
      cutInside = true
    }
  }
  const last = before.length - 1
  const earlier = before.map((text, at) => paragraph(flow, text, cutInside && at === last ? 0 : below))
  const height = kept.reduce((sum, text) => sum + heightOf(flow, text, width) + below, sign.height)
  return [
    ...earlier,
    flow.put(height, {
      unbreakable: true,
      stack: [...kept.map((text) => running(flow, text, below)), sign.block()],
    }),
  ]
}
