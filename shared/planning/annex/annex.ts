import { Refusal } from '../../kernel/refusal.ts'
import { type ActionRow, type Annex, type AttachmentKind, maxActions, type SkpDocument } from '../skp/skp.ts'

/** The boxes of Lampiran SKP, in the order of the form (PermenPANRB 6/2022, lampiran). */
export const attachmentLabels: Readonly<Record<AttachmentKind, string>> = {
  dukungan: 'Dukungan sumber daya',
  pertanggungjawaban: 'Skema pertanggungjawaban',
  konsekuensi: 'Konsekuensi',
}

/** Everything that the prints of Lampiran SKP and rencana aksi say. */
export interface AnnexDocument {
  /** As signed, or as it stands while it is a draft. */
  skp: SkpDocument
  annex: Annex
  signedOn: string | null
}

const isBlank = ({ action, output, quarters, evidence }: ActionRow): boolean =>
  action === '' && output === '' && evidence === '' && quarters === 0

/** The annex as it is stored: no blanks around texts, no empty rows. */
export function tidyAnnex({ attachments: lists, actions }: Annex): Annex {
  const tidy = (list: readonly string[]) => list.map((one) => one.trim()).filter((one) => one !== '')
  return {
    attachments: {
      dukungan: tidy(lists.dukungan),
      pertanggungjawaban: tidy(lists.pertanggungjawaban),
      konsekuensi: tidy(lists.konsekuensi),
    },
    actions: actions
      .map((row) => ({
        ...row,
        action: row.action.trim(),
        output: row.output.trim(),
        evidence: row.evidence.trim(),
      }))
      .filter((row) => !isBlank(row)),
  }
}

/** @throws Refusal when a rencana aksi stands on no RHK of the SKP, or too many stand on one */
export function checkActions(actions: readonly ActionRow[], rhkIds: readonly string[]): void {
  for (const [rhkId, rows] of Map.groupBy(actions, (row) => row.rhkId)) {
    const number = rhkIds.indexOf(rhkId) + 1
    if (number === 0)
      throw new Refusal(
        'Ada rencana aksi untuk RHK yang tidak ada lagi dalam SKP ini. Muat ulang halaman untuk melihatnya.',
      )
    if (rows.length > maxActions)
      throw new Refusal(`Satu RHK memuat paling banyak ${maxActions} rencana aksi.`, [
        { field: `RHK ${number}`, message: `Gabungkan sebagian dari ${rows.length} rencana aksi.` },
      ])
  }
}

export const quarterNames = ['I', 'II', 'III', 'IV'] as const

/** Whether an action is planned for a quarter, counted from 0. */
export const inQuarter = (quarters: number, index: number): boolean => (quarters & (1 << index)) !== 0

/** "I, III", as quarters are written in a table. */
export const quartersWritten = (quarters: number): string =>
  quarterNames.filter((_, index) => inQuarter(quarters, index)).join(', ')

/** The quarters in which an SKP has at least one day, as bits. */
export function quartersWithin(periodStart: string, periodEnd: string): number {
  const quarterOf = (date: string) => Math.floor((Number(date.slice(5, 7)) - 1) / 3)
  let bits = 0
  for (let index = quarterOf(periodStart); index <= quarterOf(periodEnd); index += 1) bits |= 1 << index
  return bits
}

/**
 * Quarters as they are written in a table: "I, III", "TW II-IV", "1 dan 2", "Triwulan 4".
 * @returns one bit for each quarter; 0 when none is named
 */
export function parseQuarters(written: string): number {
  const found = [
    ...written
      .toUpperCase()
      .matchAll(/\b(IV|I{1,3}|[1-4])\b\s*(?:(-|–|SD|S\/D|S\.D\.|SAMPAI)(?=\s*[I1-4]))?/g),
  ]
  let bits = 0
  let from: number | null = null
  for (const [, name = '', range] of found) {
    const number = /\d/.test(name) ? Number(name) : quarterNames.findIndex((known) => known === name) + 1
    for (let at = from ?? number; at <= number; at += 1) bits |= 1 << (at - 1)
    from = range === undefined ? null : number
  }
  return bits
}
