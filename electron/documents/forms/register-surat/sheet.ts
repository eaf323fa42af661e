import { registerTable } from '../../../issued/workbook.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { RegisterDocument } from './document.ts'

/** The same as a worksheet, with all that the register knows. */
export const sheet: SheetsOf<RegisterDocument> = ({ rows }) => [registerTable(rows)]
