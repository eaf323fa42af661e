import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FromEngine, EngineProcess } from './host.ts'

/** The drawing process: beside this file as a source, or beside the built application as a bundle. */
function engineEntry(): string {
  const built = fileURLToPath(new URL('engine-process.js', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('process.ts', import.meta.url))
}

/** Starts the drawing process by plain Node: for the preview, the CLI and tests. */
export function forkEngine(): EngineProcess {
  const child = fork(engineEntry(), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // The process must not keep a finished command line alive.
  child.unref()
  child.channel?.unref()
  return {
    send(message) {
      child.channel?.ref()
      child.send(message)
    },
    onMessage: (listen) =>
      void child.on('message', (message) => {
        const said = message as FromEngine
        if (said.kind !== 'progress') child.channel?.unref()
        listen(said)
      }),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill('SIGKILL'),
  }
}
