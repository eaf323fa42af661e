import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { type Flow, heightOfText, textIn, titleLine } from './layout.ts'
import { appraiserSigns, type Closing, unnamed } from './signatures.ts'

/** Above and below a sentence, in points. */
const air = 4
const titleSize = 10

/** Room to sign for a unit that nobody heads. */
const nobody: Party = { ...unnamed, jabatan: 'Pimpinan unit' }

/** The lines of a list's title. */
export function listTitle(flow: Flow, lines: readonly string[]): Content[] {
  flow.take(
    lines.reduce((sum, text) => sum + heightOfText(text, flow.page.innerWidth, { size: titleSize }, true), 0),
  )
  return lines.map((text) => titleLine(text, titleSize))
}

/** Height of a sentence below or above a table, with its air. */
export const sentenceHeight = ({ look, page }: Flow, text: string, bold = false): number =>
  heightOfText(text, page.innerWidth, look, bold) + air * 2

/** A sentence below or above a table. */
export function sentence(flow: Flow, text: string, bold = false): Content {
  return flow.put(sentenceHeight(flow, text, bold), {
    ...textIn(flow.page.innerWidth, text, flow.look, bold),
    fontSize: flow.look.size,
    margin: [0, air, 0, air],
  })
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
