import type { Matrix, MatrixRow } from '../../../../shared/planning/cascade/contract.ts'
import { hasWords } from '../../../../shared/kernel/text.ts'

/** Something found in a matrix: a person, or the roles of a person in a column. */
export interface MatrixHit {
  /** SKP of the matrix' leader. */
  leader: number
  row: number
  /** Null for the person at the head of the row. */
  column: number | null
}

/** Whether something is what was looked for: the one that is shown, or another one. */
export type Found = 'here' | 'also' | undefined

/** All that has the words, from top to bottom and from left to right. */
export const hitsIn = (matrices: readonly Matrix[], words: readonly string[]): MatrixHit[] =>
  matrices.flatMap(({ leader, rows }) =>
    rows.flatMap(({ person, cells, leads, memberOf, fromUnit }, row): MatrixHit[] => {
      const who = [person.fullName, person.jabatan, ...leads, ...memberOf, fromUnit].filter(Boolean).join(' ')
      return [
        ...(hasWords(who, words) ? [{ leader: leader.skpId, row, column: null }] : []),
        ...cells.flatMap((roles, column) =>
          roles.some(({ text }) => hasWords(text, words)) ? [{ leader: leader.skpId, row, column }] : [],
        ),
      ]
    }),
  )

/** A person of a matrix with what was found there. */
export interface FoundRow {
  row: MatrixRow
  /** What was looked for, where something of this row has it. */
  words: readonly string[]
  /** Columns in which something was found, null for the person; with a space between. */
  places: string
  /** The one that is shown. */
  here: string
}

const noWords: readonly string[] = []

/**
 * The people of a matrix with what was found there.
 * @param before what it gave the last time: rows of which nothing changed are the very same
 */
export function foundRows(
  rows: readonly MatrixRow[],
  words: readonly string[],
  hits: readonly MatrixHit[],
  hit: MatrixHit | null,
  before: readonly FoundRow[],
): FoundRow[] {
  const found = Map.groupBy(hits, ({ row }) => row)
  return rows.map((row, at) => {
    const own = found.get(at)
    const next = {
      row,
      words: own ? words : noWords,
      places: own?.map(({ column }) => String(column)).join(' ') ?? '',
      here: hit?.row === at ? String(hit.column) : '',
    }
    const last = before[at]
    const same =
      last?.row === row && last.words === next.words && last.places === next.places && last.here === next.here
    return same ? last : next
  })
}

/** What was found in a column of a row, null for the person. */
export const foundAt = ({ places, here }: FoundRow, column: number | null): Found =>
  here === String(column) ? 'here' : places.split(' ').includes(String(column)) ? 'also' : undefined
