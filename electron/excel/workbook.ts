export { readWorkbook, maxWorkbookBytes, type SheetOfCells, visibleSheets } from './read-workbook.ts'
export { writeWorkbook, type SheetToWrite } from './write-workbook.ts'
