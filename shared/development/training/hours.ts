import { type EmployeeStatus, isPppk } from '../../employees/employee-status.ts'
import { longDate } from '../../kernel/dates.ts'
import { sameText } from '../../kernel/text.ts'
import { type HourColumn, hourColumns, hoursRule } from '../../regulations/development.ts'

/** JP of pengembangan kompetensi of a person in a year. */

/** What gives somebody JP: a training of the office that he attended, or a certificate from outside. */
export interface Earned {
  from: 'kantor' | 'luar'
  id: number
  name: string
  startsOn: string
  endsOn: string
  column: HourColumn
  hours: number
  /** Of the certificate; '' where it has none. */
  number: string
}

/** Whether both are one and the same training: it has the same certificate number, or the same name on days they share. */
const isSameTraining = (
  a: Pick<Earned, 'name' | 'startsOn' | 'endsOn' | 'number'>,
  b: Pick<Earned, 'name' | 'startsOn' | 'endsOn' | 'number'>,
): boolean =>
  (a.number !== '' && sameText(a.number, b.number)) ||
  (sameText(a.name, b.name) && a.startsOn <= b.endsOn && b.startsOn <= a.endsOn)

/** Each training once: what the office held itself before what was written of it afterwards. */
export function eachOnce(earned: readonly Earned[]): Earned[] {
  const kept: Earned[] = []
  for (const one of earned.toSorted((a, b) => Number(a.from === 'luar') - Number(b.from === 'luar')))
    if (!kept.some((known) => isSameTraining(known, one))) kept.push(one)
  return kept
}

/** Why a certificate can't be written: it is known already; null where it is new. */
export function alreadyCounted(
  one: Pick<Earned, 'name' | 'startsOn' | 'endsOn' | 'number'>,
  known: readonly Earned[],
): string | null {
  const same = known.find((other) => isSameTraining(other, one))
  return same
    ? `Pelatihan ini sudah dihitung: ${same.name}, ${longDate(same.startsOn)}, ${same.hours} JP${same.from === 'kantor' ? ' dari pelatihan kantor' : ''}.`
    : null
}

/** How the JP of a year stand against what the law says: enough, too few of a PNS, or more than a PPPK may have. */
export const hourVerdicts = ['cukup', 'kurang', 'lewat'] as const
export type HourVerdict = (typeof hourVerdicts)[number]

export const hourVerdictLabels: Readonly<Record<HourVerdict, string>> = {
  cukup: 'Sesuai',
  kurang: 'Kurang',
  lewat: 'Lewat batas',
}

export interface HoursStanding {
  columns: Record<HourColumn, number>
  total: number
  /** The least of a PNS, the most of a PPPK. */
  target: number
  isMost: boolean
  verdict: HourVerdict
  /** JP that are missing, or too many. */
  difference: number
}

/** The JP of somebody in a year. @param earned of this year, each once */
export function hoursStanding(
  earned: readonly Earned[],
  status: EmployeeStatus,
  year: number,
): HoursStanding {
  const columns = Object.fromEntries(hourColumns.map((column) => [column, 0])) as Record<HourColumn, number>
  for (const { column, hours } of earned) columns[column] += hours
  const total = hourColumns.reduce((sum, column) => sum + columns[column], 0)
  const rule = hoursRule(year).value
  const isMost = isPppk(status)
  const target = isMost ? rule.pppk : rule.pns
  const verdict: HourVerdict = isMost
    ? total > target
      ? 'lewat'
      : 'cukup'
    : total < target
      ? 'kurang'
      : 'cukup'
  return {
    columns,
    total,
    target,
    isMost,
    verdict,
    difference: verdict === 'cukup' ? 0 : Math.abs(target - total),
  }
}

/** "paling sedikit 20 JP". */
export const targetText = ({ target, isMost }: Pick<HoursStanding, 'target' | 'isMost'>): string =>
  `paling ${isMost ? 'banyak' : 'sedikit'} ${target} JP`
