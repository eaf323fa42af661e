export { readWorkbook } from './read-workbook.ts'
export { isPdf, readPdfFile, readWorkbookFile, workbookFile } from './files.ts'
export { writeWorkbook, type WorksheetToWrite } from './write-workbook.ts'
