import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../shared/kernel/progress.ts'

/** Only the latest number is kept for a slow reader. */
class Channel {
  #latest: number | null = null
  #ended = false
  #wake = () => {}

  push(done: number): void {
    this.#latest = done
    this.#wake()
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  async *read(): AsyncGenerator<number> {
    for (;;) {
      if (this.#latest !== null) {
        const done = this.#latest
        this.#latest = null
        yield done
      } else if (this.#ended) return
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}

/**
 * Long work as a stream of how far it is.
 * @param what is counted, e.g. "dokumen": for the line "3 dari 45 dokumen"
 * @param work is given where it tells how many are done
 * @returns what the work gives
 */
export async function* withProgress<T>(
  total: number,
  what: string,
  work: (push: (done: number) => void) => Promise<T>,
): AsyncGenerator<Progress & { kind: 'progress' }, T> {
  const channel = new Channel()
  const working = work((done) => channel.push(done)).finally(() => channel.end())
  // It is awaited below, but a slow reader may get there only after it has failed.
  working.catch(() => {})
  for await (const done of channel.read())
    yield { kind: 'progress', done, total, label: `${done} dari ${total} ${what}` }
  return working
}

/** Lets everything else that waits have its turn: progress is sent, a cancel is heard. @throws when cancelled */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
