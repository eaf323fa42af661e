import type { DiaryEntry } from '../monitoring/diary/entry.ts'
import type { ActivityEntry } from './kinds/activities.ts'

/** A day that an answer changes: what stands on it, and what is to stand on it. */
export interface ChangedDay {
  day: string
  before: readonly DiaryEntry[]
  after: readonly DiaryEntry[]
  /** Whether something goes or is written over, not only added. */
  replaces: boolean
}

const sameEntry = (one: ActivityEntry, other: ActivityEntry): boolean =>
  one.day === other.day &&
  one.start === other.start &&
  one.end === other.end &&
  one.rhkId === other.rhkId &&
  one.activity === other.activity &&
  one.output === other.output &&
  one.volume === other.volume &&
  one.satuan === other.satuan &&
  one.evidence === other.evidence

/**
 * What an answer makes of a diary. Only what differs from the answer before goes in: what somebody corrected here since
 * stays, unless the phone has changed the same activity again, and what was written here besides is not touched.
 * @param former what the last answer of the same form said; nothing before the first
 * @param standing the month as it stands
 * @param answered the month as the answer has it, with the words of its RHK
 * @returns the days that change, in their order
 */
export function changesOf(
  former: readonly ActivityEntry[],
  standing: readonly DiaryEntry[],
  answered: readonly DiaryEntry[],
): ChangedDay[] {
  const knew = new Map(former.map((entry) => [entry.id, entry]))
  const says = new Map(answered.map((entry) => [entry.id, entry]))
  const stands = new Map(standing.map((entry) => [entry.id, entry]))
  const isNews = (entry: DiaryEntry): boolean => {
    const [before, here] = [knew.get(entry.id), stands.get(entry.id)]
    return !(before && sameEntry(before, entry)) && !(here && sameEntry(here, entry))
  }
  const news = answered.filter(isNews)
  const told = new Map(news.map((entry) => [entry.id, entry]))
  const kept = standing.flatMap((entry) => {
    const after = told.get(entry.id)
    if (after) return after.day === entry.day ? [after] : []
    return knew.has(entry.id) && !says.has(entry.id) ? [] : [entry]
  })
  const added = news.filter(({ id, day }) => stands.get(id)?.day !== day)
  const days = [...new Set([...standing, ...news].map(({ day }) => day))].toSorted()
  return days.flatMap((day): ChangedDay[] => {
    const before = standing.filter((entry) => entry.day === day)
    const after = [...kept, ...added].filter((entry) => entry.day === day)
    const same = before.length === after.length && before.every((entry, at) => entry === after[at])
    const left = new Set<DiaryEntry>(after)
    return same ? [] : [{ day, before, after, replaces: before.some((entry) => !left.has(entry)) }]
  })
}
