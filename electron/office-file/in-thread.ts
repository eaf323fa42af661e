import { Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { entryFile } from './entry.ts'
import type { Say } from './migrate.ts'
import type { Answers, Task, Told } from './tasks.ts'
import { OfficeFileTrouble } from './trouble.ts'

const entry = { built: 'thread.js', source: 'thread.ts' }

/** Only names, words and properties come through the wall between threads, no classes. */
function ownError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'Refusal') return new Refusal(error.message)
  if (error.name === 'OfficeFileTrouble') {
    const { kind, file, backup } = error as OfficeFileTrouble
    return new OfficeFileTrouble(kind, file, { cause: error.cause, backup })
  }
  return error
}

/**
 * Has long work on files done in a thread of its own, so that nobody waits for it.
 * @param signal ends it; what it had half-made is left for whoever asked to remove
 * @param say told how far it is, where that can be told
 * @throws what the work throws, or the reason of the signal
 */
export function inThread<Does extends Task['does']>(
  task: Extract<Task, { does: Does }>,
  signal?: AbortSignal,
  say?: Say,
): Promise<Answers[Does]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(entryFile(entry, import.meta.url), { workerData: task })
    const cancel = () => {
      // The file is free to be renamed or removed only when the thread has let go of it.
      void worker.terminate().then(() => reject(signal?.reason))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    const settle = () => signal?.removeEventListener('abort', cancel)
    worker.on('message', (told: Told) => {
      if ('progress' in told) return say?.(told.progress)
      settle()
      // The thread was asked for this and does nothing else.
      resolve(told.answer as Answers[Does])
    })
    worker.once('error', (error) => {
      settle()
      reject(ownError(error))
    })
    worker.once('exit', (code) => {
      if (signal?.aborted) return
      settle()
      reject(new Error(`the thread ended with ${code}`))
    })
  })
}
