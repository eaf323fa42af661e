import { addDays, longDate } from '../../kernel/dates.ts'
import type { SkpState } from '../skp/skp.ts'
import { archivedText } from '../skp/transitions.ts'

/** What of an SKP decides whether it can be closed and continued under another appraiser. */
export interface Splittable {
  year: number
  state: SkpState
  periodStart: string
  periodEnd: string
  closedOn: string | null
}

export type Split =
  { ok: true; firstEnd: string; secondStart: string; secondEnd: string } | { ok: false; problem: string }

/** Why an SKP can't be closed for a mutasi on any day; null when it can. */
export function notSplittable({ state, closedOn }: Pick<Splittable, 'state' | 'closedOn'>): string | null {
  if (closedOn !== null) return `SKP ini sudah ditutup pada ${longDate(closedOn)}.`
  if (state === 'archived') return archivedText()
  return state === 'evaluated'
    ? 'Penilaian tahunan SKP ini sudah ditandatangani. Buka kunci penilaian itu lebih dahulu.'
    : null
}

/**
 * Two SKP instead of one, when somebody moves to another post in the year: the first ends on the day before, the
 * second takes the rest (practice of BKN; the last appraiser considers both).
 * @param from the first day in the new post
 */
export function splitAt(skp: Splittable, from: string): Split {
  const no = (problem: string): Split => ({ ok: false, problem })
  const never = notSplittable(skp)
  if (never !== null) return no(never)
  if (!from.startsWith(`${skp.year}-`))
    return no(`Tanggal mutasi harus berada dalam tahun ${skp.year}, tahun SKP ini.`)
  if (from <= skp.periodStart)
    return no(
      `SKP ini baru mulai ${longDate(skp.periodStart)}; tanggal mutasi harus sesudah hari itu. Bila penilainya lain sejak awal, ubah kepala SKP.`,
    )
  if (from > skp.periodEnd)
    return no(`SKP ini sudah berakhir ${longDate(skp.periodEnd)}, sebelum tanggal mutasi.`)
  return { ok: true, firstEnd: addDays(from, -1), secondStart: from, secondEnd: skp.periodEnd }
}

/** Last day on which an SKP holds: when it was closed, or the end of its period. */
export const endOf = (skp: { periodEnd: string; closedOn: string | null }): string =>
  skp.closedOn ?? skp.periodEnd
