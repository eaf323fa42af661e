import type { WorksheetOfCells } from '../../shared/excel/worksheet.ts'
import { mostOfWorkbook } from '../../shared/kernel/limits.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { OwnProcess } from '../app/own-process.ts'
import { tooMuch } from './budget.ts'
import type { PaperPage } from '../../shared/excel/paper.ts'
import type { FoundJson } from './read-json.ts'
import type { FoundPage } from './read-pdf.ts'
import { Collector } from './read-workbook.ts'
import type { Found } from './read-xlsx.ts'

/** What is said between this process and the one that reads. */
export type ToReader =
  | { kind: 'read' | 'read-pdf'; bytes: Uint8Array }
  | { kind: 'read-json'; files: readonly Uint8Array[] }
  | { kind: 'next' }
export type FromReader =
  | Found
  | FoundPage
  | FoundJson
  | { kind: 'done' }
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string }

export type ReaderProcess = OwnProcess<ToReader, FromReader>

const tooSlow = () =>
  tooMuch(`membacanya memerlukan lebih dari ${formatNumber(mostOfWorkbook.milliseconds / 1000)} detik`)

const howToGoOn: Readonly<Record<ToReader['kind'], string>> = {
  read: 'Salin hanya tabel yang diperlukan ke berkas baru.',
  'read-pdf': 'Pilih PDF yang hanya berisi SKP.',
  'read-json': 'Pilih lebih sedikit berkas sekaligus.',
  next: '',
}

const ended = ({ kind }: ToReader) =>
  new Refusal(
    `Berkas itu tidak dapat dibaca: proses pembacanya berhenti, mungkin karena isinya terlalu besar. ${howToGoOn[kind]}`,
  )

/**
 * Gives a file to the process that reads and takes what it finds, bit by bit.
 * @param spawn starts the process of process.ts; it is ended when the file is read
 * @param take is told of all that is found
 */
function askReader(
  spawn: () => ReaderProcess,
  order: ToReader,
  take: (found: Found | FoundPage | FoundJson) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn()
    const settle = (how: () => void) => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', cancel)
      child.kill()
      how()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    const cancel = () => fail(signal?.reason)
    const clock = setTimeout(() => fail(tooSlow()), mostOfWorkbook.milliseconds)
    signal?.addEventListener('abort', cancel, { once: true })
    child.onExit(() => fail(ended(order)))
    child.onMessage((message) => {
      switch (message.kind) {
        case 'done':
          return settle(resolve)
        case 'refused':
          return fail(new Refusal(message.message))
        case 'failed':
          return fail(new Error(message.message))
        case 'json':
        case 'page':
        case 'worksheet':
        case 'rows':
        case 'end':
          take(message)
          child.send({ kind: 'next' })
      }
    })
    child.send(order)
  })
}

/**
 * Reads a workbook that somebody has chosen in a process of its own: nothing that stands in it can take the memory or
 * the time of this one.
 * @throws Refusal that says what is wrong or too much; the signal's reason when it was cancelled
 */
export async function readApart(
  spawn: () => ReaderProcess,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<WorksheetOfCells[]> {
  const collector = new Collector()
  await askReader(
    spawn,
    { kind: 'read', bytes },
    (found) => {
      if (found.kind !== 'page' && found.kind !== 'json') collector.take(found)
    },
    signal,
  )
  return collector.worksheets()
}

/**
 * Reads a PDF in the same way.
 * @throws Refusal that says what it is, or what is too much; the signal's reason when it was cancelled
 */
export async function readPdfApart(
  spawn: () => ReaderProcess,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<PaperPage[]> {
  const pages: PaperPage[] = []
  await askReader(
    spawn,
    { kind: 'read-pdf', bytes },
    (found) => {
      if (found.kind === 'page') pages.push(found.page)
    },
    signal,
  )
  return pages
}

/**
 * Reads files of JSON in the same way, all in one process.
 * @returns what each says, in their order
 */
export async function readJsonApart(
  spawn: () => ReaderProcess,
  files: readonly Uint8Array[],
  signal?: AbortSignal,
): Promise<Array<FoundJson['found']>> {
  const read: Array<FoundJson['found']> = []
  await askReader(
    spawn,
    { kind: 'read-json', files },
    (message) => {
      if (message.kind === 'json') read.push(message.found)
    },
    signal,
  )
  return read
}
