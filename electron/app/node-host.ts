import { homedir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { createDemoOffice } from '../demo/create.ts'
import type { Host } from './application.ts'
import { passingMemory } from '../backup/memory.ts'
import { memoryRecents } from '../desk/recents.ts'
import { createEngine, type Engine } from '../documents/engine/host.ts'
import { forkEngine } from '../documents/engine/fork.ts'
import { forkWord } from '../documents/word/fork.ts'
import { forkReader } from '../excel/fork.ts'

/** Where this application keeps what belongs to the computer: the folder that Electron calls `userData`. */
function settingsFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  const base =
    process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Application Support')
      : (APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'))
  return join(base, packageJson.productName)
}

/** Where this computer remembers the second places of its offices. */
export const backupMemoryFile = (): string => join(settingsFolder(), 'cadangan.json')

/** Where the keys of this computer are kept, for the window and the command line alike. */
export const keyringFile = (): string => join(settingsFolder(), 'kunci.json')

/** What plain Node lends to the application: for the preview, the CLI and tests. */
export function nodeHost(
  options: Partial<
    Pick<
      Host,
      | 'dataFolder'
      | 'recents'
      | 'now'
      | 'checks'
      | 'keyring'
      | 'secrets'
      | 'keeps'
      | 'backups'
      | 'patience'
      | 'chooseFolder'
      | 'chooseCopy'
      | 'scryptPower'
    >
  > = {},
): Host & { dispose(): void } {
  let engine: Engine | undefined
  return {
    now: options.now ?? (() => new Date()),
    version: packageJson.version,
    dataFolder: options.dataFolder ?? join(homedir(), 'Kinerja Kantor'),
    recents: options.recents ?? memoryRecents(),
    demonstrate: createDemoOffice,
    ...(options.checks && { checks: options.checks }),
    ...(options.keyring && { keyring: options.keyring }),
    ...(options.secrets && { secrets: options.secrets }),
    ...(options.keeps && { keeps: options.keeps }),
    backups: options.backups ?? passingMemory(),
    ...(options.patience !== undefined && { patience: options.patience }),
    ...(options.chooseFolder && { chooseFolder: options.chooseFolder }),
    ...(options.chooseCopy && { chooseCopy: options.chooseCopy }),
    ...(options.scryptPower !== undefined && { scryptPower: options.scryptPower }),
    engine: () => (engine ??= createEngine(forkEngine)),
    reader: forkReader,
    word: forkWord,
    dispose() {
      engine?.close()
    },
  }
}
