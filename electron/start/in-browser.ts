import { join } from 'node:path'
import { Application } from '../app/application.ts'
import { fileMemory } from '../backup/memory.ts'
import { openAtStart } from '../desk/open-at-start.ts'
import { fileRecents } from '../desk/recents.ts'
import { backupMemoryFile, keyringFile, nodeHost } from '../app/node-host.ts'
import { readKeyring } from '../office-file/keyring.ts'
import { startPreview } from '../preview.ts'
import { openInBrowser } from './browser.ts'

const noElectron = 'Electron belum terpasang (npx install-electron)'

/**
 * Runs the application for a browser until it is told to end, and says in one line where it is.
 * @param pages folder of the built page
 * @param given office file to open instead of the last one
 * @param display whether a browser can be opened here
 */
export async function startInBrowser(pages: string, given: string | null, display: boolean): Promise<void> {
  const folder = nodeHost().dataFolder
  const keyring = readKeyring(keyringFile())
  const host = nodeHost({
    recents: fileRecents(join(folder, 'recents.json')),
    checks: 'at-opening',
    keeps: 'by-itself',
    backups: fileMemory(backupMemoryFile()),
    ...(keyring && { keyring }),
  })
  const application = new Application(host)
  await openAtStart(application, given)
  const preview = await startPreview(application, pages)

  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void preview
      .close()
      .then(() => application.close())
      .finally(() => {
        host.dispose()
        process.exit(0)
      })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)

  const line = !display
    ? `Tidak ada layar untuk jendela; buka di peramban: ${preview.address}`
    : (await openInBrowser(preview.address))
      ? `${noElectron}, jadi Kinerja Kantor dibuka di peramban; Ctrl+C menutupnya.`
      : `${noElectron}; buka di peramban: ${preview.address}`
  process.stdout.write(`${line}\n`)
}
