import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import { type Flow, linesOf, titleLine } from './layout.ts'
import { appraiserSigns, type Closing, unnamed } from './signatures.ts'

/** Above and below a sentence, in points. */
const air = 4
const titleSize = 10

/** Room to sign for a unit that nobody heads. */
const nobody: Party = { ...unnamed, jabatan: 'Pimpinan unit' }

/** The lines of a list's title. */
export function listTitle(flow: Flow, lines: readonly string[]): Content[] {
  flow.take(
    lines.reduce((sum, text) => sum + linesOf(printable(text), flow.page.innerWidth, titleSize, true), 0) *
      lineHeight(titleSize),
  )
  return lines.map((text) => titleLine(text, titleSize))
}

/** Height of a sentence below or above a table, with its air. */
export const sentenceHeight = ({ look: { size }, page }: Flow, text: string, bold = false): number =>
  linesOf(printable(text), page.innerWidth, size, bold) * lineHeight(size) + air * 2

/** A sentence below or above a table. */
export function sentence(flow: Flow, text: string, bold = false): Content {
  flow.take(sentenceHeight(flow, text, bold))
  return {
    text: printable(text),
    fontSize: flow.look.size,
    margin: [0, air, 0, air],
    ...(bold ? { bold } : {}),
  }
}

/** The head of the unit signs right, or there is room for one who is not named. @param signedOn null leaves it open */
export function headSigns(
  flow: Flow,
  { head, place }: { head: Party | null; place: string },
  signedOn: string | null,
): Closing {
  const signer = head ?? nobody
  return appraiserSigns(flow, signer, place, signedOn, signer.jabatan)
}
