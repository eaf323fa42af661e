import type { RetirementFilter, RetirementLine } from '../../../shared/career/retirement/contract.ts'
import { leadOf, retirementOf } from '../../../shared/career/retirement/rules.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { decodeNip } from '../../../shared/employees/nip.ts'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { addMonths } from '../../../shared/kernel/dates.ts'
import type { Call } from '../../app/call.ts'
import { type Career, careersOf } from '../../employees/careers.ts'
import { listPosts, startsOfDuty } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'

const last = '9999'

/** As it is recorded, or as the NIP tells. */
function bornOn({ birthDate, nip }: Career): string | null {
  if (birthDate !== null) return birthDate
  const decoded = decodeNip(nip)
  return decoded.ok ? decoded.birthDate : null
}

/**
 * Who is in service, is meant, and retires in time: of the whole office, to be narrowed to whom the operator may see.
 * Asks the file as often for many as for one.
 */
export async function retirementLines(
  { db, today }: Pick<Call, 'db' | 'today'>,
  { within, ...people }: RetirementFilter,
): Promise<RetirementLine[]> {
  const isMeant = peopleFilter(people, await loadUnits(db))
  const posts = (await listPosts(db)).filter((post) => isInService(post.legalPosition) && isMeant(post))
  const ids = posts.map(({ id }) => id)
  const careers = await careersOf(db, ids)
  const starts = await startsOfDuty(db, ids)
  const until = within === 'all' ? last : addMonths(today, Number(within))
  return posts
    .flatMap((post): RetirementLine[] => {
      const career = careers.get(post.id)
      if (!career) return []
      const [held] = career.jabatan
      const birthDate = bornOn(career)
      const { retirement, missing } = retirementOf(
        {
          status: career.status,
          birthDate,
          onDutySince: starts.get(post.id) ?? null,
          post: held ?? null,
        },
        today,
      )
      return [
        {
          employeeId: post.id,
          nip: post.nip,
          fullName: post.fullName,
          jabatan: post.jabatan,
          unitId: post.unitId,
          unitName: post.unitName,
          status: career.status,
          birthDate,
          golongan: career.pangkat[0]?.golongan ?? null,
          retirement,
          lead: retirement && leadOf(retirement.retiresOn, today),
          missing,
        },
      ]
    })
    .filter(({ retirement }) => retirement === null || retirement.retiresOn <= until)
    .toSorted((a, b) => (a.retirement?.retiresOn ?? last).localeCompare(b.retirement?.retiresOn ?? last))
}
