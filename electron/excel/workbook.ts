export { readWorkbook, maxWorkbookBytes, type WorksheetOfCells, visibleWorksheets } from './read-workbook.ts'
export { writeWorkbook, type WorksheetToWrite } from './write-workbook.ts'
