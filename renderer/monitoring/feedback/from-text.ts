import { shortDate } from '../../../shared/kernel/dates.ts'
import { type FeedbackShown, saidBy } from '../../../shared/monitoring/feedback/entry.ts'

/** From whom feedback is, and when it was given. */
export const fromText = (entry: FeedbackShown): string =>
  [
    saidBy(entry),
    entry.giver,
    entry.when,
    entry.diaryDay === null ? null : `tentang progres harian ${shortDate(entry.diaryDay)}`,
  ]
    .filter(Boolean)
    .join(' · ')
