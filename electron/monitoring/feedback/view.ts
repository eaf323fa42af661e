import type { Kysely } from 'kysely'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { type FeedbackShown, isAnonymous } from '../../../shared/monitoring/feedback/entry.ts'
import { monthsOf } from '../../../shared/monitoring/feedback/together.ts'
import { fullNames } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { daysTogether, type FeedbackRecord, shownEntries, togetherKey } from './store.ts'

type Db = Kysely<OfficeSchema>

/*
 * The one way by which feedback leaves this room. What colleagues said loses its giver, its role and its day here, for
 * everybody: the page, the prints, the workbook and the file of the person are made of what this gives.
 */

const content = ({
  id,
  rhkId,
  value,
  rhkText,
  text,
  tone,
  reaction,
  response,
  respondedOn,
}: FeedbackRecord) => ({ id, rhkId, value, rhkText, text, tone, reaction, response, respondedOn })

/** As the giver himself, or who wrote it in for him, sees it. @param names of employees, by id */
export const ownEntry = (entry: FeedbackRecord, names: ReadonlyMap<number, string>): FeedbackShown => ({
  ...content(entry),
  day: entry.day,
  when: shortDate(entry.day),
  role: entry.role,
  giver:
    entry.giverEmployeeId === null ? entry.giverName || null : (names.get(entry.giverEmployeeId) ?? null),
  diaryDay: entry.diaryDay,
  removable: true,
})

/**
 * What is shown of some people between two days of one year, by person: with the giver first by day, then what is shown
 * without names, by ids that tell nothing.
 * @param removable of what the one who looks may take away
 */
export async function shownOf(
  db: Db,
  employeeIds: readonly number[],
  from: string,
  to: string,
  removable: (entry: FeedbackRecord) => boolean = () => false,
): Promise<Map<number, FeedbackShown[]>> {
  const entries = await shownEntries(db, employeeIds, from, to)
  const together = await daysTogether(db, [...new Set(entries.map(({ fileId }) => fileId))])
  const names = entries.length === 0 ? new Map<number, string>() : await fullNames(db)
  const shown = new Map<number, FeedbackShown[]>(employeeIds.map((id) => [id, []]))
  const inOrder = [
    ...entries.filter(({ role }) => !isAnonymous(role)),
    ...entries.filter(({ role }) => isAnonymous(role)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]
  for (const entry of inOrder)
    shown.get(entry.employeeId)?.push(
      isAnonymous(entry.role)
        ? {
            ...content(entry),
            day: null,
            when: monthsOf(together.get(togetherKey(entry)) ?? []),
            role: null,
            giver: null,
            diaryDay: null,
            removable: removable(entry),
          }
        : { ...ownEntry(entry, names), removable: removable(entry) },
    )
  return shown
}
