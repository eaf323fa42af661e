import { Refusal } from '../../shared/kernel/refusal.ts'
import { maxWorkbookBytes, readWorkbook, type WorksheetOfCells } from './read-workbook.ts'

/**
 * Reads a file that the page has sent.
 * @param holds what it should hold and nothing else, for the sentence: "pustaka"
 * @throws Refusal when it is too large, before its bytes are read, or no table
 */
export async function readWorkbookFile(file: File, holds: string): Promise<WorksheetOfCells[]> {
  if (file.size > maxWorkbookBytes)
    throw new Refusal(`Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi ${holds}.`)
  return readWorkbook(await file.bytes())
}

/** A workbook as the page gets it. @param name with its extension */
export const workbookFile = (bytes: Uint8Array, name: string): File =>
  new File([new Uint8Array(bytes)], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
