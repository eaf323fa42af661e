import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { withFacts } from '../../../../shared/office/regulation-facts.ts'
import { type Shown, type Slide, slides } from '../../../../shared/documents/introduction.ts'
import { printable } from '../../glyphs.ts'
import { margin, type Page, pageOf } from '../../parts/layout.ts'
import { accent, pointsOf, shownTable } from '../../parts/shown.ts'
import type { BuiltForm } from '../built-form.ts'
import type { IntroductionDocument } from '../introduction-document.ts'

/** Seven values with their guidance are more words than the other tables have. */
const tableSize: Readonly<Record<Shown, number>> = { matrix: 20, deadlines: 15, roles: 17, values: 13 }
const pointSize = 22
/** Where what is read out begins, above the foot of the page. */
const aloudHeight = 66

const line = (page: Page, y: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.innerWidth, y2: 0, lineWidth: 1.5, lineColor: accent }],
  margin: [0, y, 0, y],
})

function slideOf(slide: Slide, at: number, data: IntroductionDocument, page: Page): Content[] {
  const said = (words: string) => withFacts(words, data.facts)
  const isCover = at === 0
  return [
    {
      text: printable(
        isCover ? [data.agency, data.office].filter((name) => name.trim()).join('\n') : data.office,
      ),
      fontSize: isCover ? 22 : 10,
      color: '#444444',
      margin: isCover ? [0, 40, 0, 40] : [0, 0, 0, 2],
      ...(isCover ? {} : { pageBreak: 'before' as const }),
    },
    {
      text: printable(said(slide.title)),
      fontSize: isCover ? 36 : 27,
      bold: true,
      color: accent,
    },
    line(page, 8),
    ...pointsOf(slide.points.map(said), pointSize, 15),
    ...(slide.shows ? [shownTable(slide.shows, data, tableSize[slide.shows])] : []),
    {
      absolutePosition: { x: margin.left, y: page.height - margin.bottom - aloudHeight },
      stack: [
        { text: 'Dibacakan', fontSize: 8, bold: true, color: accent, margin: [0, 0, 0, 2] },
        { text: printable(said(slide.aloud)), fontSize: 13.5, italics: true },
      ],
    },
  ]
}

/** The slides of the introduction, landscape, one a page, with what is read out at the foot of each. */
export function draw(data: IntroductionDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  return { page, title: [], blocks: slides.flatMap((slide, at) => slideOf(slide, at, data, page)) }
}
