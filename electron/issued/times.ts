import type { Kysely } from 'kysely'
import { periodLabel } from '../../shared/office/period.ts'
import { evaluationsOf } from '../evaluation/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { skpsOfVersions } from '../planning/agreement/store.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { subjectOf } from './subject.ts'

type Db = Kysely<OfficeSchema>

/** Ids of the subjects of a kind. */
const idsOf = (subjects: readonly string[], kind: string): number[] =>
  subjects.flatMap((subject) => {
    const [needs, id] = subject.split(':')
    return needs === kind ? Number(id) : []
  })

/**
 * Of what time issued papers are, by subject: somebody has one evaluation a quarter, and an SKP a year. What is of no
 * time, or is not in the file any more, is not among them.
 */
export async function timesOfIssued(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const evaluations = await evaluationsOf(db, idsOf(subjects, 'evaluation'))
  const versions = await skpsOfVersions(db, idsOf(subjects, 'version'))
  const own = idsOf(subjects, 'skp')
  const skps = await loadSkps(db, [
    ...own,
    ...versions.values(),
    ...[...evaluations.values()].map(({ skpId }) => skpId),
  ])
  const yearOf = (skpId: number): string => String(skps.get(skpId)?.year ?? '')
  return new Map([
    ...[...evaluations].map(
      ([id, { skpId, period }]) =>
        [subjectOf('evaluation', id), `${periodLabel(period)} ${yearOf(skpId)}`] as const,
    ),
    ...own.map((id) => [subjectOf('skp', id), yearOf(id)] as const),
    ...[...versions].map(([id, skpId]) => [subjectOf('version', id), yearOf(skpId)] as const),
  ])
}
