import type { LeftOut } from '../../employees/left-out.ts'
import { isInService, legalPositionText } from '../../employees/legal-position.ts'
import type { PlanningRow } from '../skp/contract.ts'
import { stateLabels } from '../skp/labels.ts'
import { isOpen } from '../skp/transitions.ts'
import { proposeForYear } from './proposal.ts'

/** Why somebody has no SKP of a year, as far as it is known. */
const whyWithout = (row: PlanningRow, year: number): string => {
  const { include, remark } = proposeForYear(row, year)
  return include || remark === null ? `Belum mempunyai SKP ${year}.` : remark
}

/** Who has no SKP of a year, and so is in nothing that is made of SKP. @param rows the list of the year */
export const withoutSkp = (rows: readonly PlanningRow[], year: number): LeftOut[] =>
  rows
    .filter(({ skpId }) => skpId === null)
    .map((row) => ({
      employeeId: row.employeeId,
      skpId: null,
      fullName: row.fullName,
      reason: whyWithout(row, year),
    }))

/**
 * Who is not offered when a year is opened: who has an SKP of it, and who does not belong to the office any more.
 * @param rows the list of the year
 * @param people everybody, also who has left
 */
export function notOpened(
  rows: readonly PlanningRow[],
  people: ReadonlyArray<{ id: number; fullName: string; legalPosition: string }>,
  year: number,
): LeftOut[] {
  const first = new Map<number, PlanningRow>()
  for (const row of rows) if (row.skpId !== null && !first.has(row.employeeId)) first.set(row.employeeId, row)
  return people.flatMap(({ id, fullName, legalPosition }): LeftOut[] => {
    const own = first.get(id)
    if (own?.state)
      return [
        {
          employeeId: id,
          skpId: own.skpId,
          fullName,
          reason: `Sudah mempunyai SKP ${year}${isOpen(own.state) ? '' : `, ${stateLabels[own.state].toLowerCase()}`}.`,
        },
      ]
    return isInService(legalPosition)
      ? []
      : [
          {
            employeeId: id,
            skpId: null,
            fullName,
            reason: `Tidak bekerja lagi di kantor ini: ${legalPositionText(legalPosition)}.`,
          },
        ]
  })
}
