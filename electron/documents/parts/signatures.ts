import type { Content } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import type { Flow, Look, Page } from './layout.ts'
import { type Closing, heightOf, kept, type Signer } from './signer.ts'

export type { Closing } from './signer.ts'

/** "Sukamaju, 31 Januari 2026", open while it is not signed. */
export const placeAndDate = (place: string, date: string | null): string =>
  `${place || '....................'}, ${date ? longDate(date) : '..............................'}`

/** Where a form is signed: as the office says for it, or as the paper does. */
export const placeOn = ({ notes }: Page, place: string): string => notes?.place || place

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
    {
      first: placeAndDate(placeOn(flow.page, place), date),
      role: 'Pejabat Penilai Kinerja,',
      party: appraiser,
      official: true,
    },
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
    { first: placeAndDate(placeOn(flow.page, place), date), ...right, official: true },
  ])

/** Somebody in a role of his own alone, right. */
export const oneSigns = (
  flow: Flow,
  role: string,
  party: Party,
  place: string,
  date: string | null,
): Closing =>
  kept(flow, [null, { first: placeAndDate(placeOn(flow.page, place), date), role, party, official: true }])

/** Somebody in a role of his own alone, right, on a letter that has its place and day at its head. */
export const signsLetter = (flow: Flow, role: string, party: Party): Closing =>
  kept(flow, [null, { first: '', role, party, official: true }])

/** Block (T1): the appraiser alone, right. */
export const appraiserSigns = (
  flow: Flow,
  appraiser: Party,
  place: string,
  date: string | null,
  role = 'Pejabat Penilai Kinerja',
): Closing =>
  kept(flow, [
    null,
    {
      first: placeAndDate(placeOn(flow.page, place), date),
      role: `${role},`,
      party: appraiser,
      official: true,
    },
  ])

export interface NumberedSigner {
  number: string
  date: string | null
  role: string
  party: Party
}

/** The last of them signs for the office. */
const numbered = (signers: readonly NumberedSigner[], place: string, page: Page): Signer[] =>
  signers.map(({ number, date, role, party }, at) => ({
    first: `${number} ${placeAndDate(placeOn(page, place), date)}`,
    role,
    party,
    ...(at === signers.length - 1 && { official: true }),
  }))

/** Two signatures or three side by side, with dates of their own and the numbers of their sections. */
export const numberedSign = (flow: Flow, signers: readonly NumberedSigner[], place: string): Closing =>
  kept(flow, numbered(signers, place, flow.page))

/** Height of that block. */
export const numberedSignHeight = (
  page: Page,
  look: Look,
  signers: readonly NumberedSigner[],
  place: string,
): number => heightOf(numbered(signers, place, page), signers.length, page, look)

/** Who destroyed archives, right, and below two witnesses side by side. */
export function officialAndWitnesses(
  flow: Flow,
  data: { official: Party; witnesses: readonly Party[]; place: string; destroyedOn: string },
): Closing {
  const official = kept(flow, [
    null,
    {
      first: placeAndDate(placeOn(flow.page, data.place), data.destroyedOn),
      role: `${data.official.jabatan},`,
      party: data.official,
      official: true,
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
    {
      first: placeAndDate(placeOn(flow.page, place), on),
      role: `${leader.jabatan},`,
      party: leader,
      official: true,
    },
  ])
  const pairs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, at) => rest.slice(at * 2, at * 2 + 2))
  const others = pairs.map(([one, other]) =>
    kept(flow, [one ? { first: '', ...one } : null, other ? { first: '', ...other } : null]),
  )
  return { first, others }
}

/**
 * Rows of people who sign beside each other, all of them kept on one page: the parties of a letter, below them witnesses
 * and who takes note of it.
 */
export function rowsSign(flow: Flow, rows: ReadonlyArray<ReadonlyArray<Signer | null>>): Closing {
  const closings = rows.map((row) => kept(flow, row))
  const height = closings.reduce((sum, closing) => sum + closing.height, 0)
  const block = (): Content => ({ unbreakable: true, stack: closings.map((closing) => closing.block()) })
  return { height, block, put: () => flow.put(height, block()) }
}
