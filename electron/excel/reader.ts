import type { WorksheetOfCells } from '../../shared/excel/worksheet.ts'
import { mostOfWorkbook } from '../../shared/kernel/limits.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { OwnProcess } from '../app/own-process.ts'
import { tooMuch } from './budget.ts'
import { Collector } from './read-workbook.ts'
import type { Found } from './read-xlsx.ts'

/** What is said between this process and the one that reads. */
export type ToReader = { kind: 'read'; bytes: Uint8Array } | { kind: 'next' }
export type FromReader =
  Found | { kind: 'done' } | { kind: 'refused'; message: string } | { kind: 'failed'; message: string }

export type ReaderProcess = OwnProcess<ToReader, FromReader>

const tooSlow = () =>
  tooMuch(`membacanya memerlukan lebih dari ${formatNumber(mostOfWorkbook.milliseconds / 1000)} detik`)

const ended = () =>
  new Refusal(
    'Berkas itu tidak dapat dibaca: proses pembacanya berhenti, mungkin karena isinya terlalu besar. Salin hanya tabel yang diperlukan ke berkas baru.',
  )

/**
 * Reads a workbook that somebody has chosen in a process of its own: nothing that stands in it can take the memory or
 * the time of this one.
 * @param spawn starts the process of process.ts; it is ended when the file is read
 * @throws Refusal that says what is wrong or too much; the signal's reason when it was cancelled
 */
export function readApart(
  spawn: () => ReaderProcess,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<WorksheetOfCells[]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn()
    const collector = new Collector()
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
    child.onExit(() => fail(ended()))
    child.onMessage((message) => {
      switch (message.kind) {
        case 'done':
          return settle(() => resolve(collector.worksheets()))
        case 'refused':
          return fail(new Refusal(message.message))
        case 'failed':
          return fail(new Error(message.message))
        case 'worksheet':
        case 'rows':
        case 'end':
          collector.take(message)
          child.send({ kind: 'next' })
      }
    })
    child.send({ kind: 'read', bytes })
  })
}
