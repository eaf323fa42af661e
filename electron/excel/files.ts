import type { WorksheetOfCells } from '../../shared/excel/worksheet.ts'
import { mostOfWorkbook } from '../../shared/kernel/limits.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { readApart } from './reader.ts'

/**
 * Reads a file that the page has sent, in a process of its own.
 * @param holds what it should hold and nothing else, for the sentence: "pustaka"
 * @throws Refusal when it is too large, before its bytes are read, or no table
 */
export async function readWorkbookFile(
  { application }: Call,
  file: File,
  holds: string,
  signal?: AbortSignal,
): Promise<WorksheetOfCells[]> {
  if (file.size > mostOfWorkbook.bytes)
    throw new Refusal(`Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi ${holds}.`)
  return readApart(() => application.host.reader(), await file.bytes(), signal)
}

/** A workbook as the page gets it. @param name with its extension */
export const workbookFile = (bytes: Uint8Array, name: string): File =>
  new File([new Uint8Array(bytes)], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
