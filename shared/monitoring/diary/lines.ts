import { type DiaryEntry, type DiaryRhk, isBlank } from './entry.ts'

/** The entries of a month as they are written: in the order of days, and of each day in their own. */
export type Entries = readonly DiaryEntry[]

export type NewId = () => string

/** An entry in which nothing is said yet. */
export const newEntry = (id: string, day: string): DiaryEntry => ({
  id,
  day,
  start: null,
  end: null,
  rhkId: null,
  rhkText: '',
  activity: '',
  output: '',
  volume: null,
  satuan: '',
  evidence: '',
})

/** Entries with others put in their days: behind one of them, or at the end of the day. */
export function withEntries(entries: Entries, added: Entries, behind?: string): Entries {
  const result = [...entries]
  let after = behind
  for (const entry of added) {
    const at = result.findIndex(({ id }) => id === after)
    const place = at >= 0 ? at : result.findLastIndex(({ day }) => day <= entry.day)
    result.splice(place + 1, 0, entry)
    if (after !== undefined) after = entry.id
  }
  return result
}

export const withoutEntry = (entries: Entries, id: string): Entries =>
  entries.filter((entry) => entry.id !== id)

/** The last day before one on which something is written; null where there is none. */
const dayBefore = (entries: Entries, day: string): string | null =>
  entries.findLast((entry) => entry.day < day && !isBlank(entry))?.day ?? null

/**
 * "Pola kemarin": what was written on the last day before is written on this one too, besides what stands there. A proof
 * is of its own day and does not go along, nor an RHK that does not hold any more.
 */
export function withPatternOfDayBefore(
  entries: Entries,
  day: string,
  rhk: readonly DiaryRhk[],
  newId: NewId,
): Entries {
  const from = dayBefore(entries, day)
  if (from === null) return entries
  const copied = entries
    .filter((entry) => entry.day === from && !isBlank(entry))
    .map((entry): DiaryEntry => {
      const holds = rhk.some(({ id, from: first, to }) => id === entry.rhkId && first <= day && day <= to)
      return {
        ...entry,
        id: newId(),
        day,
        evidence: '',
        ...(holds ? {} : { rhkId: null, rhkText: '' }),
      }
    })
  const kept = entries.filter((entry) => entry.day !== day || !isBlank(entry))
  return withEntries(kept, copied)
}

/** The days that differ between what is stored and what is written now, each with all that is to stand in it. */
export function changedDays(stored: Entries, now: Entries): Array<{ day: string; entries: DiaryEntry[] }> {
  const byDay = (entries: Entries) =>
    Map.groupBy(
      entries.filter((entry) => !isBlank(entry)),
      ({ day }) => day,
    )
  const [before, after] = [byDay(stored), byDay(now)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((day) => JSON.stringify(before.get(day)) !== JSON.stringify(after.get(day)))
    .toSorted()
    .map((day) => ({ day, entries: after.get(day) ?? [] }))
}
