import { type Period, periodLabel } from '../office/period.ts'

/** A date by which something of the year must be done. */
export interface Deadline {
  id: 'skp' | Period
  title: string
  /** ISO date of the last day. */
  due: string
  /** First day on which it can be worked on. */
  from: string
}

/**
 * The dates of one year of performance. PP 30/2019 Pasal 9-13: SKP are set every January; the annual appraisal is
 * finished by the end of January of the next year. For periodic appraisals the ten days after the period are common
 * practice, not in the text. Holds from 2022.
 */
export function deadlinesOf(year: number): Deadline[] {
  const periodic = (period: Exclude<Period, 'tahunan'>, from: string, due: string): Deadline => ({
    id: period,
    title: `Penilaian ${periodLabel(period)} ${year}`,
    due,
    from,
  })
  return [
    { id: 'skp', title: `SKP ${year} ditandatangani`, due: `${year}-01-31`, from: `${year - 1}-12-01` },
    periodic('tw1', `${year}-04-01`, `${year}-04-10`),
    periodic('tw2', `${year}-07-01`, `${year}-07-10`),
    periodic('tw3', `${year}-10-01`, `${year}-10-10`),
    periodic('tw4', `${year + 1}-01-01`, `${year + 1}-01-10`),
    {
      id: 'tahunan',
      title: `Penilaian tahunan ${year}`,
      due: `${year + 1}-01-31`,
      from: `${year}-12-01`,
    },
  ]
}

export type DeadlineState = 'done' | 'late' | 'now' | 'coming'

/** Where a deadline stands on a day. @param open how many people it is still open for */
export function stateOfDeadline(
  deadline: Deadline,
  open: number,
  total: number,
  today: string,
): DeadlineState {
  if (total > 0 && open === 0) return 'done'
  if (today > deadline.due) return 'late'
  return today >= deadline.from ? 'now' : 'coming'
}
