import { isoDateOf } from '../kernel/dates.ts'
import { type Dated, inForce } from './dated.ts'

/** Kinds of jabatan, as the record of an employee has them. */
type Kind = 'jpt' | 'administrator' | 'pengawas' | 'jf-keahlian' | 'jf-keterampilan' | 'pelaksana'

/**
 * The age at which nobody of a kind of jabatan is in service any more. Of functional posts it is the highest of them
 * (professors and researchers of the highest level): most retire earlier.
 */
const highestRetirementAges: readonly Dated<Readonly<Record<Kind, number>>>[] = [
  {
    source: 'UU 20/2023 Pasal 55; PP 11/2017 Pasal 239; UU 14/2005 Pasal 67',
    validFrom: '2005-12-30',
    validTo: null,
    value: {
      jpt: 60,
      administrator: 58,
      pengawas: 58,
      'jf-keahlian': 70,
      'jf-keterampilan': 60,
      pelaksana: 58,
    },
  },
]

/** The highest age of retirement of a kind of jabatan, in years. @param day ISO, on which it is asked */
export const highestRetirementAge = (kind: Kind, day: string): number =>
  inForce(highestRetirementAges, day).value[kind]

/**
 * TMT pensiun: the first day of the month after that in which the age is reached, also for who is born on the first.
 * @param birthDate ISO
 * @param age in years
 */
export function retiresOn(birthDate: string, age: number): string {
  const [year = 0, month = 0] = birthDate.split('-').map(Number)
  return (month === 12 ? isoDateOf(year + age + 1, 1, 1) : isoDateOf(year + age, month + 1, 1)) ?? ''
}
