import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { createDemoOffice } from '../demo/create.ts'
import type { Host } from '../app/application.ts'
import { fileMemory } from '../backup/memory.ts'
import { fileRecents } from '../desk/recents.ts'
import { readKeyring } from '../office-file/keyring.ts'
import { createEngine, type Engine } from '../documents/engine/host.ts'
import type { CrashLog } from './crash-log.ts'
import { chooseCopy, chooseFolder, chooseOfficeFile } from './dialogs.ts'
import type { ExternalViewer } from './external.ts'
import { startEngine, startReader, startWord } from './own-process.ts'
import { documentsFolder } from './folders.ts'
import { systemSecrets } from './secrets.ts'

/**
 * What Electron lends to the application.
 * @param window the window over which dialogs stand
 * @param engineProcess file of the built drawing process
 * @param readerProcess file of the built process that reads workbooks
 * @param wordProcess file of the built process that writes Word files
 */
export function electronHost(parts: {
  window: () => BrowserWindow | null
  engineProcess: string
  readerProcess: string
  wordProcess: string
  viewer: ExternalViewer
  log: CrashLog
}): Host & { dispose(): void } {
  let engine: Engine | undefined
  const keyring = readKeyring(join(app.getPath('userData'), 'kunci.json'))
  const secrets = systemSecrets()
  const dataFolder = join(documentsFolder(), 'Kinerja Kantor')
  return {
    now: () => new Date(),
    version: app.getVersion(),
    dataFolder,
    recents: fileRecents(join(app.getPath('userData'), 'recents.json')),
    demonstrate: createDemoOffice,
    checks: 'at-opening',
    keeps: 'by-itself',
    backups: fileMemory(join(app.getPath('userData'), 'cadangan.json')),
    ...(keyring && { keyring }),
    ...(secrets && { secrets }),
    engine: () =>
      (engine ??= createEngine(() => startEngine(parts.engineProcess, (error) => parts.log.report(error)))),
    reader: () => startReader(parts.readerProcess, (error) => parts.log.report(error)),
    word: () => startWord(parts.wordProcess, (error) => parts.log.report(error)),
    async chooseOfficeFile() {
      const window = parts.window()
      return window && chooseOfficeFile(window, dataFolder)
    },
    async chooseFolder(title) {
      const window = parts.window()
      return window && chooseFolder(window, title)
    },
    async chooseCopy() {
      const window = parts.window()
      return window && chooseCopy(window)
    },
    openExternally: (bytes, fileName) => parts.viewer.open(bytes, fileName),
    report: (error) => parts.log.report(error),
    dispose() {
      engine?.close()
    },
  }
}
