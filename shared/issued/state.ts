/** Whether an issued paper still holds: `digantikan` by a later one of the same, whose content was corrected. */
export const issuedStates = ['berlaku', 'digantikan', 'dibatalkan'] as const
export type IssuedState = (typeof issuedStates)[number]

export const issuedStateLabels: Readonly<Record<IssuedState, string>> = {
  berlaku: 'Berlaku',
  digantikan: 'Digantikan',
  dibatalkan: 'Dibatalkan',
}

/** The digest of what was issued before it stood in the register: nothing is known of what it said. */
export const unknownDigest = '0'.repeat(64)

/** @param isLast whether nothing later of the same form and subject was issued */
export const stateOfIssued = (row: { cancelledAt: string | null }, isLast: boolean): IssuedState =>
  row.cancelledAt !== null ? 'dibatalkan' : isLast ? 'berlaku' : 'digantikan'

/** What is issued, with its time: somebody has several of a kind. */
export const calledIssued = ({ kind, time }: { kind: string; time: string }): string =>
  time === '' ? kind : `${kind} ${time}`
