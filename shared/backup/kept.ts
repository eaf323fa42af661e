import { mondayOf, officeDay } from '../kernel/dates.ts'
import type { BackupReason, BackupState } from './backup.ts'

/** For how many days, weeks and months one backup each is kept. */
const keptFor = { days: 7, weeks: 4, months: 12 } as const

export interface Keepable {
  name: string
  /** When it was made. */
  at: Date
  /** Null for a file that nothing is known of. */
  reason: BackupReason | null
  state: BackupState
}

/** Made before something that somebody may want to take back days later. */
const beforeChange: ReadonlySet<BackupReason | null> = new Set([
  'migration',
  'import',
  'restore',
  'year',
  'destruction',
])

/**
 * Which backups are not needed any more. Kept are the newest verified one of each of the last 7 days, 4 weeks and 12
 * months in which there are any (a clock that was wrong, or an office that rested, costs none of them), all of the last
 * day, on those 7 days also every one that was made before a change, and always those made by hand, those that nothing
 * is known of, and those that are not verified: they stand for nothing and are in nobody's way.
 * @returns names to remove; never the last verified one
 */
export function superseded(backups: readonly Keepable[]): string[] {
  const whole = backups
    .filter(({ state }) => state === 'verified')
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set<string>()
  /** Keeps the newest of each of the latest spans; what is older than them is not reached. */
  const keep = (most: number, spanOf: (day: string) => string) => {
    const spans = new Set<string>()
    for (const { name, at } of whole) {
      const span = spanOf(officeDay(at))
      if (spans.has(span)) continue
      if (spans.size === most) break
      spans.add(span)
      kept.add(name)
    }
    return spans
  }
  const days = keep(keptFor.days, (day) => day)
  const [newest] = days
  keep(keptFor.weeks, mondayOf)
  keep(keptFor.months, (day) => day.slice(0, 7))
  return whole
    .filter(
      ({ name, reason, at }) =>
        reason !== null &&
        reason !== 'hand' &&
        !kept.has(name) &&
        officeDay(at) !== newest &&
        !(beforeChange.has(reason) && days.has(officeDay(at))),
    )
    .map(({ name }) => name)
}
