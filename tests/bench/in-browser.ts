import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import type { Application } from '../../electron/app/application.ts'
import { startPreview } from '../../electron/preview.ts'
import { ensureBuilt } from '../../electron/start/build.ts'
import { launchBrowser } from '../browser.ts'
import { openApplication } from './application.ts'
import type { Offices } from './offices.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** An office with 1,000 people in a browser. */
export interface InBrowser {
  application: Application
  client: ReturnType<typeof openApplication>['client']
  context: BrowserContext
  /** Where the page is; the first one carries what opens the door. */
  addresses: (count: number) => string[]
}

/** Opens a copy of the large office in a browser, built as a user has it, and closes it all afterwards. */
export async function inBrowser(
  offices: Pick<Offices, 'folder' | 'large'>,
  name: string,
  run: (office: InBrowser) => Promise<void>,
): Promise<void> {
  for (const part of ['electron', 'renderer'] as const)
    if (!ensureBuilt(root, part)) throw new Error(`${part} could not be built`)
  const path = join(offices.folder, `${name}.kinerja`)
  copyFileSync(await offices.large(), path)
  const { application, client, close } = openApplication()
  await application.open(path)
  const server = await startPreview(application, join(root, 'out', 'page'))
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const addresses = (count: number) => [
      server.address,
      ...Array.from({ length: count - 1 }, () => new URL('/', server.address).href),
    ]
    await run({ application, client, context, addresses })
  } finally {
    await browser.close()
    await server.close()
    await close()
  }
}
