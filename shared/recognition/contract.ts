import { certificatesContract } from './certificates/contract.ts'

/** Rooms of recognition. */
export const recognitionContract = { certificates: certificatesContract }
