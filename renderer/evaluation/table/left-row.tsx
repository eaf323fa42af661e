import { Link } from 'wouter'
import type { LeftOut } from '../../../shared/employees/left-out.ts'
import { paths } from '../../app/paths.ts'

/** Where somebody who can't be appraised yet is brought further. */
export const pathOfLeft = ({ employeeId, skpId }: LeftOut): string =>
  skpId === null ? paths.person(employeeId) : paths.skp(skpId)

/** Somebody who is not appraised in this period, in grey at the end of the table, with the reason. */
export function LeftRow({
  domId,
  index,
  top,
  person,
  active,
}: {
  domId: string
  index: number
  top: number
  person: LeftOut
  active: boolean
}) {
  return (
    <div
      id={domId}
      className="kk-table-row kk-left-row"
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-active={active || undefined}
      style={{ top }}
    >
      <span role="gridcell" className="kk-who">
        <Link href={pathOfLeft(person)} className="kk-name" tabIndex={-1}>
          {person.fullName}
        </Link>
        <small>{person.reason}</small>
      </span>
    </div>
  )
}
