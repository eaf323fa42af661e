import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { OwnProcess } from '../../app/own-process.ts'
import type { Letter } from '../forms/form-letter.ts'

/** What is said between this process and the one that writes Word files. */
export interface ToWord {
  letters: readonly Letter[]
  title: string
  paper: 'A4' | 'F4'
}
export type FromWord = { kind: 'done'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'failed'; message: string }

export type WordProcess = OwnProcess<ToWord, FromWord>

/**
 * Writes letters as Word in a process of its own, which ends with that: the library is large and seldom needed.
 * @throws Refusal where it fails; the signal's reason where it is cancelled
 */
export function writeInWord(
  spawn: () => WordProcess,
  order: ToWord,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn()
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', cancel)
      child.kill()
      how()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    const cancel = () => fail(signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    child.onExit(() => fail(new Refusal('Berkas Word gagal dibuat. Coba sekali lagi, atau simpan PDF.')))
    child.onMessage((message) =>
      message.kind === 'done'
        ? settle(() => resolve(message.bytes))
        : fail(new Refusal(`Berkas Word gagal dibuat: ${message.message}`)),
    )
    child.send(order)
  })
}
