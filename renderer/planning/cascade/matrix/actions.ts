import type { CascadePerson, CascadeRhk } from '../../../../shared/planning/cascade/contract.ts'

/** What is done in the cells of a matrix; the same functions each time. */
export interface MatrixActions {
  /** @returns whether it was written */
  add(column: CascadeRhk, person: CascadePerson, text: string): Promise<boolean>
  change(column: CascadeRhk, person: CascadePerson, role: CascadeRhk, text: string): Promise<boolean>
  paste(at: { row: number; column: number; role: CascadeRhk | null }, block: string[][]): void
  undo(): void
}
