export { readWorkbook } from './read-workbook.ts'
export { readWorkbookFile, workbookFile } from './files.ts'
export { writeWorkbook, type WorksheetToWrite } from './write-workbook.ts'
