import { Fragment } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../../../../shared/kernel/dates.ts'
import type { MatrixRow } from '../../../../shared/planning/cascade/contract.ts'
import { paths } from '../../../app/paths.ts'
import { StateBadge } from '../../../components/badges.tsx'
import { Marked } from '../../../components/find.tsx'
import type { Found } from './hits.ts'

/** Who it is, from where, and in which part. */
export function PersonHead({
  year,
  row,
  manyTeams,
  words,
  found,
}: {
  year: number
  row: MatrixRow
  manyTeams: boolean
  words: readonly string[]
  found: Found
}) {
  const { person, leads, memberOf, fromUnit } = row
  const { periodStart, periodEnd } = person
  const wholeYear = periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`
  const remarks = [
    person.jabatan,
    fromUnit === null ? null : `Dari unit lain: ${fromUnit}`,
    ...leads.map((name) => `Ketua ${name}`),
    ...(manyTeams ? memberOf.map((name) => `Anggota ${name}`) : []),
    wholeYear ? null : `SKP ${shortDate(periodStart)} – ${shortDate(periodEnd)}`,
  ].filter((remark) => remark !== null)
  return (
    <div data-found={found}>
      <Link href={paths.skp(person.skpId)}>
        <Marked text={person.fullName} words={words} />
      </Link>
      <div className="kk-post">
        <StateBadge state={person.state} bare />
        {remarks.map((remark) => (
          <Fragment key={remark}>
            {' · '}
            <span>
              <Marked text={remark} words={words} />
            </span>
          </Fragment>
        ))}
      </div>
    </div>
  )
}
