import { homedir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { createDemoOffice } from '../demo/create.ts'
import type { Host } from './application.ts'
import { memoryRecents, type Recents } from '../desk/recents.ts'
import { createRenderHost, type RenderHost } from '../documents/renderer-host.ts'
import { forkRenderer } from '../documents/fork-renderer.ts'

/** What plain Node lends to the application: for the preview, the CLI and tests. */
export function nodeHost(options: { dataFolder?: string; recents?: Recents; now?: () => Date } = {}): Host & {
  dispose(): void
} {
  let renderer: RenderHost | undefined
  return {
    now: options.now ?? (() => new Date()),
    version: packageJson.version,
    dataFolder: options.dataFolder ?? join(homedir(), 'Kinerja Kantor'),
    recents: options.recents ?? memoryRecents(),
    demonstrate: createDemoOffice,
    renderer: () => (renderer ??= createRenderHost(forkRenderer)),
    dispose() {
      renderer?.close()
    },
  }
}
