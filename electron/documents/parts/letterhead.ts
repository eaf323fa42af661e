import type { Column, Content } from 'pdfmake/interfaces'
import type { Letterhead } from '../../../shared/office/office.ts'
import { picture } from './picture.ts'
import { type Flow, heightOfText, textIn } from './layout.ts'

const logoSize = 54
const logoRoom = logoSize + 10
/** Around the double line below. */
const air = { above: 5, below: 12 }

/**
 * Kop surat: the agency's lines, the last and largest of them the office itself, address and contacts, and the double
 * line below (Tata Naskah Dinas: ANRI 5/2021, Permendagri 1/2023).
 */
export function letterhead(flow: Flow, office: Letterhead, logo: string | null): Content[] {
  const written = office.letterhead.split('\n').flatMap((text) => text.trim() || [])
  const names = written.length > 0 ? written : [office.name.toUpperCase()]
  const contacts = [
    office.phone && `Telepon ${office.phone}`,
    office.email && `Pos-el ${office.email}`,
  ].filter(Boolean)
  const lines = [
    ...names.map((text, index) => ({ text, fontSize: index === names.length - 1 ? 14 : 12, bold: true })),
    ...[office.address, contacts.join(', ')].flatMap((text) =>
      text.trim() ? [{ text: text.trim(), fontSize: 9, bold: false }] : [],
    ),
  ]
  const { innerWidth } = flow.page
  const width = logo ? innerWidth - logoRoom * 2 : innerWidth
  const height = lines.reduce(
    (sum, { text, fontSize, bold }) => sum + heightOfText(text, width, { size: fontSize }, bold),
    0,
  )
  flow.take(Math.max(height, logo ? logoSize : 0) + air.above + air.below + 3)
  const middle: Column = {
    width,
    stack: lines.map(({ text, fontSize, bold }) => ({
      ...textIn(width, text, { size: fontSize }, bold),
      fontSize,
    })),
    alignment: 'center',
  }
  return [
    logo
      ? {
          columns: [
            { width: logoRoom, ...picture(logo, `Logo ${office.name}`, [logoSize, logoSize]) },
            middle,
            { width: logoRoom, text: '' },
          ],
        }
      : { columns: [middle] },
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: innerWidth, y2: 0, lineWidth: 1.5 },
        { type: 'line', x1: 0, y1: 2.5, x2: innerWidth, y2: 2.5, lineWidth: 0.5 },
      ],
      margin: [0, air.above, 0, air.below],
    },
  ]
}
