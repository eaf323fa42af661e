import type { CreditLine } from '../../../shared/career/credit/contract.ts'
import type { OwnRule } from '../../../shared/career/credit/rules.ts'
import { notForPppk, standingOf } from '../../../shared/career/credit/standing.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { peopleFilter, type PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { careersOf } from '../../employees/careers.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import { creditOf, type CreditOf, isOfficer, standingPaper } from './people.ts'
import { loadOwnRule } from './store.ts'

/** A person on a line of the table. @param day on which it stands so */
export function lineOf(post: Post, credit: CreditOf, own: OwnRule | null, day: string): CreditLine {
  const set = standingPaper(credit.papers)
  return {
    employeeId: post.id,
    nip: post.nip,
    fullName: post.fullName,
    jabatan: post.jabatan,
    unitId: post.unitId,
    unitName: post.unitName,
    status: credit.career.status,
    standing: standingOf(credit.facts, own, day),
    setUntil: set?.paper.until ?? null,
    outdated: set ? credit.outdated(set) : [],
  }
}

/** Who is in a jabatan fungsional today and in service, by name; not yet narrowed to what a call may see. */
export async function officersOf(
  { db, today }: Call,
  filter: PeopleFilter,
): Promise<Array<Post & { employeeId: number }>> {
  const isMeant = peopleFilter(filter, await loadUnits(db))
  const posts = (await listPosts(db)).filter(isMeant)
  const careers = await careersOf(
    db,
    posts.map(({ id }) => id),
  )
  return posts.flatMap((post) => {
    const career = careers.get(post.id)
    return career !== undefined && isInService(post.legalPosition) && isOfficer(career, today)
      ? [{ ...post, employeeId: post.id }]
      : []
  })
}

/** The lines of these officers, and how many of them are PPPK, who have none. */
export async function creditLines(
  { db, today }: Call,
  officers: readonly Post[],
): Promise<{ pppk: number; lines: CreditLine[] }> {
  const credits = await creditOf(
    db,
    officers.map(({ id }) => id),
  )
  const own = await loadOwnRule(db)
  const all = officers.flatMap((post) => {
    const credit = credits.get(post.id)
    return credit ? [{ post, credit }] : []
  })
  const counted = all.filter(({ credit }) => notForPppk(credit.career.status) === null)
  return {
    pppk: all.length - counted.length,
    lines: counted.map(({ post, credit }) => lineOf(post, credit, own, today)),
  }
}
