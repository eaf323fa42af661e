import { z } from 'zod'
import { Id, line, reason, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Party, PersonChoice } from '../kernel/party.ts'
import { Letterhead } from '../office/office.ts'
import { IsoDate } from '../office/period.ts'
import { Sure } from '../office/signing-day.ts'
import { isOpen } from '../planning/skp/transitions.ts'
import type { SkpState } from '../planning/skp/skp.ts'
import { Series } from './retention.ts'

const count = z.number().int()

/** The things of one archive and one year. */
export const DueGroup = z.object({ series: Series, year: count })
export type DueGroup = z.infer<typeof DueGroup>

/** How many of them have had their time, and of how many something keeps them. */
export const DueLine = DueGroup.extend({ name: z.string(), dueOn: IsoDate, ready: count, kept: count })
export type DueLine = z.infer<typeof DueLine>

/** One thing that has had its time: an SKP with its evaluations, or what is on record of a person. */
export const DueItem = DueGroup.extend({
  /** Of the SKP, or of the employee. */
  id: Id,
  name: z.string(),
  nip: z.string(),
  /** What is in it, in words: "SKP versi 2, 3 penilaian, 1 dialog". */
  holds: z.string(),
  /** How many papers and records that are. */
  pieces: count,
  /** Why it stays; null when it may go. */
  keptBecause: z.string().nullable(),
})
export type DueItem = z.infer<typeof DueItem>

/** What about an SKP keeps it from being destroyed. */
export interface SkpStanding {
  state: SkpState
  openRemarks: number
  /** Evaluations that were begun and are not signed. */
  openEvaluations: number
  /** Plans of improvement that have not ended. */
  openPlans: number
  /** Objections that are not decided. */
  openObjections: number
}

/**
 * Why an SKP is not destroyed although it has had its time: what is still being settled is no archive yet
 * (UU 43/2009 Pasal 51: nothing that has to do with a case that is still open).
 */
export function skpKeptBecause({
  state,
  openRemarks,
  openEvaluations,
  openPlans,
  openObjections,
}: SkpStanding): string | null {
  if (isOpen(state)) return 'SKP belum ditandatangani; selesaikan, atau hapus drafnya di Perencanaan.'
  if (openRemarks > 0) return 'Masih ada catatan atau keberatan yang belum diselesaikan.'
  if (openPlans > 0) return 'Rencana perbaikan kinerja yang didasarkan padanya belum selesai.'
  if (openEvaluations > 0) return 'Ada penilaian yang belum ditandatangani.'
  if (openObjections > 0) return 'Ada keberatan yang belum diputus atasan pejabat penilai.'
  return null
}

/** What the berita acara says and who stands for it. */
export const DestructionOrder = z.object({
  groups: z.array(DueGroup).min(1, 'Pilih sedikitnya satu tahun.').max(most.parts),
  number: required(most.place, 'Nomor berita acara harus diisi.'),
  destroyedOn: IsoDate,
  sure: Sure,
  place: line(most.place),
  /** Who allowed it: number and date of the decision. */
  approval: required(most.short, 'Sebut surat persetujuan pemusnahan: nomor dan tanggalnya.'),
  reason: reason('Tulis alasan pemusnahan.'),
  official: PersonChoice,
  witnesses: z.array(PersonChoice).length(2, 'Pilih dua saksi.'),
  /** What the clerk typed: see `confirmationOf`. */
  confirmation: z.string(),
})
export type DestructionOrder = z.infer<typeof DestructionOrder>

/** What has to be typed before so many things are destroyed: whoever saw another number is not understood. */
export const confirmationOf = (items: number): string => `MUSNAHKAN ${items}`

/** What was destroyed, as it was that day: the berita acara is printed from it, then and later. */
export const DestructionRecord = z.strictObject({
  office: z.string(),
  agency: z.string(),
  letterhead: Letterhead,
  number: z.string(),
  destroyedOn: IsoDate,
  place: z.string(),
  approval: z.string(),
  reason: z.string(),
  official: Party,
  witnesses: z.array(Party),
  series: z.array(
    z.strictObject({ series: Series, code: z.string(), name: z.string(), retention: z.string() }),
  ),
  items: z.array(
    z.strictObject({
      series: Series,
      year: count,
      name: z.string(),
      nip: z.string(),
      holds: z.string(),
      pieces: count,
    }),
  ),
  /** How many entries of the log are without their words since. */
  entries: count,
})
export type DestructionRecord = z.infer<typeof DestructionRecord>

/** A destruction as the list shows it. */
export const DestructionLine = z.object({
  id: Id,
  number: z.string(),
  destroyedOn: IsoDate,
  items: count,
  pieces: count,
  /** "SKP dan penilaian kinerja 2022, 2023". */
  what: z.string(),
})
export type DestructionLine = z.infer<typeof DestructionLine>

/** The years of a destruction by archive: "SKP dan penilaian kinerja 2022 dan 2023". */
export function whatWasDestroyed({ series, items }: Pick<DestructionRecord, 'series' | 'items'>): string {
  return series
    .map(({ series: id, name }) => {
      const years = [...new Set(items.filter((item) => item.series === id).map(({ year }) => year))].toSorted(
        (a, b) => a - b,
      )
      return `${name} ${years.join(', ')}`
    })
    .join('; ')
}
