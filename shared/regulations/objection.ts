import type { Dated } from './dated.ts'

/** How an employee objects to the result of an appraisal. */
export interface ObjectionRule {
  /** Calendar days after the document was received, the last of them included. */
  days: number
  /** Who decides. */
  decidedBy: string
}

export const objectionRules: readonly Dated<ObjectionRule>[] = [
  {
    // That the days are calendar days is practice; the text says "hari".
    source: 'PP 30/2019 Pasal 59',
    validFrom: '2022-01-01',
    validTo: null,
    value: { days: 14, decidedBy: 'atasan pejabat penilai' },
  },
]
