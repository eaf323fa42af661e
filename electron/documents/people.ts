import type { PrintPeople } from '../../shared/documents/contract.ts'
import { nipsIn } from '../../shared/documents/nips.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import type { Call } from '../app/call.ts'
import { listPosts } from '../employees/store.ts'
import { listEvaluations } from '../evaluation/list-store.ts'
import { loadUnits } from '../office/store.ts'
import { unitOrder } from '../planning/skp/list-store.ts'

/**
 * Whom a choice means: who is in the unit, has one of the jabatan and one of the predikat; single people and pasted NIP
 * are chosen from these.
 */
export async function peopleFor(
  call: Call,
  { year, period, unitId, jabatan = [], predikat = [], ids = [], nips = '' }: PrintPeople,
): Promise<{ ids: number[]; unknown: string[] }> {
  const posts = (await listPosts(call.db)).map((post) => ({ ...post, employeeId: post.id }))
  const seen = call.visible(posts)
  const inside = unitId === undefined ? null : withDescendants(await loadUnits(call.db), unitId)
  const rated =
    predikat.length === 0
      ? null
      : new Set(
          call
            .visible(await listEvaluations(call.db, year, period))
            .flatMap((row) =>
              row.predikat !== null && predikat.includes(row.predikat) ? [row.employeeId] : [],
            ),
        )
  const byNip = new Map(seen.map((post) => [post.nip, post.id]))
  const pasted = nipsIn(nips)
  const wanted = new Set([...ids, ...pasted.flatMap((nip) => byNip.get(nip) ?? [])])
  const single = wanted.size > 0 || pasted.length > 0
  const found = seen.filter(
    (post) =>
      (!single || wanted.has(post.id)) &&
      (inside === null || (post.unitId !== null && inside.has(post.unitId))) &&
      (jabatan.length === 0 || (post.jabatan !== null && jabatan.includes(post.jabatan))) &&
      (rated === null || rated.has(post.id)),
  )
  const places = new Map((await unitOrder(call.db)).map((id, index) => [id, index]))
  const heads = new Set((await loadUnits(call.db)).map(({ headEmployeeId }) => headEmployeeId))
  const placeOf = ({ unitId: of }: { unitId: number | null }) => places.get(of ?? 0) ?? places.size
  // People who were named stay in the order in which they were named.
  const named = new Map([...wanted].map((id, index) => [id, index]))
  const inOrder = found.toSorted((a, b) =>
    single
      ? (named.get(a.id) ?? 0) - (named.get(b.id) ?? 0)
      : placeOf(a) - placeOf(b) ||
        Number(heads.has(b.id)) - Number(heads.has(a.id)) ||
        a.fullName.localeCompare(b.fullName, 'id'),
  )
  return { ids: inOrder.map(({ id }) => id), unknown: pasted.filter((nip) => !byNip.has(nip)) }
}
