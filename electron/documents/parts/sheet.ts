import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import { withFacts } from '../../../shared/office/regulation-facts.ts'
import type { Sheet } from '../../../shared/documents/introduction.ts'
import type { BuiltForm } from '../forms/built-form.ts'
import type { IntroductionDocument } from '../forms/introduction-document.ts'
import { inFonts } from '../glyphs.ts'
import { pageOf } from './layout.ts'
import { accent, pointsOf, shownTable } from './shown.ts'

const text = 11

/** A page to be handed out: one sheet of paper, portrait. */
export function drawSheet(sheet: Sheet, data: IntroductionDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const said = (words: string) => withFacts(words, data.facts)
  const blocks: Content[] = [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.innerWidth, y2: 0, lineWidth: 1.5, lineColor: accent }],
      margin: [0, 4, 0, 6],
    },
    { text: inFonts(said(sheet.lead), 12), fontSize: 12, italics: true, margin: [0, 0, 0, 4] },
    ...sheet.parts.flatMap(({ heading, points, shows }): Content[] => [
      {
        text: inFonts(heading, 13.5),
        fontSize: 13.5,
        bold: true,
        color: accent,
        margin: [0, 9, 0, 4],
      },
      ...pointsOf(points.map(said), text, 3),
      ...(shows ? [shownTable(shows, data, 10)] : []),
    ]),
  ]
  return {
    page,
    title: [
      { text: inFonts(data.office, 10), fontSize: 10, color: '#444444' },
      { text: inFonts(sheet.title, 22), fontSize: 22, bold: true, color: accent, margin: [0, 2, 0, 0] },
    ],
    blocks,
  }
}
