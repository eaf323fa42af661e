import type { LeftOut } from '../employees/left-out.ts'
import { longSpan } from '../kernel/dates.ts'
import { type Period, periodLabel, periodRange } from '../office/period.ts'
import type { PlanningRow } from '../planning/skp/contract.ts'
import { stateLabels } from '../planning/skp/labels.ts'
import { isSigned } from '../planning/skp/transitions.ts'
import { withoutSkp } from '../planning/year/left-out.ts'

/** A line of the year with an SKP whose days are known. */
type SkpLine = PlanningRow & { skpId: number; periodStart: string; periodEnd: string }

const isLine = (row: PlanningRow): row is SkpLine =>
  row.skpId !== null && row.periodStart !== null && row.periodEnd !== null

const lastDayOf = (row: SkpLine): string => row.closedOn ?? row.periodEnd

/** Whether an SKP holds on a day of a period at least. */
const touches = (row: SkpLine, period: Period, year: number): boolean => {
  const { start, end } = periodRange(period, year)
  return row.periodStart <= end && lastDayOf(row) >= start
}

/** Whether somebody is appraised for a period by this line: by a signed SKP that touches it. */
export const isAppraised = (row: PlanningRow, period: Period, year: number): row is SkpLine =>
  isSigned(row.state) && isLine(row) && touches(row, period, year)

/** Who of the list of a year is not appraised in a period, and why. @param rows the list of the year */
export function notAppraised(rows: readonly PlanningRow[], period: Period, year: number): LeftOut[] {
  const appraised = new Set(
    rows.filter((row) => isAppraised(row, period, year)).map(({ employeeId }) => employeeId),
  )
  const others = rows.filter(({ employeeId }) => !appraised.has(employeeId))
  const lines = others.filter(isLine)
  // Of several SKP the one that holds in the period is the one to finish.
  const first = new Map<number, SkpLine>()
  for (const row of lines.toSorted(
    (a, b) => Number(touches(b, period, year)) - Number(touches(a, period, year)),
  ))
    if (!first.has(row.employeeId)) first.set(row.employeeId, row)
  const unsigned = [...first.values()].map((row): LeftOut => ({
    employeeId: row.employeeId,
    skpId: row.skpId,
    fullName: row.fullName,
    reason: touches(row, period, year)
      ? `SKP-nya belum ditandatangani${row.state ? ` (${stateLabels[row.state].toLowerCase()})` : ''}.`
      : `SKP-nya berlaku ${longSpan({ start: row.periodStart, end: lastDayOf(row) })}, di luar ${periodLabel(period)}.`,
  }))
  return [...unsigned, ...withoutSkp(others, year)].toSorted((a, b) =>
    a.fullName.localeCompare(b.fullName, 'id'),
  )
}
