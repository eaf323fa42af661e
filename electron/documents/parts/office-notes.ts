import type { Content, ContentText } from 'pdfmake/interfaces'
import { lineHeight } from '../fonts.ts'
import { inFonts } from '../glyphs.ts'
import type { BuiltForm } from '../forms/built-form.ts'
import { type Page, points } from './page.ts'
import { linesIn } from './text.ts'

/** What an office adds below the signatures of a form: who takes note of it, tembusan, and boxes for a paraf. */

const size = 8
const above = 10
/** Between the halves of the block. */
const gap = 16
/** Room for a signature of who takes note. */
const room = points(16)
const boxHeight = points(7)
const boxWidth = points(16)
const numberWidth = 12

const half = (page: Page): number => (page.innerWidth - gap) / 2
const copiesWidth = (page: Page): number => half(page) - numberWidth
const parafWidth = (page: Page): number => half(page) - boxWidth - 12

const heightOfText = (text: string, width: number, page: Page, bold = false): number =>
  linesIn(text, width, { size, font: page.choices.printFont }, bold).length *
  lineHeight(size, page.choices.printFont)

const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0)
const parafRow = (text: string, page: Page): number =>
  Math.max(boxHeight, heightOfText(text, parafWidth(page), page) + 4)

/** Height of the block with the air above it, in points; nothing where the office adds nothing there. */
export function notesHeight(page: Page): number {
  const { notes } = page
  if (!notes) return 0
  const { knows, copies, initials } = notes
  const one = lineHeight(size, page.choices.printFont)
  const left = [
    copies.length === 0
      ? 0
      : one + sum(copies.map((text) => heightOfText(text, copiesWidth(page), page))) + 6,
    initials.length === 0 ? 0 : one + sum(initials.map((text) => parafRow(text, page))) + 6,
  ]
  const right =
    knows === null
      ? 0
      : one +
        heightOfText(`${knows.jabatan},`, half(page), page) +
        room +
        heightOfText(knows.name, half(page), page, true) +
        (knows.nip === '' ? 0 : one)
  const height = Math.max(sum(left), right)
  return height === 0 ? 0 : height + above
}

const said = (text: string, page: Page) => inFonts(text, size, page.choices.printFont)

function block(page: Page): Content {
  const { knows = null, copies = [], initials = [] } = page.notes ?? {}
  const width = half(page)
  const tembusan: Content[] =
    copies.length === 0
      ? []
      : [
          { text: 'Tembusan:' },
          ...copies.map((text, at): Content => ({
            columns: [
              { width: numberWidth, text: `${at + 1}.` },
              { width: copiesWidth(page), text: said(text, page) },
            ],
          })),
        ]
  const paraf: Content[] =
    initials.length === 0
      ? []
      : [
          { text: 'Paraf hierarki:', margin: [0, copies.length > 0 ? 6 : 0, 0, 0] },
          {
            table: {
              widths: [parafWidth(page), boxWidth],
              heights: (row: number) => parafRow(initials[row] ?? '', page) - 3,
              body: initials.map((text) => [{ text: said(text, page) }, { text: '' }]),
            },
            layout: {
              hLineWidth: () => 0.5,
              vLineWidth: () => 0.5,
              paddingTop: () => 1,
              paddingBottom: () => 1,
              paddingLeft: () => 3,
              paddingRight: () => 3,
            },
          },
        ]
  const right: Content[] =
    knows === null
      ? []
      : [
          { text: 'Mengetahui,' },
          { text: said(`${knows.jabatan},`, page) },
          { text: said(knows.name, page), bold: true, decoration: 'underline', margin: [0, room, 0, 0] },
          ...(knows.nip === '' ? [] : [{ text: `NIP. ${knows.nip}` }]),
        ]
  return {
    unbreakable: true,
    margin: [0, above, 0, 0],
    fontSize: size,
    columns: [
      { width, stack: [...tembusan, ...paraf] },
      { width, stack: right, alignment: 'center' },
    ],
    columnGap: gap,
  }
}

/** How much larger a large title is, in points. */
const larger = 2

const isTitle = (node: Content): node is ContentText & { fontSize: number } =>
  typeof node === 'object' &&
  !Array.isArray(node) &&
  'bold' in node &&
  node.bold === true &&
  'fontSize' in node

/** A form with what the office adds to it, and with its titles in the size that the office chose. */
export function withNotes(form: BuiltForm): BuiltForm {
  if (form.bare) return form
  const { page } = form
  const title =
    page.choices.titleSize === 'besar'
      ? form.title.map((node) => (isTitle(node) ? { ...node, fontSize: node.fontSize + larger } : node))
      : form.title
  return { ...form, title, blocks: notesHeight(page) > 0 ? [...form.blocks, block(page)] : form.blocks }
}
