import { Role, type Rows } from '../kernel/contract-base.ts'
import { roleNames } from '../office/operators/operator.ts'

const rowsWords: Readonly<Record<Rows, string>> = {
  own: 'miliknya sendiri',
  appraised: 'yang dinilainya',
  party: 'miliknya dan yang dinilainya',
  unit: 'miliknya, yang dinilainya dan unit yang dipimpinnya',
  office: 'seluruh kantor',
}

/**
 * Who sees something, in words: one line for each role that may.
 * @param whose whose rows each role sees, as the contract says it
 */
export const seenBy = (whose: Readonly<Partial<Record<Role, Rows>>>): string[] =>
  Role.options.flatMap((role) => {
    const rows = whose[role]
    return rows === undefined ? [] : [`${roleNames[role].label}: ${rowsWords[rows]}`]
  })
