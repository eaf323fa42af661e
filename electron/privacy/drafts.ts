import type { Kysely } from 'kysely'
import { z } from 'zod'
import { actionsAbout } from '../office-file/audit-log.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

/** What the log says of an SKP that was taken away. */
const Removed = z.object({ year: z.number().int() })

/** SKP of these years that were taken away as drafts: they are in no table, but what they said is in the log. */
export async function draftsOf(db: Kysely<OfficeSchema>, years: ReadonlySet<number>): Promise<number[]> {
  const entries = await actionsAbout(db, 'skp', ['planning.year.removeDrafts', 'planning.year.undoOpen'])
  return entries.flatMap(({ subjectId, before }) => {
    const removed = Removed.safeParse(JSON.parse(before ?? '{}'))
    return removed.success && years.has(removed.data.year) ? [Number(subjectId)] : []
  })
}
