import type { Content } from 'pdfmake/interfaces'
import { type Party, unnamed } from '../../../shared/kernel/party.ts'
import { type Flow, heightOfText, textIn, titleLine } from './layout.ts'
import { linesIn } from './text.ts'
import { appraiserSigns, type Closing } from './signatures.ts'

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
  return flow.put(sentenceHeight(flow, text, bold), plain(flow, text, bold))
}

const plain = (flow: Flow, text: string, bold = false): Content => ({
  ...textIn(flow.page.innerWidth, text, flow.look, bold),
  fontSize: flow.look.size,
  margin: [0, air, 0, air],
})

/** Lines of a list that stand at least above its signature. */
const linesAbove = 3

/**
 * Sentences below a table and the signature, which goes on a new page only together with some of them.
 * @returns with the height of what must stand on the page of the table's last lines
 */
export function sentencesAndSign(flow: Flow, texts: readonly string[], sign: Closing) {
  const lines = texts.map((text) => linesIn(text, flow.page.innerWidth, flow.look).length)
  let kept = texts.length
  for (let some = 0; kept > 0 && some < linesAbove; kept -= 1) some += lines[kept - 1] ?? 0
  const heights = texts.map((text) => sentenceHeight(flow, text))
  const sum = (from: number) => heights.slice(from).reduce((all, height) => all + height, sign.height)
  return {
    height: kept === 0 ? sum(0) : (heights[0] ?? 0),
    put: (): Content[] => [
      ...texts.slice(0, kept).map((text) => sentence(flow, text)),
      flow.put(sum(kept), {
        unbreakable: true,
        stack: [...texts.slice(kept).map((text) => plain(flow, text)), sign.block()],
      }),
    ],
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
