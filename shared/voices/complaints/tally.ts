import { z } from 'zod'
import { Category, Channel, ComplaintKind, Satisfaction } from './words.ts'
import type { Standing } from './rules.ts'

const count = z.number().int()

/** How many, and how they kept their limits. */
const Tally = z.object({
  received: count,
  /** Answered or ended within their days, and later. */
  inTime: count,
  late: count,
  open: count,
  /** Of the open ones those past a limit. */
  overdue: count,
})
export type Tally = z.infer<typeof Tally>

/** A year of the register in numbers: each of the three ways of dividing it adds up to the whole. */
export const ComplaintTally = z.object({
  all: Tally,
  kinds: z.array(Tally.extend({ of: ComplaintKind })),
  channels: z.array(Tally.extend({ of: Channel })),
  categories: z.array(Tally.extend({ of: Category })),
  satisfaction: z.array(z.object({ of: Satisfaction, count })),
  /** Mean days from receipt to answer, in tenths; null where nothing is answered. */
  meanTenths: count.nullable(),
})
export type ComplaintTally = z.infer<typeof ComplaintTally>

/** What is counted of one. */
export interface Counted {
  kind: ComplaintKind
  channel: Channel
  category: Category
  satisfaction: Satisfaction | null
  standing: Pick<Standing, 'inTime' | 'daysLate' | 'took'>
}

function tallyOf(those: readonly Counted[]): Tally {
  const of = (is: (one: Counted) => boolean) => those.filter(is).length
  return {
    received: those.length,
    inTime: of(({ standing }) => standing.inTime === true),
    late: of(({ standing }) => standing.inTime === false),
    open: of(({ standing }) => standing.inTime === null),
    overdue: of(({ standing }) => standing.inTime === null && standing.daysLate > 0),
  }
}

/** Counts a year by kind, channel and category; what nobody brought forward is not listed. */
export function countComplaints(those: readonly Counted[]): ComplaintTally {
  const by = <K extends 'kind' | 'channel' | 'category'>(key: K, options: readonly Counted[K][]) =>
    options.flatMap((of) => {
      const own = those.filter((one) => one[key] === of)
      return own.length === 0 ? [] : [{ of, ...tallyOf(own) }]
    })
  const took = those.flatMap(({ standing }) => standing.took ?? [])
  return {
    all: tallyOf(those),
    kinds: by('kind', ComplaintKind.options),
    channels: by('channel', Channel.options),
    categories: by('category', Category.options),
    satisfaction: Satisfaction.options.map((of) => ({
      of,
      count: those.filter(({ satisfaction }) => satisfaction === of).length,
    })),
    meanTenths:
      took.length === 0 ? null : Math.round((took.reduce((sum, days) => sum + days, 0) * 10) / took.length),
  }
}
