import type { Column, Content, ContentColumns } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { type Flow, heightOfText, type Look, type Page, textIn } from './layout.ts'
import { onBehalfLines } from '../../../shared/office/form-notes.ts'
import { notesHeight } from './office-notes.ts'
import { blank, signed } from './signed.ts'

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
  /** Signs for the office, perhaps in the name of another. */
  official?: true
}

const numberLine = ({ nip, nipLabel }: Party): string => (nip ? `${nipLabel}. ${nip}` : ' ')

const named = ({ party, withPangkat }: Signer): string[] =>
  withPangkat && party.pangkat.trim() !== '' && party.pangkat !== '-'
    ? [party.pangkat, numberLine(party)]
    : [numberLine(party)]

/** The lines between place and signature. */
const roleLines = ({ role, official }: Signer, { notes }: Page): string[] =>
  official ? onBehalfLines(notes?.onBehalf ?? null, role) : [role]

function columnOf(signer: Signer, width: number, { look, page }: Flow): Column {
  const { first, party } = signer
  const lines = (text: string, bold = false) => textIn(width, text, look, bold)
  return {
    width,
    alignment: 'center',
    stack: [
      lines(first || ' '),
      ...roleLines(signer, page).map((text) => lines(text)),
      ...signed(signer, width, page.signing),
      { ...lines(party.name, true), decoration: 'underline', margin: [0, blank, 0, belowName] },
      ...named(signer).map((text) => lines(text)),
    ],
  }
}

function heightFor(signer: Signer, width: number, page: Page, look: Look): number {
  const lines = (text: string, bold = false) => heightOfText(text, width, look, bold)
  const heights = [signer.first || ' ', ...roleLines(signer, page), ...named(signer)].map((text) =>
    lines(text),
  )
  return heights.reduce((sum, height) => sum + height, blank + lines(signer.party.name, true) + belowName)
}

/** Height of a block in points, with the air above it. @param columns one of them may be empty */
export const heightOf = (signers: readonly Signer[], columns: number, page: Page, look: Look): number =>
  Math.max(...signers.map((signer) => heightFor(signer, columnWidth(page, columns), page, look))) +
  above +
  // What the office adds stands right below who signs for it.
  (signers.some(({ official }) => official) ? notesHeight(page) : 0)

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
    columns: columns.map((signer) => (signer ? columnOf(signer, width, flow) : { width, text: '' })),
    columnGap: gap,
    margin: [0, above, 0, 0],
    fontSize: flow.look.size,
  })
  return { height, block, put: () => flow.put(height, { unbreakable: true, stack: [block()] }) }
}
