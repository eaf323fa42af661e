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

/** How soon a signed evaluation reaches the employee, and comes back signed. */
export interface ReceiptRule {
  /** Calendar days from the signature of the appraiser until it is handed over. */
  handOver: number
  /** Calendar days from then until the employee has signed. */
  sign: number
}

export const receiptRules: readonly Dated<ReceiptRule>[] = [
  {
    source: 'Praktik PermenPANRB 6/2022: paling lama 14 hari sesudah langkah sebelumnya',
    validFrom: '2022-01-01',
    validTo: null,
    value: { handOver: 14, sign: 14 },
  },
]
