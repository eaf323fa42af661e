import { utilityProcess } from 'electron'
import type { OwnProcess } from '../app/own-process.ts'
import type { EngineProcess } from '../documents/engine/host.ts'
import type { WordProcess } from '../documents/word/host.ts'
import type { ReaderProcess } from '../excel/reader.ts'

type Report = (error: unknown) => void

/**
 * Starts a process of its own as Electron's utility process.
 * @param report is told why it ended by itself, which else nobody would see
 */
function startProcess<To extends object, From>(
  file: string,
  { service, called }: { service: string; called: string },
  report: Report,
): OwnProcess<To, From> {
  const child = utilityProcess.fork(file, [], {
    serviceName: `Kinerja Kantor: ${service}`,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  let ended = false
  child.stderr?.on('data', (part: Buffer) => (said = `${said}${part.toString('utf8')}`.slice(-4000)))
  child.once('exit', (code) => {
    if (ended) return
    // Node prints the place first, then the error.
    const [error = ''] = /^\w*Error\b.*$/m.exec(said) ?? said.split('\n')
    if (code !== 0 && error) report(new Error(`${called} ended with ${code}: ${error}`))
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', (message: From) => listen(message)),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => {
      ended = true
      child.kill()
    },
  }
}

export const startEngine = (file: string, report: Report): EngineProcess =>
  startProcess(file, { service: 'pencetak', called: 'drawing process' }, report)

export const startReader = (file: string, report: Report): ReaderProcess =>
  startProcess(file, { service: 'pembaca berkas Excel', called: 'reading process' }, report)

export const startWord = (file: string, report: Report): WordProcess =>
  startProcess(file, { service: 'penulis berkas Word', called: 'writing process' }, report)
