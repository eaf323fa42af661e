import { formatNumber } from '../../kernel/numbers.ts'
import { textKey } from '../../kernel/text.ts'
import { type DiaryEntry, otherWork } from './entry.ts'
import { durationOf } from './time.ts'

/** What was done for one RHK. */
export interface RhkSum {
  /** Its words, or "Tugas lain". */
  text: string
  rhkId: string | null
  entries: number
  minutes: number
  /** How much of what, e.g. "12 surat", in the order in which the units first come. */
  volumes: Array<{ satuan: string; volume: number }>
}

/**
 * Sums per RHK in the order of the SKP, other work last. What was written for an RHK that is no longer in it comes after
 * those that are.
 * @param order ids of the RHK as the SKP has them
 */
export function sumsOf(entries: readonly DiaryEntry[], order: readonly string[]): RhkSum[] {
  const places = new Map(order.map((id, index) => [id, index]))
  const placeOf = (rhkId: string | null) =>
    rhkId === null ? order.length + 1 : (places.get(rhkId) ?? order.length)
  return [...Map.groupBy(entries, ({ rhkId }) => rhkId)]
    .map(([rhkId, own]): RhkSum => {
      const volumes = new Map<string, { satuan: string; volume: number }>()
      for (const { volume, satuan } of own) {
        if (volume === null) continue
        const known = volumes.get(textKey(satuan))
        if (known) known.volume += volume
        else volumes.set(textKey(satuan), { satuan, volume })
      }
      return {
        text: rhkId === null ? otherWork : (own.at(-1)?.rhkText ?? ''),
        rhkId,
        entries: own.length,
        minutes: own.reduce((sum, entry) => sum + (durationOf(entry) ?? 0), 0),
        volumes: [...volumes.values()],
      }
    })
    .toSorted((a, b) => placeOf(a.rhkId) - placeOf(b.rhkId))
}

/** "12 surat, 3 rapat"; '' where nothing was counted. */
export const volumesText = ({ volumes }: Pick<RhkSum, 'volumes'>): string =>
  volumes.map(({ volume, satuan }) => `${formatNumber(volume)} ${satuan}`.trim()).join(', ')
