import type { Contents } from './backup.ts'

/** One thing that will not be as it is now. */
export interface Difference {
  what: string
  now: number
  after: number
}

/**
 * What will differ when a backup takes the place of the present office.
 * @returns only what is not the same in both
 */
export function differencesOf(now: Contents, then: Contents): Difference[] {
  const years = [...new Set([...now.skp, ...then.skp].map(({ year }) => year))].toSorted((a, b) => a - b)
  const inYear = ({ skp }: Contents, year: number) => skp.find((of) => of.year === year)?.count ?? 0
  return [
    { what: 'Pegawai', now: now.people, after: then.people },
    ...years.map((year) => ({
      what: `SKP tahun ${year}`,
      now: inYear(now, year),
      after: inYear(then, year),
    })),
    { what: 'Penilaian', now: now.evaluations, after: then.evaluations },
    { what: 'Catatan perubahan', now: now.entries, after: then.entries },
  ].filter((difference) => difference.now !== difference.after)
}

type Begun = Pick<Contents, 'first'>

/** Whether two files are of the same office, whatever their names. */
export const isSameOffice = (a: Begun, b: Begun): boolean => a.first === b.first
