import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { officeFileIn } from './desk/open-at-start.ts'
import { hasDisplay } from './start/browser.ts'
import { ensureBuilt } from './start/build.ts'
import { findElectron, tryToInstallElectron } from './start/electron-runtime.ts'
import { startInBrowser } from './start/in-browser.ts'

/** `npm start`: the application in its window, or in a browser where there is no Electron or no screen. */

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)

function startElectron(program: string): void {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const child = spawn(program, [root, ...args], { stdio: 'inherit', env: environment })
  // Electron closes the office and ends, and this process after it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}

const display = hasDisplay()
if (display && !findElectron(root)) tryToInstallElectron(root)
const program = display ? findElectron(root) : null
if (!ensureBuilt(root, 'renderer') || (program !== null && !ensureBuilt(root, 'electron')))
  process.exitCode = 1
else if (program !== null) startElectron(program)
else await startInBrowser(join(root, 'out', 'page'), officeFileIn(args, process.cwd()), display)
