import { daysInMonth, wholeMonths } from '../../kernel/dates.ts'
import { type Post, retirementAgeOf, retiresOn } from '../../regulations/retirement.ts'
import { type EmployeeStatus, isPppk } from '../../employees/employee-status.ts'

/** What of somebody tells when they retire. */
export interface RetiringPerson {
  status: EmployeeStatus
  birthDate: string | null
  /** TMT CPNS; null where it is not known, and of a PPPK. */
  onDutySince: string | null
  /** The post that is held now; null without one. */
  post: Post | null
}

/** When somebody reaches the age of retirement. */
export interface Retirement {
  /** Batas usia pensiun, in years. */
  age: number
  /** Birthday on which it is reached. */
  reachedOn: string
  /** TMT pensiun; of a PPPK the day from which the contract can't go on. */
  retiresOn: string
  /** Masa kerja until then, in whole months; null of a PPPK and where no TMT CPNS is known. */
  service: number | null
}

/**
 * When somebody retires (UU 20/2023 Pasal 55; PP 11/2017 Pasal 239), with what should be looked at first.
 * @param day ISO, on which it is asked
 * @returns null for the day where the record does not tell it
 */
export function retirementOf(
  { status, birthDate, onDutySince, post }: RetiringPerson,
  day: string,
): { retirement: Retirement | null; missing: string[] } {
  const found = post && retirementAgeOf(post, day)
  const missing = [
    ...(birthDate === null ? ['Tanggal lahir belum diisi.'] : []),
    ...(post === null ? ['Jabatan belum diisi.'] : found === null ? ['Jenis jabatan belum diisi.'] : []),
    ...(found?.doubt ? [found.doubt] : []),
  ]
  if (!found || birthDate === null) return { retirement: null, missing }
  const on = retiresOn(birthDate, found.age)
  const pppk = isPppk(status)
  if (!pppk && onDutySince === null) missing.push('TMT CPNS belum diisi: masa kerja tidak dapat dihitung.')
  return {
    retirement: {
      age: found.age,
      reachedOn: birthdayAt(birthDate, found.age),
      retiresOn: on,
      service: pppk || onDutySince === null ? null : wholeMonths(onDutySince, on),
    },
    missing,
  }
}

/** The birthday on which an age is reached; who is born on 29 February has it on the 28th of other years. */
function birthdayAt(birthDate: string, age: number): string {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year + age}-${two(month)}-${two(Math.min(day, daysInMonth(year + age, month)))}`
}

/** How many months ahead the list can look. */
export const horizons = ['12', '24', '60', 'all'] as const
export type Horizon = (typeof horizons)[number]

/** Usual lead times before TMT pensiun, in months: the proposal is prepared, sent, and must be there. */
const leads = [18, 12, 6] as const

/**
 * How near somebody's retirement is.
 * @returns the lead time in months that is reached, 0 when the day has come, null while it is far
 */
export function leadOf(retiresOn: string, today: string): number | null {
  if (retiresOn <= today) return 0
  const left = wholeMonths(today, retiresOn)
  return leads.findLast((lead) => left < lead) ?? null
}
