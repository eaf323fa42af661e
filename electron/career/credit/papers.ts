import type { CreditPaper } from '../../../shared/career/credit/paper.ts'
import { notForPppk } from '../../../shared/career/credit/standing.ts'
import type { OfficeOnce } from '../../office/once.ts'
import { appraiserOf } from '../../planning/skp/parties.ts'
import { signedBetween } from '../../planning/skp/store.ts'
import { contentOf, draftSetting, papersWith } from './compose.ts'
import { creditOf } from './people.ts'
import { loadOwnRule } from './store.ts'

/**
 * The papers of a year of some people, by id: the newest that was set and stands, or what would be set now. Who has
 * neither is in no answer.
 */
export async function creditPapers(
  office: OfficeOnce,
  year: number,
  employeeIds: readonly number[],
): Promise<Map<number, CreditPaper>> {
  const { db } = office
  const credits = await creditOf(db, employeeIds)
  const own = await loadOwnRule(db)
  const found = new Map<number, CreditPaper>()
  const wanted: Parameters<typeof papersWith>[1][number][] = []
  // The appraiser of the last SKP of the year would set it.
  const appraisers = new Map(
    (await signedBetween(db, employeeIds, `${year}-01-01`, `${year}-12-31`)).map((skp) => [
      skp.employeeId,
      appraiserOf(skp),
    ]),
  )
  for (const [employeeId, credit] of credits) {
    const set = credit.papers.find(({ openedReason, paper }) => openedReason === null && paper.year === year)
    const content = set || notForPppk(credit.facts.status) !== null ? null : contentOf(credit, year, own)
    if (set) found.set(employeeId, set.paper)
    else if (content)
      wanted.push({ employeeId, credit, content, setting: draftSetting(appraisers.get(employeeId) ?? null) })
  }
  const drafts = await papersWith(office, wanted)
  for (const [index, { employeeId }] of wanted.entries()) {
    const draft = drafts[index]
    if (draft) found.set(employeeId, draft)
  }
  return found
}
