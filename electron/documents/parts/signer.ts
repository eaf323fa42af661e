import type { Column, Content, ContentColumns } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { type Flow, heightOfText, type Look, type Page, textIn } from './layout.ts'
import { points } from './page.ts'

/** Room for a signature in ink and a stamp. */
const blank = points(18)
const above = 12
/** Keeps the line under a name clear of the number below it. */
const belowName = 2

const gap = 16
const columnWidth = (page: Page, columns: number): number => (page.innerWidth - gap * (columns - 1)) / columns

/** Somebody who signs, in a column of his own. */
export interface Signer {
  /** Place and date, or nothing. */
  first: string
  role: string
  party: Party
  /** Whether the pangkat stands between name and number. */
  withPangkat?: true
}

const numberLine = ({ nip, nipLabel }: Party): string => (nip ? `${nipLabel}. ${nip}` : ' ')

const named = ({ party, withPangkat }: Signer): string[] =>
  withPangkat && party.pangkat.trim() !== '' && party.pangkat !== '-'
    ? [party.pangkat, numberLine(party)]
    : [numberLine(party)]

function columnOf(signer: Signer, width: number, look: Look): Column {
  const { first, role, party } = signer
  const lines = (text: string, bold = false) => textIn(width, text, look, bold)
  return {
    width,
    alignment: 'center',
    stack: [
      lines(first || ' '),
      lines(role),
      { ...lines(party.name, true), decoration: 'underline', margin: [0, blank, 0, belowName] },
      ...named(signer).map((text) => lines(text)),
    ],
  }
}

function heightFor(signer: Signer, width: number, look: Look): number {
  const { first, role, party } = signer
  const lines = (text: string, bold = false) => heightOfText(text, width, look, bold)
  return (
    lines(first || ' ') +
    lines(role) +
    blank +
    lines(party.name, true) +
    belowName +
    named(signer).reduce((sum, text) => sum + lines(text), 0)
  )
}

/** Height of a block in points, with the air above it. @param columns one of them may be empty */
export const heightOf = (signers: readonly Signer[], columns: number, page: Page, look: Look): number =>
  Math.max(...signers.map((signer) => heightFor(signer, columnWidth(page, columns), look))) + above

/** Signatures at the end of a form. */
export interface Closing {
  /** With the air above; the last row of the table before must leave that much room on its page. */
  height: number
  /** Takes the room and gives the block. */
  put: () => Content
  /** The block for whoever takes the room together with what stands above it. */
  block: () => Content
}

/** Kept together on one page; nothing in it is long enough to outgrow one. */
export function kept(flow: Flow, columns: readonly (Signer | null)[]): Closing {
  const height = heightOf(
    columns.filter((signer) => signer !== null),
    columns.length,
    flow.page,
    flow.look,
  )
  // A told width, so that a name of one long word is broken instead of running off the page.
  const width = columnWidth(flow.page, columns.length)
  const block = (): ContentColumns => ({
    columns: columns.map((signer) => (signer ? columnOf(signer, width, flow.look) : { width, text: '' })),
    columnGap: gap,
    margin: [0, above, 0, 0],
    fontSize: flow.look.size,
  })
  return { height, block, put: () => flow.put(height, { unbreakable: true, stack: [block()] }) }
}
