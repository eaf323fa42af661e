import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { OwnProcess } from '../../app/own-process.ts'
import type { PrintJob } from './job.ts'

/** What is said between this process and the one that draws. */
export type ToEngine = { id: number; job: PrintJob }
export type FromEngine =
  | { id: number; kind: 'progress'; done: number }
  | { id: number; kind: 'done'; bytes: Uint8Array<ArrayBuffer>; peak: number }
  | { id: number; kind: 'failed'; message: string }

export type EngineProcess = OwnProcess<ToEngine, FromEngine>

interface DrawOptions {
  onProgress?: (step: { done: number }) => void
  signal?: AbortSignal
}

/** Draws documents in a process of its own, so that neither a long job nor its memory weighs on this one. */
export interface Engine {
  /**
   * @returns the PDF
   * @throws Refusal when drawing failed; the signal's reason when it was cancelled
   */
  draw(job: PrintJob, options?: DrawOptions): Promise<Uint8Array<ArrayBuffer>>
  /** Starts the process before there is a job, so that the first form comes as soon as the others. */
  warm(): void
  close(): void
}

/** An idle process is let go after so long; a warm one draws the next form at once. */
const idleMilliseconds = 5 * 60_000

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void
  reject(error: unknown): void
  onProgress: (progress: { done: number }) => void
}

/** @param spawn starts the process of process.ts */
export function createEngine(spawn: () => EngineProcess): Engine {
  let child: EngineProcess | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const stop = (error: unknown) => {
    const stopped = child
    child = null
    for (const job of waiting.values()) job.reject(error)
    waiting.clear()
    stopped?.kill()
  }

  const start = (): EngineProcess => {
    const started = spawn()
    started.onMessage((message) => {
      const job = waiting.get(message.id)
      if (!job) return
      if (message.kind === 'progress') return job.onProgress({ done: message.done })
      waiting.delete(message.id)
      if (message.kind === 'done') job.resolve(message.bytes)
      else job.reject(new Refusal(`Dokumen gagal dibuat: ${message.message}`))
    })
    started.onExit(() => {
      if (child === started)
        stop(
          new Refusal(
            'Proses pencetak berhenti di tengah jalan. Cetak sekali lagi, atau bagi menjadi lebih kecil.',
          ),
        )
    })
    return started
  }

  const rest = () => {
    clearTimeout(idle)
    idle = setTimeout(() => stop(new Error('idle')), idleMilliseconds)
    idle.unref()
  }

  return {
    warm() {
      if (child) return
      child = start()
      rest()
    },
    draw(job, { onProgress = () => {}, signal } = {}) {
      clearTimeout(idle)
      return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
        signal?.throwIfAborted()
        child ??= start()
        const id = ++lastId
        const cancel = () => {
          waiting.delete(id)
          reject(signal?.reason)
          // Drawing can't be interrupted from within; others that wait are drawn by a fresh process.
          stop(new Refusal('Pencetakan ini terhenti karena pencetakan lain dibatalkan. Cetak sekali lagi.'))
        }
        signal?.addEventListener('abort', cancel, { once: true })
        const settle = () => {
          signal?.removeEventListener('abort', cancel)
          rest()
        }
        waiting.set(id, {
          resolve: (bytes) => {
            settle()
            resolve(bytes)
          },
          reject: (error) => {
            settle()
            reject(error)
          },
          onProgress,
        })
        child.send({ id, job })
      })
    },
    close() {
      clearTimeout(idle)
      stop(new Refusal('Aplikasi ditutup sebelum dokumen selesai.'))
    },
  }
}
