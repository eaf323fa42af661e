import { type Cell, cellText } from './cell.ts'

/** A column's title as it is compared: lower case, without what stands in brackets and without colons and stops. */
export const titleKey = (cell: Cell): string =>
  cellText(cell)
    .toLowerCase()
    .replace(/\(.*?\)|[*:.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
