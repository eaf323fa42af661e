import type { Column, Content, ContentColumns } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/kernel/dates.ts'
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

interface Signer {
  /** Place and date, or nothing. */
  first: string
  role: string
  party: Party
  /** Whether the pangkat stands between name and number. */
  withPangkat?: true
}

/** "Sukamaju, 31 Januari 2026", open while it is not signed. */
export const placeAndDate = (place: string, date: string | null): string =>
  `${place || '....................'}, ${date ? longDate(date) : '..............................'}`

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
const heightOf = (signers: readonly Signer[], columns: number, page: Page, look: Look): number =>
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
function kept(flow: Flow, columns: readonly (Signer | null)[]): Closing {
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

/** Block (T2): the employee left, place, date and appraiser right. */
export const bothSign = (
  flow: Flow,
  employee: Party,
  appraiser: Party,
  place: string,
  date: string | null,
): Closing =>
  kept(flow, [
    { first: '', role: 'Pegawai yang Dinilai,', party: employee },
    { first: placeAndDate(place, date), role: 'Pejabat Penilai Kinerja,', party: appraiser },
  ])

type InRole = Pick<Signer, 'role' | 'party' | 'withPangkat'>

/** Two parties in roles of their own, place and date on the right. */
export const twoSign = (
  flow: Flow,
  left: InRole,
  right: InRole,
  place: string,
  date: string | null,
): Closing =>
  kept(flow, [
    { first: '', ...left },
    { first: placeAndDate(place, date), ...right },
  ])

/** Somebody in a role of his own alone, right. */
export const oneSigns = (
  flow: Flow,
  role: string,
  party: Party,
  place: string,
  date: string | null,
): Closing => kept(flow, [null, { first: placeAndDate(place, date), role, party }])

/** Somebody in a role of his own alone, right, on a letter that has its place and day at its head. */
export const signsLetter = (flow: Flow, role: string, party: Party): Closing =>
  kept(flow, [null, { first: '', role, party }])

/** Block (T1): the appraiser alone, right. */
export const appraiserSigns = (
  flow: Flow,
  appraiser: Party,
  place: string,
  date: string | null,
  role = 'Pejabat Penilai Kinerja',
): Closing => kept(flow, [null, { first: placeAndDate(place, date), role: `${role},`, party: appraiser }])

export interface NumberedSigner {
  number: string
  date: string | null
  role: string
  party: Party
}

const numbered = ({ number, date, role, party }: NumberedSigner, place: string): Signer => ({
  first: `${number} ${placeAndDate(place, date)}`,
  role,
  party,
})

/** Two signatures or three side by side, with dates of their own and the numbers of their sections. */
export const numberedSign = (flow: Flow, signers: readonly NumberedSigner[], place: string): Closing =>
  kept(
    flow,
    signers.map((signer) => numbered(signer, place)),
  )

/** Height of that block. */
export const numberedSignHeight = (
  page: Page,
  look: Look,
  signers: readonly NumberedSigner[],
  place: string,
): number =>
  heightOf(
    signers.map((signer) => numbered(signer, place)),
    signers.length,
    page,
    look,
  )

/** Who destroyed archives, right, and below two witnesses side by side. */
export function officialAndWitnesses(
  flow: Flow,
  data: { official: Party; witnesses: readonly Party[]; place: string; destroyedOn: string },
): Closing {
  const official = kept(flow, [
    null,
    {
      first: placeAndDate(data.place, data.destroyedOn),
      role: `${data.official.jabatan},`,
      party: data.official,
    },
  ])
  const witnesses = kept(
    flow,
    data.witnesses.map((party, index) => ({ first: `Saksi ${index + 1}`, role: `${party.jabatan},`, party })),
  )
  const height = official.height + witnesses.height
  const block = (): Content => ({ unbreakable: true, stack: [official.block(), witnesses.block()] })
  return {
    height,
    block,
    put: () => flow.put(height, block()),
  }
}

/**
 * Who led something, right, with a representative left, and further ones below in pairs.
 * @returns the first pair, which stays with the text above it, and the others
 */
export function leaderAndRepresentatives(
  flow: Flow,
  {
    leader,
    signers,
    place,
    on,
  }: { leader: Party; signers: readonly InRole[]; place: string; on: string | null },
): { first: Closing; others: Closing[] } {
  const [left, ...rest] = signers
  const first = kept(flow, [
    left ? { first: '', ...left } : null,
    { first: placeAndDate(place, on), role: `${leader.jabatan},`, party: leader },
  ])
  const pairs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, at) => rest.slice(at * 2, at * 2 + 2))
  const others = pairs.map(([one, other]) =>
    kept(flow, [one ? { first: '', ...one } : null, other ? { first: '', ...other } : null]),
  )
  return { first, others }
}
