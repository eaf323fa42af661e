/**
 * A table that is written in as in a spreadsheet, whatever it is about. Every function here is pure: it returns places,
 * texts or a new content, and leaves the old one as it was.
 */

export interface Edit<Row, Column> {
  row: Row
  column: Column
  text: string
}

/** What a table is: its cells out of a content, and a new content out of what is written into them. */
export interface GridModel<Content, Row, Column extends string> {
  /** From left to right. */
  columns: readonly Column[]
  rows(content: Content): readonly Row[]
  /** Whether a row has a cell of its own in a column; if not, the one of a row above reaches over it. */
  has(row: Row, column: Column): boolean
  /** What a cell says, and what is copied from it. */
  read(content: Content, row: Row, column: Column): string
  /** Writes texts into cells; where nothing changes, the content itself. */
  write(content: Content, edits: ReadonlyArray<Edit<Row, Column>>): Content
  /** How a cell is called where something is said of it: "RHK, Senin, 5 Oktober 2026"; without this by its text alone. */
  called?(row: Row, column: Column): string
  /** The longest text of a column. */
  limit(column: Column): number
  /** Whether a text is one that the column has a place for; without this it takes any. */
  takes?(column: Column, text: string): boolean
  /**
   * Why a cell can not be written in, as a sentence; null where it can.
   * @param text what would be written; without it, whether anything can be
   */
  locked?(row: Row, column: Column, text?: string): string | null
  /** Whether what is pasted upon one row may go on in another one further down; without this it may. */
  together?(from: Row, row: Row): boolean
  /**
   * A new last row, for a line that is pasted below those there are; the content itself where there is no more room.
   * @param from the row that was pasted upon, or null where there was none
   * @param line what the new row will say
   */
  grow?(content: Content, from: Row | null, line: ReadonlyMap<Column, string>): Content
  /**
   * A rule of its own for a block of several cells that is pasted with its upper left corner on a cell.
   * @returns the new content, and what of the block was not written, as sentences
   */
  paste?(content: Content, at: Place, block: ReadonlyArray<readonly string[]>): Pasted<Content>
}

export interface Pasted<Content> {
  content: Content
  said: readonly string[]
}

/** A cell, counted from 0. */
export interface Place {
  row: number
  column: number
}

/** A rectangle of cells, both corners in it, rows and columns counted from 0. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export const rangeOf = (a: Place, b: Place): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

/** The cells there are, for finding the way from one to another. */
export interface Cells<Row, Column extends string> {
  rows: readonly Row[]
  columns: readonly Column[]
  has: (row: Row, column: Column) => boolean
  locked: (row: Row, column: Column) => string | null
}

export const samePlace = <Column>(
  a: { row: number; column: Column },
  b: { row: number; column: Column },
): boolean => a.row === b.row && a.column === b.column

/** The cell as it exists: within the table, and in the row to which it belongs. */
export function cellAt<Row, Column extends string>(
  { rows, columns, has }: Cells<Row, Column>,
  { row, column }: Place,
): Place {
  const at = {
    row: Math.max(0, Math.min(rows.length - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  }
  const id = columns[at.column]
  for (let own = rows[at.row]; id && own !== undefined && at.row > 0 && !has(own, id); own = rows[at.row])
    at.row -= 1
  return at
}

/** One cell up or down; down from a cell that reaches over several rows means below all of them. */
export function cellBelow<Row, Column extends string>(
  { rows, columns, has }: Cells<Row, Column>,
  from: Place,
  by: 1 | -1,
): Place {
  const id = columns[from.column]
  let row = from.row + by
  for (let next = rows[row]; by > 0 && id && next !== undefined && !has(next, id); next = rows[row]) row += 1
  return row >= rows.length ? from : { row, column: from.column }
}

/** The next cell that can be written in, row by row; at the ends of the table the cell itself. */
export function cellBeside<Row, Column extends string>(
  { rows, columns, has, locked }: Cells<Row, Column>,
  from: Place,
  by: 1 | -1,
): Place {
  let { row, column } = from
  for (;;) {
    column += by
    if (column >= columns.length) {
      column = 0
      row += 1
    } else if (column < 0) {
      column = columns.length - 1
      row -= 1
    }
    const target = rows[row]
    if (target === undefined) return from
    const id = columns[column]
    if (id && has(target, id) && locked(target, id) === null) return { row, column }
  }
}

/** The texts of a range, as they go to the clipboard. */
export function copyRange<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
): string[][] {
  const columns = model.columns.slice(range.left, range.right + 1)
  return model
    .rows(content)
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.map((column) => (model.has(row, column) ? model.read(content, row, column) : '')))
}

