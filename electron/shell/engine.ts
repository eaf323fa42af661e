import { utilityProcess } from 'electron'
import type { FromEngine, EngineProcess } from '../documents/engine/host.ts'

/**
 * Starts the drawing process as Electron's utility process.
 * @param report is told why it ended by itself, which else nobody would see
 */
export function startEngine(file: string, report: (error: unknown) => void): EngineProcess {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Kinerja Kantor: pencetak',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (part: Buffer) => (said = `${said}${part.toString('utf8')}`.slice(-4000)))
  child.once('exit', (code) => {
    // Node prints the place first, then the error.
    const [error = ''] = /^\w*Error\b.*$/m.exec(said) ?? said.split('\n')
    if (code !== 0 && error) report(new Error(`drawing process ended with ${code}: ${error}`))
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', (message: FromEngine) => listen(message)),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  }
}
