import type { Column, Content, ContentColumns } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import { type Flow, linesOf, type Look, type Page } from './layout.ts'

/** Room for the signature itself. */
const blank = '\n\n\n\n'
const above = 12
/** Keeps the line under a name clear of the number below it. */
const belowName = 2

const gap = 16
const columnWidth = (page: Page, columns: number): number => (page.innerWidth - gap * (columns - 1)) / columns

/** Room to sign for somebody who is not known. */
export const unnamed: Party = {
  name: '.'.repeat(40),
  nip: null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: '-',
  unit: '-',
  unitLabel: 'UNIT KERJA',
}

interface Signer {
  /** Place and date, or nothing. */
  first: string
  role: string
  party: Party
}

/** "Sukamaju, 31 Januari 2026", open while it is not signed. */
export const placeAndDate = (place: string, date: string | null): string =>
  `${place || '....................'}, ${date ? longDate(date) : '..............................'}`

const numberLine = ({ nip, nipLabel }: Party): string => (nip ? `${nipLabel}. ${nip}` : ' ')

function columnOf({ first, role, party }: Signer, width: number): Column {
  return {
    width,
    alignment: 'center',
    stack: [
      { text: printable(first || ' ') },
      { text: role },
      { text: blank },
      { text: printable(party.name), bold: true, decoration: 'underline' },
      { text: printable(numberLine(party)), margin: [0, belowName, 0, 0] },
    ],
  }
}

function linesFor({ first, role, party }: Signer, width: number, { size }: Look): number {
  const lines = (text: string, bold = false) => linesOf(printable(text), width, size, bold)
  return lines(first) + lines(role) + lines(blank) + lines(party.name, true) + lines(numberLine(party))
}

/** Height of a block in points, with the air above it. @param columns one of them may be empty */
const heightOf = (signers: readonly Signer[], columns: number, page: Page, look: Look): number =>
  Math.max(...signers.map((signer) => linesFor(signer, columnWidth(page, columns), look))) *
    lineHeight(look.size) +
  belowName +
  above

/** Signatures at the end of a form. */
export interface Closing {
  /** With the air above; the last row of the table before must leave that much room on its page. */
  height: number
  /** Takes the room and gives the block. */
  put: () => Content
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
  return {
    height,
    put: () => {
      flow.take(height)
      const block: ContentColumns = {
        columns: columns.map((signer) => (signer ? columnOf(signer, width) : { width, text: '' })),
        columnGap: gap,
        margin: [0, above, 0, 0],
        fontSize: flow.look.size,
      }
      return { unbreakable: true, stack: [block] }
    },
  }
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

/** Two parties in roles of their own, place and date on the right. */
export const twoSign = (
  flow: Flow,
  left: { role: string; party: Party },
  right: { role: string; party: Party },
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
  return {
    height: official.height + witnesses.height,
    put: () => ({ unbreakable: true, stack: [official.put(), witnesses.put()] }),
  }
}
