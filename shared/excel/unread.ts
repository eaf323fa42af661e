import { type Cell, cellText, columnLetter } from './cell.ts'

/** A column that is not read. */
export interface UnreadColumn {
  letter: string
  /** Its title; '' where it has none. */
  header: string
}

/** A running number says nothing that would be missed. */
const runningNumber = /^(no|nomor)\.?( urut)?$/i

/**
 * Columns below a header that say something and are not read, so that none is dropped without a word.
 * @param titles of the header's columns; of several rows each column's last one that says something
 * @param known columns that are read, counted from 0
 */
export function unreadColumnsOf(
  titles: readonly string[],
  known: ReadonlySet<number>,
  below: ReadonlyArray<readonly Cell[]>,
): UnreadColumn[] {
  const filled = new Set(
    below.flatMap((row) => row.flatMap((cell, column) => (cellText(cell) === '' ? [] : column))),
  )
  return [...filled]
    .filter((column) => !known.has(column) && !runningNumber.test(titles[column] ?? ''))
    .toSorted((a, b) => a - b)
    .map((column) => ({ letter: columnLetter(column), header: titles[column] ?? '' }))
}

/** "Kolom yang tidak dibaca: G (Umpan balik), H."; none where all are read. */
export const unreadSentences = (columns: readonly UnreadColumn[]): string[] =>
  columns.length === 0
    ? []
    : [
        `Kolom yang tidak dibaca: ${columns.map(({ letter, header }) => (header === '' ? letter : `${letter} (${header})`)).join(', ')}.`,
      ]
