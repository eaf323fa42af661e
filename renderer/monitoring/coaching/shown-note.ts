import type { CoachedPerson } from '../../../shared/monitoring/coaching/contract.ts'

/** A note as the page of a person has it. */
export type ShownNote = CoachedPerson['notes'][number]
