import { daysFrom, shortDate } from '../../../shared/kernel/dates.ts'
import type { FeedbackRow } from '../../../shared/monitoring/feedback/contract.ts'

/** How long ago the last one was; marked where it is longer than a month. */
export function LastTold({ last, silent, today }: Pick<FeedbackRow, 'last' | 'silent'> & { today: string }) {
  const days = last === null ? null : daysFrom(last, today)
  const text = days === null ? 'Belum pernah' : days === 0 ? 'Hari ini' : `${days} hari lalu`
  return (
    <span
      className="kk-last-told"
      data-silent={silent || undefined}
      title={last === null ? '' : shortDate(last)}
    >
      {silent && <span aria-hidden>! </span>}
      {text}
    </span>
  )
}
