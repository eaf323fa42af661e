import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Answers, Task } from './tasks.ts'

/** Beside this file as a source, or beside the built application as a bundle. */
function entry(): string {
  const built = fileURLToPath(new URL('thread.js', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('thread.ts', import.meta.url))
}

/**
 * Has long work on files done in a thread of its own, so that nobody waits for it.
 * @param signal ends it; what it had half-made is left for whoever asked to remove
 * @throws what the work throws, or the reason of the signal
 */
export function inThread<Does extends Task['does']>(
  task: Extract<Task, { does: Does }>,
  signal?: AbortSignal,
): Promise<Answers[Does]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(entry(), { workerData: task })
    const cancel = () => {
      // The file is free to be renamed or removed only when the thread has let go of it.
      void worker.terminate().then(() => reject(signal?.reason))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    const settle = () => signal?.removeEventListener('abort', cancel)
    worker.once('message', (answer: Answers[Does]) => {
      settle()
      resolve(answer)
    })
    worker.once('error', (error) => {
      settle()
      // Only names and words come through the wall between threads, no classes.
      reject(error instanceof Error && error.name === 'Refusal' ? new Refusal(error.message) : error)
    })
    worker.once('exit', (code) => {
      if (signal?.aborted) return
      settle()
      reject(new Error(`the thread ended with ${code}`))
    })
  })
}
