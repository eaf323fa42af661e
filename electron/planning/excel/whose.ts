import type { ReadSkp } from '../../../shared/planning/excel/read.ts'
import type { Call } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/**
 * Whom a form is about: by NIP, else by a name that only one person has.
 * @param own whose page it was started from, who is meant where a form names nobody
 */
export async function matcher(
  call: Call,
  own: number | null = null,
): Promise<(read: ReadSkp) => number | null> {
  const posts = await listPosts(call.db)
  const byNip = new Map(posts.map(({ id, nip }) => [nip, id]))
  const byName = Map.groupBy(
    posts.flatMap(({ id, name, fullName }) => [
      { id, name: plainName(name) },
      ...(plainName(fullName) === plainName(name) ? [] : [{ id, name: plainName(fullName) }]),
    ]),
    ({ name }) => name,
  )
  return ({ nip, name }) => {
    const known = byNip.get(nip)
    if (known !== undefined) return known
    const named = byName.get(plainName(name)) ?? []
    if (named.length === 1) return named[0]?.id ?? null
    return nip === '' && name === '' ? own : null
  }
}
