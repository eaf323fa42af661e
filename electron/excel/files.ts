import type { WorksheetOfCells } from '../../shared/excel/worksheet.ts'
import { mostOfWorkbook } from '../../shared/kernel/limits.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import type { PaperPage } from '../../shared/excel/paper.ts'
import { readApart, readPdfApart } from './reader.ts'

function checkSize({ size }: File, holds: string): void {
  if (size > mostOfWorkbook.bytes)
    throw new Refusal(`Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi ${holds}.`)
}

/** Where a PDF says that it is one: something may stand before it. */
const headOfPdf = 1024

/** Whether a file is a PDF, whatever its name says. */
export const isPdf = async (file: File): Promise<boolean> =>
  (await file.slice(0, headOfPdf).text()).includes('%PDF-')

/**
 * Reads a PDF that the page has sent, in a process of its own.
 * @param holds what it should hold and nothing else, for the sentence: "SKP"
 * @throws Refusal when it is too large, before its bytes are read, or can't be read
 */
export async function readPdfFile(
  { application }: Call,
  file: File,
  holds: string,
  signal?: AbortSignal,
): Promise<PaperPage[]> {
  checkSize(file, holds)
  return readPdfApart(() => application.host.reader(), await file.bytes(), signal)
}

/**
 * Reads a workbook that the page has sent, in a process of its own.
 * @param holds what it should hold and nothing else, for the sentence: "pustaka"
 * @throws Refusal when it is too large, before its bytes are read, or no table
 */
export async function readWorkbookFile(
  { application }: Call,
  file: File,
  holds: string,
  signal?: AbortSignal,
): Promise<WorksheetOfCells[]> {
  checkSize(file, holds)
  return readApart(() => application.host.reader(), await file.bytes(), signal)
}

/** A workbook as the page gets it. @param name with its extension */
export const workbookFile = (bytes: Uint8Array, name: string): File =>
  new File([new Uint8Array(bytes)], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
