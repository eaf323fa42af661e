import type { Matrix } from '../../../../shared/planning/cascade/contract.ts'
import { hasWords } from '../../../../shared/kernel/text.ts'

/** Something found in a matrix: a person, or the roles of a person in a column. */
export interface MatrixHit {
  /** SKP of the matrix' leader. */
  leader: number
  row: number
  /** Null for the person at the head of the row. */
  column: number | null
}

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

/** Brings a hit into sight. @param view what holds the matrices */
export function showHit(view: HTMLElement | null, { leader, row, column }: MatrixHit): void {
  const place = column === null ? `th[data-row="${row}"]` : `td[data-row="${row}"][data-column="${column}"]`
  view
    ?.querySelector(`[data-leader="${leader}"] ${place}`)
    ?.scrollIntoView({ block: 'center', inline: 'nearest' })
}
