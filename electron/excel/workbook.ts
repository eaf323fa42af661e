export { readWorkbook, maxWorkbookBytes, type SheetOfCells, visibleSheets } from './read-workbook.ts'
export { readWorkbookFile, workbookFile } from './files.ts'
export { writeWorkbook, type SheetToWrite } from './write-workbook.ts'
