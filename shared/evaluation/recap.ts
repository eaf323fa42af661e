import type { PlanningRow } from '../planning/skp/contract.ts'
import { isSigned } from '../planning/skp/transitions.ts'
import type { Period } from '../office/period.ts'
import type { EvaluationRow } from './contract.ts'
import type { EvaluationState, Predikat } from './evaluation.ts'
import { notAppraised } from './left-out.ts'

/** What an appraisal lacks, in the order in which it comes: the SKP, the ratings, the signatures. */
const lacking = ['skp', 'rating', 'signature', 'receipt'] as const
export type Lacking = (typeof lacking)[number]

/** How a list calls those who lack it. */
export const lackingTitles: Readonly<Record<Lacking, string>> = {
  skp: 'Belum mempunyai SKP yang ditandatangani',
  rating: 'Belum dinilai',
  signature: 'Sudah dinilai, belum ditandatangani pejabat penilai',
  receipt: 'Sudah ditandatangani pejabat penilai, belum diterima dan ditandatangani pegawai',
}

/** What an appraisal lacks next; null where both have signed. */
export function lackOf({
  state,
  predikat,
  employeeSignedOn,
}: Pick<EvaluationRow, 'state' | 'predikat' | 'employeeSignedOn'>): Exclude<Lacking, 'skp'> | null {
  if (state === 'signed') return employeeSignedOn === null ? 'receipt' : null
  return predikat === null ? 'rating' : 'signature'
}

/** Somebody of whom something of a period is missing. */
export interface LackingPerson {
  employeeId: number
  lacks: Lacking
  /** In Indonesian; '' where the group says it all. */
  remark: string
}

/**
 * Who lacks what for a period, in the order of what is missing; whose SKP does not touch the period lacks nothing of it.
 * @param planned the list of the year
 * @param rows the list of the period
 */
export function whoLacks(
  planned: readonly PlanningRow[],
  rows: readonly EvaluationRow[],
  period: Period,
  year: number,
): LackingPerson[] {
  const outside = new Set(planned.flatMap(({ employeeId, state }) => (isSigned(state) ? employeeId : [])))
  const unplanned = notAppraised(planned, period, year)
    .filter(({ employeeId }) => !outside.has(employeeId))
    .map(({ employeeId, reason }): LackingPerson => ({ employeeId, lacks: 'skp', remark: reason }))
  const open = rows.flatMap((row): LackingPerson[] => {
    const lacks = lackOf(row)
    return lacks === null
      ? []
      : [{ employeeId: row.employeeId, lacks, remark: row.appraiserName ? '' : 'Belum ada pejabat penilai.' }]
  })
  return [...unplanned, ...open].toSorted((a, b) => lacking.indexOf(a.lacks) - lacking.indexOf(b.lacks))
}

/** What a person's cell of the matrix of a year says of one period. */
export interface PeriodMark {
  predikat: Predikat | null
  state: EvaluationState
}

/** The predikat in the fewest letters, for a matrix with its legend (PermenPANRB 6/2022 has no abbreviations). */
export const shortPredikats: Readonly<Record<Predikat, string>> = {
  'sangat-baik': 'SB',
  baik: 'B',
  'butuh-perbaikan': 'BP',
  kurang: 'K',
  'sangat-kurang': 'SK',
}

/** "B", "(B)" for a draft, "..." for one that was begun without ratings; several SKP of a period one after the other. */
export const markText = (marks: readonly PeriodMark[]): string =>
  marks
    .map(({ predikat, state }) =>
      predikat === null
        ? '...'
        : state === 'signed'
          ? shortPredikats[predikat]
          : `(${shortPredikats[predikat]})`,
    )
    .join('/')
