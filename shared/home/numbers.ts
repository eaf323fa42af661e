/** How many SKP of a year there are or should be, and how many people the office has. */
export interface YearNumbers {
  /** SKP that are there, and those that are still to be made. */
  skp: number
  /** Whose they are. */
  people: number
  /** In service without an SKP that is due: away all year, or beginning later. */
  notDue: number
  /** Whose SKP it is although they are no longer in service. */
  left: number
}

/** Why there are not as many SKP as people, as a sentence; null where both are the same. */
export function whyNumbersDiffer({ skp, people, notDue, left }: YearNumbers): string | null {
  const reasons = [
    ...(skp > people ? [`${skp - people} SKP adalah yang kedua dari orang yang sama dalam tahun ini`] : []),
    ...(left > 0 ? [`${left} dari pegawai yang sudah tidak bertugas di sini`] : []),
    ...(notDue > 0 ? [`${notDue} pegawai belum atau tidak memerlukan SKP tahun ini`] : []),
  ]
  if (reasons.length === 0) return null
  return `${skp} SKP, ${people - left + notDue} pegawai: ${reasons.join('; ')}.`
}
