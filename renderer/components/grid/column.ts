/** Where to go from a cell that was written; `away`: the clerk is somewhere else already. */
export type Where = 'down' | 'right' | 'left' | 'stay' | 'away'

/** What may be chosen in a cell: always the same, or by what is typed. */
export type Choices = readonly string[] | ((text: string) => readonly string[])

export const noChoices: Choices = []

/** How a column of a grid looks, and how it is written in. */
export interface GridColumn {
  /** Its head. */
  label: string
  /** Those that are not told share what is left. */
  width?: string | number
  /** What an empty cell says that should not stay empty. */
  placeholder?: string
  choices?: Choices
  /** Only one of the choices may be written. */
  closed?: boolean
  /** What is told of a text that the model does not take here, e.g. how it is to be written. */
  refusal?: string
  /** Numbers stand at the right. */
  numeric?: boolean
  /** The column goes away with its last text: it stays as long as its cell is open. */
  vanishes?: boolean
}

/**
 * A change of what a grid shows; steps with the same name are undone together. It is stored after so many milliseconds
 * without another one, if others than usual.
 */
export type Change<Content> = (change: (content: Content) => Content, what?: string, after?: number) => void

/** What the open cell can ask of the grid. */
export interface CellActions {
  /** The text of the open cell, as it is now. */
  type(text: string): void
  commit(text: string, where: Where): void
  /** A text that is none of the choices. */
  refuse(text: string, choices: readonly string[], where: Where): void
  cancel(): void
}
