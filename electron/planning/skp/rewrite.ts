import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { Call } from '../../app/call.ts'
import { type ContentChange, saveContent } from './content.ts'
import { type SkpRow, touchSkp } from './store.ts'

/**
 * Writes a content over the one that stands, from outside of the SKP's own page: revision, time and log go along.
 * @param origin what the log says besides, e.g. out of which file it came; logged also when nothing changed
 * @returns the revision that stands now, and what changed, null when nothing did
 */
export async function rewrite(
  call: Call,
  skp: SkpRow,
  action: string,
  content: SkpContent,
  origin?: Record<string, unknown>,
): Promise<{ revision: number; change: ContentChange | null }> {
  const change = await saveContent(call.db, skp.id, content)
  const revision = change ? await touchSkp(call.db, skp, call.now) : skp.revision
  if (change || origin)
    await call.audit({
      action,
      subjectType: 'skp',
      subjectId: skp.id,
      before: change?.before ?? {},
      after: { ...origin, ...change?.after },
    })
  return { revision, change }
}
