import type { RhkKind } from '../../../shared/planning/sheet/sheet.ts'

/** Where to go from a cell that was written; `away`: the clerk is somewhere else already. */
export type Where = 'down' | 'right' | 'left' | 'stay' | 'away'

/** What may be chosen in a cell: always the same, or by what is typed. */
export type Choices = readonly string[] | ((text: string) => readonly string[])

export const noChoices: Choices = []

/** What the open cell can ask of the table. */
export interface CellActions {
  /** The text of the open cell, as it is now. */
  type(text: string): void
  commit(text: string, where: Where): void
  /** A text that is none of the choices. */
  refuse(text: string, choices: readonly string[], where: Where): void
  cancel(): void
}

/** What can be done with rows, from their menu and by keyboard. */
export interface RowActions {
  addRhk(kind: RhkKind, after: string | null): void
  addIki(rhkId: string, after: string | null): void
  removeRhk(rhkId: string): void
  removeIki(rhkId: string, ikiId: string): void
  move(rhkId: string, by: -1 | 1): void
  changeKind(rhkId: string): void
}

/** What an RHK is told when it is dragged, or something over it. */
export interface DragActions {
  dragStart(rhkId: string | null): void
  dragOver(rhkId: string | null, after: boolean): void
  drop(beside: string, after: boolean): void
}

/** Everything a part of the table can ask of it. */
export interface SheetActions extends CellActions, RowActions, DragActions {
  pick(row: number, column: number, extend: boolean): void
  /** The range goes up to where the pressed mouse is. */
  drawTo(row: number, column: number): void
  edit(row: number, column: number): void
  /** Goes to the details of the active cell's indicator. */
  measure(): void
  toggleMeasures(): void
  undo: () => void
  redo: () => void
}
