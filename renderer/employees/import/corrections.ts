import type { Correction } from '../../../shared/employees/import/contract.ts'
import type { RowProblem } from '../../../shared/employees/import/results.ts'

/** What is offered instead of cells that look mistyped. */
export const correctionsOf = (problems: readonly RowProblem[]): Correction[] =>
  problems.flatMap(({ row, column, correction }) =>
    column && correction !== undefined ? { row, letter: column.letter, value: correction } : [],
  )
