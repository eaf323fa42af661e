import { utilityProcess } from 'electron'
import type { FromRenderer, RendererProcess } from '../documents/renderer-host.ts'

/** Starts the drawing process as Electron's utility process. */
export function startRenderProcess(file: string): RendererProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Kinerja Kantor: pencetak', stdio: 'ignore' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', (message: FromRenderer) => listen(message)),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  }
}
