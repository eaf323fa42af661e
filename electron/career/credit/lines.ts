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

/** Those of these people who are in a jabatan fungsional today and in service. */
export async function officersAmong(call: Call, posts: readonly Post[]): Promise<Post[]> {
  const careers = await careersOf(
    call.db,
    posts.map(({ id }) => id),
  )
  return posts.filter(({ id, legalPosition }) => {
    const career = careers.get(id)
    return career !== undefined && isInService(legalPosition) && isOfficer(career, call.today)
  })
}

/** The table, by name, as far as the call may see it; and how many PPPK are not in it. */
export async function creditLines(
  call: Call,
  filter: PeopleFilter,
): Promise<{ pppk: number; lines: CreditLine[] }> {
  const isMeant = peopleFilter(filter, await loadUnits(call.db))
  const posts = (await listPosts(call.db)).filter(isMeant).map((post) => ({ ...post, employeeId: post.id }))
  const officers = await officersAmong(call, call.visible(posts))
  const credits = await creditOf(
    call.db,
    officers.map(({ id }) => id),
  )
  const own = await loadOwnRule(call.db)
  const all = officers.flatMap((post) => {
    const credit = credits.get(post.id)
    return credit ? [{ post, credit }] : []
  })
  const counted = all.filter(({ credit }) => notForPppk(credit.career.status) === null)
  return {
    pppk: all.length - counted.length,
    lines: counted.map(({ post, credit }) => lineOf(post, credit, own, call.today)),
  }
}
