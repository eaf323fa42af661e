import type { Cell } from './cell.ts'

/** Whether a text holds something like a NIP: 18 digits, also spaced, or what Excel makes of them. */
export const looksLikeNip = (text: string): boolean =>
  /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/.test(text) || /^\d[.,]\d{5,}E\+?1[67]$/i.test(text)

/** Whether a cell holds nothing but a date. */
export const looksLikeDate = (cell: Cell): boolean =>
  cell instanceof Date ||
  (typeof cell === 'string' &&
    /^['’]?(\d{1,2} ?[-/. ] ?(\d{1,2}|\p{L}{3,9}|[IVX]{1,4})\.? ?[-/. ] ?\d{2,4}|\d{4}-\d{2}-\d{2})$/u.test(
      cell.trim(),
    ))

const errors = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i

/** Whether a cell says that Excel could not work it out: #N/A, #REF!. */
export const isExcelError = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.includes('#') && errors.test(cell.trim())

/** What a list says of such a cell, where it comes in as it stands. @param address as Excel shows it: "E12" */
export const errorRemark = (address: string, error: string): string =>
  `Sel ${address} berisi kesalahan Excel (${error}); perbaiki sebelum dipakai.`
