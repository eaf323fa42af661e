import { utilityProcess } from 'electron'
import type { FromEngine, EngineProcess } from '../documents/engine/host.ts'

/** Starts the drawing process as Electron's utility process. */
export function startEngine(file: string): EngineProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Kinerja Kantor: pencetak', stdio: 'ignore' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', (message: FromEngine) => listen(message)),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  }
}
