import { emptyAccount } from '../../../shared/career/credit/account.ts'
import type { CreditPerson, SetPaper } from '../../../shared/career/credit/contract.ts'
import { sumOf } from '../../../shared/career/credit/points.ts'
import { basicCredit, educationCredit, ruleOn } from '../../../shared/career/credit/rules.ts'
import { heldOn } from '../../../shared/career/credit/course.ts'
import { notForPppk, presentJenjang } from '../../../shared/career/credit/standing.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { listPosts } from '../../employees/store.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import { appraiserOf } from '../../planning/skp/parties.ts'
import { skpOfEmployee } from '../../planning/skp/store.ts'
import { contentOf } from './compose.ts'
import { lineOf } from './lines.ts'
import { creditOf, type CreditOf } from './people.ts'
import { loadOwnRule } from './store.ts'

const setPapers = (credit: CreditOf): SetPaper[] =>
  credit.papers.map((stored): SetPaper => {
    const { id, paper, openedReason } = stored
    return {
      id,
      year: paper.year,
      jenjang: paper.jenjang,
      until: paper.until,
      decidedOn: paper.decidedOn ?? paper.until,
      numbers: paper.numbers,
      officialName: paper.official?.name ?? '-',
      total: sumOf(paper.lines.map(({ sum }) => sum)),
      openedReason,
      outdated: credit.outdated(stored),
    }
  })

/** With what golongan a jenjang was entered; the oldest that is known where the history does not reach back so far. */
const enteredWith = ({ career: { pangkat } }: CreditOf, day: string): string | null =>
  (heldOn(pangkat, day) ?? pangkat.at(-1))?.golongan ?? null

/** One person with all that the angka kredit are made of. @throws Refusal when nobody has this id */
export async function personOf(call: Call, employeeId: number, year: number): Promise<CreditPerson> {
  const [post] = await listPosts(call.db, { employeeIds: [employeeId] })
  const credit = (await creditOf(call.db, [employeeId])).get(employeeId)
  if (!post || !credit) throw gone('Pegawai itu')
  const own = await loadOwnRule(call.db)
  const rule = ruleOn(call.today, own)
  const present = presentJenjang(credit.facts, call.today, rule)
  const account = credit.accounts.find(({ jenjang }) => jenjang === present?.jenjang.jenjang)
  const content = contentOf(credit, year, own)
  const skp = await skpOfEmployee(call.db, employeeId, year, `${year}-12-31`)
  const { jenjang: _, ...stored } = account ?? { jenjang: '', ...emptyAccount, revision: 0 }
  return {
    ...lineOf(post, credit, own, call.today),
    notFor: notForPppk(credit.career.status),
    karpeg: credit.career.karpeg,
    account: stored,
    proposals: {
      dasar: present ? basicCredit(present.jenjang, enteredWith(credit, present.since ?? call.today)) : 0,
      pendidikan: present ? educationCredit(rule, present.jenjang) : 0,
    },
    draft: content && {
      until: content.until,
      fresh: content.fresh,
      lines: content.lines,
      verdicts: content.verdicts,
    },
    papers: setPapers(credit),
    official: skp ? appraiserOf(skp) : null,
    writes: whoseOf('career.credit.saveAccount')[call.operator.role] === 'office',
    sets: (await decidesBy('career.credit.settle', call))(employeeId),
  }
}
