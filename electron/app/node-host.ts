import { homedir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { createDemoOffice } from '../demo/create.ts'
import type { Host } from './application.ts'
import { memoryRecents, type Recents } from '../desk/recents.ts'
import { createEngine, type Engine } from '../documents/engine/host.ts'
import { forkEngine } from '../documents/engine/fork.ts'

/** What plain Node lends to the application: for the preview, the CLI and tests. */
export function nodeHost(options: { dataFolder?: string; recents?: Recents; now?: () => Date } = {}): Host & {
  dispose(): void
} {
  let engine: Engine | undefined
  return {
    now: options.now ?? (() => new Date()),
    version: packageJson.version,
    dataFolder: options.dataFolder ?? join(homedir(), 'Kinerja Kantor'),
    recents: options.recents ?? memoryRecents(),
    demonstrate: createDemoOffice,
    engine: () => (engine ??= createEngine(forkEngine)),
    dispose() {
      engine?.close()
    },
  }
}
