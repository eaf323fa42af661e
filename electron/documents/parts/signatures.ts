import type { Column, Content, ContentColumns } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/format/dates.ts'
import type { Party } from '../../../shared/planning/skp.ts'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import { type Flow, size } from './layout.ts'

const blank = '\n\n\n\n'

/** "Sukamaju, 31 Januari 2026", open while it is not signed. */
export const placeAndDate = (place: string, date: string | null): string =>
  `${place || '....................'}, ${date ? longDate(date) : '..............................'}`

function signer(first: string, role: string, party: Party): Column {
  return {
    width: '*',
    alignment: 'center',
    stack: [
      { text: printable(first || ' ') },
      { text: role },
      { text: blank },
      { text: printable(party.name), bold: true, decoration: 'underline' },
      { text: party.nip ? `${party.nipLabel}. ${party.nip}` : ' ' },
    ],
  }
}

const height = lineHeight(size) * 9 + 12

const kept = (flow: Flow, columns: Column[]): Content => {
  flow.take(height)
  const block: ContentColumns = { columns, margin: [0, 12, 0, 0] }
  // Kept together on one page; nothing in it is long enough to outgrow one.
  return { unbreakable: true, stack: [block] }
}

/** Block (T2): the employee left, place, date and appraiser right. */
export const bothSign = (
  flow: Flow,
  employee: Party,
  appraiser: Party,
  place: string,
  date: string | null,
): Content =>
  kept(flow, [
    signer('', 'Pegawai yang Dinilai,', employee),
    signer(placeAndDate(place, date), 'Pejabat Penilai Kinerja,', appraiser),
  ])

/** Block (T1): the appraiser alone, right. */
export const appraiserSigns = (flow: Flow, appraiser: Party, place: string, date: string | null): Content =>
  kept(flow, [
    { width: '*', text: '' },
    signer(placeAndDate(place, date), 'Pejabat Penilai Kinerja,', appraiser),
  ])

/** Two signatures with places and dates of their own and the numbers of their sections. */
export const numberedSign = (
  flow: Flow,
  left: { number: string; date: string | null; role: string; party: Party },
  right: { number: string; date: string | null; role: string; party: Party },
  place: string,
): Content =>
  kept(
    flow,
    [left, right].map(({ number, date, role, party }) =>
      signer(`${number} ${placeAndDate(place, date)}`, role, party),
    ),
  )
