import { randomUUID } from 'node:crypto'
import { withContentOf } from '../../../shared/planning/annex/copy.ts'
import { stateLabels } from '../../../shared/planning/skp/labels.ts'
import { type LibraryRhk, rhkFrom } from '../../../shared/planning/library/library.ts'
import type { Rhk, SkpContent } from '../../../shared/planning/skp/skp.ts'
import { type Problem, Refusal } from '../../../shared/kernel/refusal.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { loadContent } from '../skp/content.ts'
import { rewrite } from '../skp/rewrite.ts'
import { loadOpenSkp, loadSkp, type SkpRow } from '../skp/store.ts'

type Source = { skpId: number } | { rhk: LibraryRhk[] }

const none: string[] = Array<string>(7).fill('')

const contentOf = async (call: Call, source: Source): Promise<SkpContent> =>
  'skpId' in source
    ? loadContent(call.db, (await loadSkp(call.db, source.skpId)).id)
    : { rhk: source.rhk.map((entry) => rhkFrom(entry, randomUUID)), expectations: none }

/** What would come to stand in a draft, and which of its RHK are new. */
async function filledWith(call: Call, skp: SkpRow, source: SkpContent) {
  const before = await loadContent(call.db, skp.id)
  const own = new Set(before.rhk.map(({ id }) => id))
  const after = withContentOf(before, source, randomUUID)
  const news: Rhk[] = after.rhk.filter(({ id }) => !own.has(id))
  return { after, news }
}

export const fillProcedures = {
  fillPreview: os.planning.fillPreview.handler(async ({ input, context: { call } }) => {
    const people = new Map((await listPosts(call.db)).map((post) => [post.id, post]))
    const source = await contentOf(call, input.source)
    const rows = []
    for (const id of new Set(input.skpIds)) {
      const skp = await loadSkp(call.db, id)
      const person = people.get(skp.employee_id)
      const own = 'skpId' in input.source && input.source.skpId === id
      const added = own ? 0 : (await filledWith(call, skp, source)).news.length
      rows.push({
        skpId: id,
        fullName: person?.fullName ?? '-',
        jabatan: person?.jabatan ?? null,
        state: skp.state,
        obstacle: own
          ? 'SKP sumber'
          : isOpen(skp.state)
            ? null
            : `Sudah ${stateLabels[skp.state].toLowerCase()} dan terkunci`,
        added,
        known: source.rhk.length - added,
      })
    }
    return rows
  }),

  fillMany: os.planning.fillMany.handler(async ({ input, context: { call } }) => {
    const people = new Map((await listPosts(call.db)).map((post) => [post.id, post]))
    const source = await contentOf(call, input.source)
    const ids = [...new Set(input.skpIds)]
    const skps: SkpRow[] = []
    for (const id of ids) skps.push(await loadSkp(call.db, id))
    const problems = skps
      .filter(({ state }) => !isOpen(state))
      .map(({ employee_id, state }): Problem => ({
        field: people.get(employee_id)?.fullName ?? '-',
        message: `SKP-nya sudah ${stateLabels[state].toLowerCase()} dan terkunci.`,
      }))
    if (problems.length > 0)
      throw new Refusal(
        `${problems.length} dari ${skps.length} SKP terkunci, jadi tidak ada yang diisi. Buka kembali SKP itu, atau keluarkan dari pilihan.`,
        problems,
      )
    const filled: Array<{ id: number; revision: number; rhkIds: string[] }> = []
    for (const skp of skps) {
      if ('skpId' in input.source && input.source.skpId === skp.id) continue
      const { after, news } = await filledWith(call, skp, source)
      if (news.length === 0) continue
      const { revision } = await rewrite(call, skp, 'planning.fillMany', after)
      filled.push({ id: skp.id, revision, rhkIds: news.map(({ id }) => id) })
    }
    return { added: filled.reduce((sum, { rhkIds }) => sum + rhkIds.length, 0), filled }
  }),

  undoFillMany: os.planning.undoFillMany.handler(async ({ input, context: { call } }) => {
    let removed = 0
    for (const { id, revision, rhkIds } of input.filled) {
      const skp = await loadOpenSkp(call.db, id)
      if (skp.revision !== revision)
        throw new Refusal(
          'Sebagian SKP itu sudah diubah sesudah diisi, jadi pengisian tidak dapat diurungkan sekaligus. Hapus RHK yang tidak perlu di SKP masing-masing.',
        )
      const before = await loadContent(call.db, id)
      const gone = new Set(rhkIds)
      const { change } = await rewrite(call, skp, 'planning.undoFillMany', {
        ...before,
        rhk: before.rhk.filter((rhk) => !gone.has(rhk.id)),
      })
      if (change) removed += rhkIds.length
    }
    return { removed }
  }),
}
