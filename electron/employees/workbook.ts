export { readWorkbook, maxWorkbookBytes, type SheetOfCells } from './read-workbook.ts'
export { writeWorkbook, type SheetToWrite } from './write-workbook.ts'
