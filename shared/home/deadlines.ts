import { Period, rhythmOfPeriod } from '../office/period.ts'
import type { HomeOverview } from './contract.ts'

type Shown = HomeOverview['deadlines'][number]

const isMonth = ({ id }: Shown): boolean => {
  const period = Period.safeParse(id)
  return period.success && rhythmOfPeriod(period.data) === 'monthly'
}

/** The dates of a year as Beranda lists them: of twelve months the last one done, the next one, and all that wait. */
export function shownDeadlines(deadlines: readonly Shown[]): Shown[] {
  const months = deadlines.filter(isMonth)
  const kept = new Set([
    months.findLast(({ state }) => state === 'done'),
    months.find(({ state }) => state === 'coming'),
  ])
  return deadlines.filter(
    (one) => !isMonth(one) || kept.has(one) || !['done', 'coming', 'empty'].includes(one.state),
  )
}
