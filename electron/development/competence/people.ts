import type { CompetenceLine, KeptStandard } from '../../../shared/development/competence/contract.ts'
import { gapOf } from '../../../shared/development/competence/gap.ts'
import type { HeatCell } from '../../../shared/development/competence/heat.ts'
import { jpmOf } from '../../../shared/development/competence/jpm.ts'
import { type CompetenceOrder, isOf, sortCompetence } from '../../../shared/development/competence/order.ts'
import {
  sameJabatan,
  standardDay,
  standardNameOf,
  standardOn,
} from '../../../shared/development/competence/standard.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { peopleFilter, type PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { careersOf } from '../../employees/careers.ts'
import { heldOn, listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import { loadAssessments, type StoredAssessment } from './assessments.ts'
import { byJabatan, loadStandards } from './standards.ts'

/** Somebody with the standard of a year and what was assessed against it. */
export interface Assessed {
  post: Post & { employeeId: number }
  standardName: string | null
  standard: KeptStandard | null
  /** The superior's and the own, drafts too; null where there is none. */
  superior: StoredAssessment | null
  self: StoredAssessment | null
}

/** Who is in service and meant by a filter, by name; not yet narrowed to what a call may see. */
export async function peopleInService(
  { db }: Pick<Call, 'db'>,
  filter: PeopleFilter,
): Promise<Array<Post & { employeeId: number }>> {
  const isMeant = peopleFilter(filter, await loadUnits(db))
  return (await listPosts(db))
    .filter((post) => isInService(post.legalPosition) && isMeant(post))
    .map((post) => ({ ...post, employeeId: post.id }))
}

/**
 * People with their standards and assessments of a year; asks the file as often for many as for one. A final assessment
 * keeps the standard that it was made for; otherwise the one of the jabatan on the last day of the year, or today.
 */
export async function assessedOf(
  { db, today }: Pick<Call, 'db' | 'today'>,
  posts: ReadonlyArray<Post & { employeeId: number }>,
  year: number,
): Promise<Assessed[]> {
  const ids = posts.map(({ id }) => id)
  const careers = await careersOf(db, ids)
  const standards = await loadStandards(db)
  const byId = new Map(standards.map((standard) => [standard.id, standard]))
  const ofJabatan = byJabatan(standards)
  const assessments = Map.groupBy(
    await loadAssessments(db, { year, employeeIds: ids }),
    ({ employeeId }) => employeeId,
  )
  const day = standardDay(year, today)
  return posts.map((post) => {
    const own = assessments.get(post.id) ?? []
    const superior = own.find(({ assessor }) => assessor === 'superior') ?? null
    const self = own.find(({ assessor }) => assessor === 'self') ?? null
    const held = heldOn(careers.get(post.id)?.jabatan ?? [], day)
    const name = held === null ? null : standardNameOf(held)
    const kept = superior?.state === 'final' ? (byId.get(superior.standardId) ?? null) : null
    return {
      post,
      standardName: kept?.jabatan ?? name,
      standard: kept ?? (name === null ? null : standardOn(ofJabatan.get(sameJabatan(name)) ?? [], day)),
      superior,
      self,
    }
  })
}

/** The cells of somebody's standard by the superior's final assessment; none while there is no such assessment. */
export function cellsOf({ standard, superior }: Pick<Assessed, 'standard' | 'superior'>): HeatCell[] {
  if (standard === null || superior?.state !== 'final') return []
  const assessed = new Map(superior.levels.map(({ competenceId, level }) => [competenceId, level]))
  return standard.levels.map(({ competenceId, level }) => ({
    competenceId,
    required: level,
    assessed: assessed.get(competenceId) ?? null,
  }))
}

/** What cells say together: how many were assessed, how many are below the standard, and the JPM. */
export function resultOf(cells: readonly HeatCell[]): { n: number; short: number; jpm: number | null } {
  const levels = cells.flatMap(({ required, assessed }) =>
    assessed === null ? [] : [{ required, assessed }],
  )
  return {
    n: levels.length,
    short: levels.filter(({ required, assessed }) => gapOf(required, assessed) > 0).length,
    jpm: jpmOf(levels),
  }
}

/** A person as every line names them. */
export const personLineOf = (post: Post) => ({
  employeeId: post.id,
  nip: post.nip,
  fullName: post.fullName,
  jabatan: post.jabatan,
  unitId: post.unitId,
  unitName: post.unitName,
})

/** A person on a line of the list. */
function lineOf(person: Assessed): CompetenceLine {
  const { n, short, jpm } = resultOf(cellsOf(person))
  return {
    ...personLineOf(person.post),
    standardName: person.standardName,
    required: person.standard?.levels.length ?? null,
    self: person.self?.state ?? null,
    superior: person.superior?.state ?? null,
    assessed: n,
    short,
    jpm,
  }
}

/** Those whom a call sees, narrowed and in the order that is asked for. */
export async function linesOf(
  call: Call,
  { year, show, sorting, ...filter }: CompetenceOrder,
): Promise<CompetenceLine[]> {
  const posts = call.visible(await peopleInService(call, filter))
  const lines = (await assessedOf(call, posts, year)).map(lineOf)
  return sortCompetence(
    lines.filter((line) => isOf(show, line)),
    sorting,
  )
}
