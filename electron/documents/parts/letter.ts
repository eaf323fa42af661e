import type { Content } from 'pdfmake/interfaces'
import type { Letterhead } from '../../../shared/office/office.ts'
import { lineHeight } from '../fonts.ts'
import { inFonts } from '../glyphs.ts'
import { type Flow, titleLine } from './layout.ts'
import { letterhead } from './letterhead.ts'
import { recordLook as look } from './record.ts'
import { linesIn } from './text.ts'

const titleSize = 12
/** Below the number. */
const air = 12

/** Kop surat, title and number of a letter. */
export function letterHead(
  flow: Flow,
  { letterhead: office, title, number }: { letterhead: Letterhead; title: string; number: string },
  logo: string | null,
): Content[] {
  const head = letterhead(flow, office, logo)
  const lines = linesIn(title, flow.page.innerWidth, { size: titleSize }, true).length
  flow.take(lines * lineHeight(titleSize) + lineHeight(look.size) + air + 2)
  return [
    ...head,
    titleLine(title, titleSize),
    {
      text: inFonts(`NOMOR: ${number || '.'.repeat(40)}`, look.size),
      alignment: 'center',
      fontSize: look.size,
      margin: [0, 2, 0, air],
    },
  ]
}