/** What came of writing into several cells; what was not written is counted, so that nobody believes it is there. */
export interface Written<Content> {
  content: Content
  /** Texts for which there was no cell: beside the table, in a merged cell's lower part, or beyond the limit of rows. */
  lost: number
  /** Texts that were longer than their cell may be. */
  cut: number
  /** Texts that their column has no place for, each with its cell where that has a name: these are empty now. */
  unknown: readonly string[]
  /** The same where the cell keeps what stood in it. */
  kept: readonly string[]
  /** Cells that can not be written in and would have changed. */
  locked: number
  /** Why they can not. */
  why: readonly string[]
}

export const nothingWritten = <Content>(content: Content): Written<Content> => ({
  content,
  lost: 0,
  cut: 0,
  unknown: [],
  kept: [],
  locked: 0,
  why: [],
})

/**
 * Writes texts into cells that their rows have, except into locked ones.
 * @param before what was written until now, and what of it was not
 */
export function writeEdits<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  before: Written<Content>,
  edits: ReadonlyArray<Edit<Row, Column>>,
): Written<Content> {
  const result = { ...before, why: [...before.why] }
  const open = edits.filter(({ row, column, text }) => {
    const why = model.locked?.(row, column, text) ?? null
    if (why === null) return true
    // What stands there already is not missing, and nothing is nothing that would have been written.
    if (text !== '' && text !== model.read(before.content, row, column)) {
      result.locked += 1
      if (!result.why.includes(why)) result.why.push(why)
    }
    return false
  })
  const fitting = open.map((edit) => {
    const limit = model.limit(edit.column)
    if (edit.text.length <= limit) return edit
    result.cut += 1
    return { ...edit, text: edit.text.slice(0, limit) }
  })
  const content = model.write(before.content, fitting)
  for (const { row, column, text } of fitting)
    if (text !== '' && model.takes?.(column, text) === false) {
      const now = model.read(content, row, column)
      const cell = model.called?.(row, column)
      const told = cell === undefined ? `“${text}”` : `“${text}” (${cell})`
      if (now !== '' && now === model.read(before.content, row, column)) result.kept = [...result.kept, told]
      else result.unknown = [...result.unknown, told]
    }
  return { ...result, content }
}

/** The cells of a range that its rows have. */
export const cellsIn = <Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
): Array<{ row: Row; column: Column }> =>
  model
    .rows(content)
    .slice(range.top, range.bottom + 1)
    .flatMap((row) =>
      model.columns
        .slice(range.left, range.right + 1)
        .filter((column) => model.has(row, column))
        .map((column) => ({ row, column })),
    )

/** Why some cells can not be written in, each reason once. */
export const whyLocked = <Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  cells: ReadonlyArray<{ row: Row; column: Column; text?: string }>,
): string[] => [...new Set(cells.flatMap(({ row, column, text }) => model.locked?.(row, column, text) ?? []))]

/** One text in all cells of a range. */
export const fillRange = <Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
  text: string,
): Written<Content> =>
  writeEdits(
    model,
    nothingWritten(content),
    cellsIn(model, content, range).map((cell) => ({ ...cell, text })),
  )

/** Empties the cells of a range; why some of them stay as they are where they say something and are locked. */
export function clearRange<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
): Written<Content> {
  const locked = cellsIn(model, content, range).flatMap(({ row, column }) => {
    const why = model.locked?.(row, column, '') ?? null
    return why === null || model.read(content, row, column) === '' ? [] : [why]
  })
  return { ...fillRange(model, content, range, ''), locked: locked.length, why: [...new Set(locked)] }
}

const nothingBelow =
  'Ctrl+D mengulang baris pertama pilihan di baris-baris bawahnya. Pilih dahulu sel itu bersama sel di bawahnya (Shift+panah bawah).'

/**
 * Ctrl+D: the first row of the range is repeated in the rows below it, as far as it has these cells itself. Why nothing
 * was written where nothing could be.
 */
export function fillDown<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
): Written<Content> {
  const source = model.rows(content)[range.top]
  if (source === undefined) return nothingWritten(content)
  const edits = cellsIn(model, content, { ...range, top: range.top + 1 })
    .filter(({ column }) => model.has(source, column))
    .map((cell) => ({ ...cell, text: model.read(content, source, cell.column) }))
  if (edits.length === 0) return { ...nothingWritten(content), why: [nothingBelow] }
  const written = writeEdits(model, nothingWritten(content), edits)
  // What would have been emptied and is locked.
  const kept = edits.filter(({ row, column }) => model.read(content, row, column) !== '')
  return written.content === content && written.why.length === 0
    ? { ...written, why: whyLocked(model, kept) }
    : written
}
