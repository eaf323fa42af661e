import type { Content } from 'pdfmake/interfaces'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import { type Flow, linesOf } from './layout.ts'

/** Air below a paragraph, in points. */
export const below = 9

/** Of a text in a column of this width, in the type of the form; points. */
export const heightOf = (flow: Flow, text: string, width: number): number =>
  linesOf(printable(text), width, flow.look.size, false) * lineHeight(flow.look.size)

/** A paragraph across the page, as a record has them. */
export function paragraph(flow: Flow, text: string): Content {
  flow.take(heightOf(flow, text, flow.page.innerWidth) + below)
  return { text: printable(text), alignment: 'justify', margin: [0, 0, 0, below] }
}
