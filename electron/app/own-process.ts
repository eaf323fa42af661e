import { fork } from 'node:child_process'
import { entryFile } from '../office-file/entry.ts'

/** A process of its own, however it is started: forked by Node, or Electron's utility process. */
export interface OwnProcess<To, From> {
  send(message: To): void
  onMessage(listen: (message: From) => void): void
  onExit(listen: () => void): void
  kill(): void
}

/** A process that is built into the application: its bundle in `out/`, and its source below `electron/`. */
export interface ProcessEntry {
  built: string
  source: string
}

export const processes = {
  engine: { built: 'engine-process.js', source: '../documents/engine/process.ts' },
  reader: { built: 'reader-process.js', source: '../excel/process.ts' },
  word: { built: 'word-process.js', source: '../documents/word/process.ts' },
} as const satisfies Record<string, ProcessEntry>

/**
 * Starts one of them by plain Node: for the preview, the CLI and tests.
 * @param rests whether a message is the last one that an order is answered with
 */
export function forkProcess<To extends object, From>(
  entry: ProcessEntry,
  rests: (message: From) => boolean,
): OwnProcess<To, From> {
  const child = fork(entryFile(entry, import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // The process must not keep a finished command line alive.
  child.unref()
  child.channel?.unref()
  return {
    send(message) {
      child.channel?.ref()
      // One that has ended says so itself.
      child.send(message, () => {})
    },
    onMessage: (listen) =>
      void child.on('message', (message) => {
        const said = message as From
        if (rests(said)) child.channel?.unref()
        listen(said)
      }),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill('SIGKILL'),
  }
}
