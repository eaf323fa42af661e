import type { Kysely } from 'kysely'
import { z } from 'zod'
import {
  jabatanKey,
  type LibraryEntry,
  LibraryIndicator,
  suits,
} from '../../../shared/planning/library/library.ts'
import { startingSet } from '../../../shared/planning/library/starting-set/index.ts'
import { listPosts } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadSnapshots } from '../skp/documents.ts'

type Db = Kysely<OfficeSchema>

type MayShow = (whose: { employeeId: number }) => boolean

/** Signed SKP that are looked through: the newest say what the office does now. */
const newest = 60

/** What came from files of other offices. */
export async function loadStored(db: Db): Promise<LibraryEntry[]> {
  const rows = await db
    .selectFrom('libraryEntry')
    .select(['id', 'jabatan', 'text', 'perspective', 'indicators', 'origin'])
    .orderBy('jabatan')
    .orderBy('addedAt')
    .execute()
  return rows.map(({ id, jabatan, text, perspective, indicators, origin }) => ({
    id,
    jabatan,
    alike: [],
    text,
    perspective,
    indicators: z.array(LibraryIndicator).parse(JSON.parse(indicators)),
    source: 'berkas',
    origin,
  }))
}

/**
 * RHK utama of the office's own signed SKP, so that the library grows with each of them.
 * @param jabatan those of a jabatan that suits this one; null for all
 * @param mayShow whether somebody's SKP may be looked through
 */
async function loadOwn(db: Db, jabatan: string | null, mayShow: MayShow): Promise<LibraryEntry[]> {
  const suitable = (name: string) => jabatan === null || suits({ jabatan: name, alike: [] }, jabatan) > 0
  const people = (await listPosts(db)).filter(
    (post) => post.jabatan !== null && suitable(post.jabatan) && mayShow({ employeeId: post.id }),
  )
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('skp')
    .select(['id', 'snapshot'])
    .where(
      'employeeId',
      'in',
      people.map(({ id }) => id),
    )
    .where('snapshot', 'is not', null)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(newest)
    .execute()
  return [...(await loadSnapshots(db, rows)).values()].flatMap((document) => {
    if (!suitable(document.employee.jabatan)) return []
    return document.content.rhk
      .filter(({ kind, text }) => kind === 'utama' && text.trim() !== '')
      .map(({ id, text, perspective, indicators }): LibraryEntry => ({
        id: `kantor/${id}`,
        jabatan: document.employee.jabatan,
        alike: [],
        text: text.trim(),
        perspective,
        indicators: indicators.map(({ aspect, indicator, target, direction, measure }) => ({
          aspect,
          indicator,
          target,
          ...(direction === 'down' ? { direction } : {}),
          ...(measure ? { measure } : {}),
        })),
        source: 'kantor',
        origin: `SKP ${document.year}`,
      }))
  })
}

/**
 * Everything that may suit a jabatan, unsorted; null for the whole library.
 * @param mayShow whose SKP may be looked through
 */
export async function loadLibrary(
  db: Db,
  jabatan: string | null,
  mayShow: MayShow = () => true,
): Promise<LibraryEntry[]> {
  return [...(await loadOwn(db, jabatan, mayShow)), ...(await loadStored(db)), ...startingSet]
}

/** Names of jabatan, each once: those of the office first, then those of the library. */
export async function libraryJabatan(db: Db): Promise<string[]> {
  const own = (await listPosts(db)).flatMap(({ jabatan }) => jabatan ?? [])
  const known = [...(await loadStored(db)), ...startingSet].flatMap(({ jabatan, alike }) => [
    jabatan,
    ...alike,
  ])
  const sorted = (names: readonly string[]) =>
    [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'id'))
  const seen = new Set<string>()
  return [...sorted(own), ...sorted(known)].filter((name) => {
    const key = jabatanKey(name)
    return seen.has(key) ? false : (seen.add(key), true)
  })
}
