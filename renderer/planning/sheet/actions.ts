import type { Wanted } from '../../components/grid/use-cursor.ts'
import type { ColumnId, RhkKind, SheetRow } from '../../../shared/planning/sheet/sheet.ts'

/** What can be done with rows, from their menu and by keyboard. */
export interface RowActions {
  addRhk(kind: RhkKind, after: string | null): void
  addIki(rhkId: string, after: string | null): void
  removeRhk(rhkId: string): void
  removeIki(rhkId: string, ikiId: string): void
  move(rhkId: string, by: -1 | 1): void
  changeKind(rhkId: string): void
}

/** What is told when an RHK is dragged by its handle. */
export interface DragActions {
  dragStart(rhkId: string | null): void
}

/** Everything a part of the table can ask of it. */
export interface SheetActions extends RowActions, DragActions {
  toggleMeasures(): void
  undo: () => void
  redo: () => void
}

/** A cell by what it belongs to; without an indicator it is in the RHK's first row. */
export interface SheetCell {
  rhkId: string
  ikiId?: string
  column: ColumnId
}

export const wantedCell = ({ rhkId, ikiId, column }: SheetCell): Wanted<SheetRow, ColumnId> => ({
  is: (row) => row.rhkId === rhkId && (ikiId === undefined ? row.first : row.ikiId === ikiId),
  column,
})
