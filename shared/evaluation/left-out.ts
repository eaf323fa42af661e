import type { LeftOut } from '../employees/left-out.ts'
import { absenceLabels, type AbsenceSpan, isNotAppraised } from '../employees/service/service.ts'
import { addDays, longSpan } from '../kernel/dates.ts'
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

/** Days on which somebody is absent in a way that is not appraised. */
interface Absent {
  absences: readonly AbsenceSpan[]
  periodStart: string
  periodEnd: string
  closedOn: string | null
}

/**
 * The absence that takes all days of a period on which an SKP holds: cuti besar, CLTN or pemberhentian sementara, whose
 * days are not appraised (practice of BKN); null where a day at least is left to be appraised.
 */
export function awayAllOf(row: Absent, period: Period, year: number): AbsenceSpan | null {
  const { start, end } = periodRange(period, year)
  const last = row.closedOn ?? row.periodEnd
  const until = last < end ? last : end
  let day = row.periodStart > start ? row.periodStart : start
  let first: AbsenceSpan | null = null
  for (const absence of row.absences
    .filter(isNotAppraised)
    .toSorted((a, b) => a.start.localeCompare(b.start))) {
    if (absence.start > day || day > until) break
    if (absence.end !== null && absence.end < day) continue
    first ??= absence
    if (absence.end === null) return first
    day = addDays(absence.end, 1)
  }
  return day > until ? first : null
}

/** Why an SKP has nothing to be appraised in a period. */
export const awayText = (absence: AbsenceSpan, period: Period): string =>
  `${absenceLabels[absence.kind]} sepanjang ${periodLabel(period)}; hari-harinya tidak ikut dinilai.`

/** Whether somebody is appraised for a period by this line: by a signed SKP with a day in it that is not spent away. */
export const isAppraised = (row: PlanningRow, period: Period, year: number): row is SkpLine =>
  isSigned(row.state) &&
  isLine(row) &&
  touches(row, period, year) &&
  (row.absences.length === 0 || awayAllOf(row, period, year) === null)

/**
 * Whether a line stands in the list of a period: who is appraised, and of whom something is written already, which
 * stays there also when an absence is recorded later.
 */
export const isListed = (
  row: PlanningRow,
  period: Period,
  year: number,
  written: { has: (skpId: number) => boolean },
): row is SkpLine => isAppraised(row, period, year) || (isLine(row) && written.has(row.skpId))

/** Why an SKP is not appraised in a period. */
function whyNot(row: SkpLine, period: Period, year: number): string {
  if (!touches(row, period, year))
    return `SKP-nya berlaku ${longSpan({ start: row.periodStart, end: lastDayOf(row) })}, di luar ${periodLabel(period)}.`
  const away = isSigned(row.state) ? awayAllOf(row, period, year) : null
  if (away) return awayText(away, period)
  return `SKP-nya belum ditandatangani${row.state ? ` (${stateLabels[row.state].toLowerCase()})` : ''}.`
}

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
    reason: whyNot(row, period, year),
  }))
  return [...unsigned, ...withoutSkp(others, year)].toSorted((a, b) =>
    a.fullName.localeCompare(b.fullName, 'id'),
  )
}
