import type { Kysely } from 'kysely'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import type { FeedbackRow } from '../../../shared/monitoring/feedback/contract.ts'
import {
  type FeedbackOrder,
  isSilent,
  silentFirst,
  sortFeedback,
} from '../../../shared/monitoring/feedback/order.ts'
import { periodRange } from '../../../shared/office/period.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { countShown, lastNamed } from './store.ts'

/** The period as a page asks for it: who is meant, in the order of a column or whom nobody told anything first. */
export async function orderedFeedback(
  db: Kysely<OfficeSchema>,
  { year, period, show, sorting, ...people }: FeedbackOrder,
  today: string,
  isVisible: (post: Post) => boolean,
): Promise<FeedbackRow[]> {
  const isMeant = peopleFilter(people, await loadUnits(db))
  const { start, end } = periodRange(period, year)
  const counts = await countShown(db, start, end)
  const last = await lastNamed(db, today)
  const rows = (await listPosts(db))
    .filter(
      (post) => (isInService(post.legalPosition) || counts.has(post.id)) && isVisible(post) && isMeant(post),
    )
    .map((post): FeedbackRow => {
      const day = last.get(post.id) ?? null
      return {
        employeeId: post.id,
        nip: post.nip,
        fullName: post.fullName,
        jabatan: post.jabatan,
        unitId: post.unitId,
        unitName: post.unitName,
        superior: counts.get(post.id)?.superior ?? 0,
        others: counts.get(post.id)?.others ?? 0,
        last: day,
        silent: isSilent(day, today),
      }
    })
    .filter(({ silent }) => show === 'all' || silent)
  return sorting === undefined ? silentFirst(rows) : sortFeedback(rows, sorting)
}
