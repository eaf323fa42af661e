import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { OwnProcess } from '../../app/own-process.ts'
import { runFolder } from '../run-folder.ts'
import type { Step } from './draw.ts'
import type { PrintForm, PrintHead, PrintJob } from './job.ts'
import { partOf } from './output.ts'

/** What is said between this process and the one that draws, which does one job at a time. */
export type ToEngine =
  | { kind: 'begin'; path: string; head: PrintHead; total: number }
  | { kind: 'forms'; forms: readonly PrintForm[]; last: boolean }
export type FromEngine =
  | ({ kind: 'progress' } & Step)
  | { kind: 'more' }
  | ({ kind: 'done' } & Drawn)
  | { kind: 'failed'; message: string; refused: boolean }

export type EngineProcess = OwnProcess<ToEngine, FromEngine>

/** What the disk says, as it comes out of the drawing process. */
const diskFull = /\b(?:ENOSPC|EDQUOT)\b/

/** There was no room for what was drawn; nothing of it is left. */
export class DiskFull extends Refusal {
  readonly code = 'ENOSPC'
  constructor() {
    super('Disk penuh saat membuat dokumen. Kosongkan ruang pada disk, lalu cetak sekali lagi.')
  }
}

/** A file that was drawn. */
export interface Drawn {
  bytes: number
  pages: number
  sha256: string
}

interface DrawOptions {
  /** Is told how many forms and pages stand in the file. */
  onProgress?: (step: Step) => void
  signal?: AbortSignal
}

/** Draws documents in a process of its own, so that neither a long job nor its memory weighs on this one. */
export interface Engine {
  /**
   * Draws a job of a few forms.
   * @returns the PDF
   * @throws Refusal when drawing failed; the signal's reason when it was cancelled
   */
  draw(job: PrintJob, options?: DrawOptions): Promise<Uint8Array<ArrayBuffer>>
  /**
   * Draws a job into a file, however many forms it has: neither process holds more of it than a few. The file is there
   * when it is whole; failed or cancelled, nothing of it is left.
   * @throws as `draw`
   */
  drawTo(path: string, job: PrintJob, options?: DrawOptions): Promise<Drawn>
  /** Starts the process before there is a job, so that the first form comes as soon as the others. */
  warm(): void
  close(): void
}

/** An idle process is let go after so long; a warm one draws the next form at once. */
const idleMilliseconds = 5 * 60_000
/** So many forms are sent at once; two times as many wait in the other process. */
const atOnce = 8

interface Order {
  path: string
  job: PrintJob
  /** How many forms were sent. */
  sent: number
  resolve(drawn: Drawn): void
  reject(error: unknown): void
  onProgress: (step: Step) => void
}

/** @param spawn starts the process of process.ts */
export function createEngine(spawn: () => EngineProcess): Engine {
  let child: EngineProcess | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let current: Order | null = null
  const queue: Order[] = []

  /** Ends the process; what it was about leaves nothing behind. */
  const stop = () => {
    const stopped = child
    child = null
    stopped?.kill()
    if (current) rmSync(partOf(current.path), { force: true })
    current = null
  }

  const rest = () => {
    clearTimeout(idle)
    idle = setTimeout(stop, idleMilliseconds)
    idle.unref()
  }

  const sendForms = ({ job, ...order }: Order, to: EngineProcess): number => {
    const forms = job.forms.slice(order.sent, order.sent + atOnce)
    const sent = order.sent + forms.length
    to.send({ kind: 'forms', forms, last: sent >= job.forms.length })
    return sent
  }

  const next = () => {
    const order = queue.shift()
    if (!order) return rest()
    clearTimeout(idle)
    current = order
    child ??= start()
    const { forms, ...head } = order.job
    child.send({ kind: 'begin', path: order.path, head, total: forms.length })
    order.sent = sendForms(order, child)
    if (order.sent < forms.length) order.sent = sendForms(order, child)
  }

  const start = (): EngineProcess => {
    const started = spawn()
    started.onMessage((message) => {
      if (child !== started || !current) return
      const order = current
      if (message.kind === 'progress') return order.onProgress({ done: message.done, pages: message.pages })
      if (message.kind === 'more') {
        if (order.sent < order.job.forms.length) order.sent = sendForms(order, started)
        return
      }
      current = null
      if (message.kind === 'done') {
        const { bytes, pages, sha256 } = message
        order.resolve({ bytes, pages, sha256 })
      } else
        order.reject(
          diskFull.test(message.message)
            ? new DiskFull()
            : new Refusal(message.refused ? message.message : `Dokumen gagal dibuat: ${message.message}`),
        )
      next()
    })
    started.onExit(() => {
      if (child !== started) return
      const order = current
      stop()
      order?.reject(
        new Refusal(
          'Proses pencetak berhenti di tengah jalan. Cetak sekali lagi, atau bagi menjadi lebih kecil.',
        ),
      )
      next()
    })
    return started
  }

  const drawTo: Engine['drawTo'] = async (path, job, { onProgress = () => {}, signal } = {}) => {
    signal?.throwIfAborted()
    if (job.forms.length === 0) throw new Error('a job without forms')
    return new Promise<Drawn>((resolve, reject) => {
      const order: Order = {
        path,
        job,
        sent: 0,
        onProgress,
        resolve: (drawn) => {
          signal?.removeEventListener('abort', cancel)
          resolve(drawn)
        },
        reject: (error) => {
          signal?.removeEventListener('abort', cancel)
          reject(error)
        },
      }
      const cancel = () => {
        reject(signal?.reason)
        if (current === order) {
          // Drawing can't be interrupted from within; those that wait are drawn by a fresh process.
          stop()
          next()
        } else queue.splice(queue.indexOf(order), 1)
      }
      signal?.addEventListener('abort', cancel, { once: true })
      queue.push(order)
      if (!current) next()
    })
  }

  return {
    warm() {
      if (child) return
      child = start()
      rest()
    },
    drawTo,
    async draw(job, options) {
      const path = join(runFolder(), randomUUID())
      await drawTo(path, job, options)
      try {
        return Uint8Array.from(await readFile(path))
      } finally {
        await rm(path, { force: true })
      }
    },
    close() {
      clearTimeout(idle)
      const error = new Refusal('Aplikasi ditutup sebelum dokumen selesai.')
      const orders = [...(current ? [current] : []), ...queue.splice(0)]
      stop()
      for (const order of orders) order.reject(error)
    },
  }
}
