import { randomUUID } from 'node:crypto'
import { coreValueCount } from '../../../shared/regulations/berakhlak.ts'
import { withContentOf } from '../../../shared/planning/annex/copy.ts'
import { type LibraryRhk, rhkFrom } from '../../../shared/planning/library/library.ts'
import type { Rhk, SkpContent } from '../../../shared/planning/skp/skp.ts'
import { type Call } from '../../app/call.ts'
import { loadContent } from '../skp/content.ts'
import { loadSkp, type SkpRow } from '../skp/store.ts'

type Source = { skpId: number } | { rhk: LibraryRhk[] }

const none: string[] = Array<string>(coreValueCount).fill('')

/** What fills: the content of another SKP, or RHK of the library. */
export const contentOf = async (call: Call, source: Source): Promise<SkpContent> =>
  'skpId' in source
    ? loadContent(call.db, (await loadSkp(call.db, source.skpId)).id)
    : { rhk: source.rhk.map((entry) => rhkFrom(entry, randomUUID)), expectations: none }

/** What would come to stand in a draft, and which of its RHK are new. */
export async function filledWith(call: Call, skp: SkpRow, source: SkpContent) {
  const before = await loadContent(call.db, skp.id)
  const own = new Set(before.rhk.map(({ id }) => id))
  const after = withContentOf(before, source, randomUUID)
  const news: Rhk[] = after.rhk.filter(({ id }) => !own.has(id))
  return { after, news }
}
