import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { build } from 'vite'
import { Application } from '../../electron/app/application.ts'
import { createDemoOffice } from '../../electron/demo/create.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { startPreview } from '../../electron/preview.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../temporary.ts'

const folders: string[] = []
function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-e2e-'))
  folders.push(folder)
  return folder
}

/** The page as it is now, built once for all tests of a file. */
let pages: Promise<string> | undefined
function builtPage(): Promise<string> {
  pages ??= (async () => {
    const folder = sharedFolder()
    await build({
      configFile: fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url)),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    })
    return folder
  })()
  return pages
}

/** After the last test of a file. */
export function removeShared(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

let demoFile: Promise<string> | undefined
/** A demonstration office, made once for all tests of a file. */
function demonstration(year: number): Promise<string> {
  demoFile ??= (async () => {
    const path = join(sharedFolder(), 'contoh.kinerja')
    const host = nodeHost({ dataFolder: sharedFolder(), now: () => new Date(`${year}-11-23T02:00:00Z`) })
    const application = new Application(host)
    for await (const _ of createDemoOffice(application, path, year));
    await application.close()
    host.dispose()
    return path
  })()
  return demoFile
}

/**
 * The whole application in a real browser, on files of its own: an office set-up before the first run, or the
 * demonstration office.
 * @returns the page, and what it complained about on its console
 */
export async function openInBrowser(
  office: 'none' | 'demonstration',
  options: BrowserContextOptions = {},
): Promise<{
  page: Page
  application: Application
  complaints: string[]
  go: (route: string) => Promise<void>
}> {
  const folder = temporaryFolder()
  const host = nodeHost({ dataFolder: folder })
  const application = new Application(host)
  if (office === 'demonstration') {
    const path = join(folder, 'contoh.kinerja')
    copyFileSync(await demonstration(new Date().getFullYear()), path)
    await application.open(path)
  }
  const preview = await startPreview(application, await builtPage())
  // A browser for each test: what one of them breaks stays its own.
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  // Generous: the application runs in this very process, beside the test.
  page.setDefaultTimeout(40_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  onTestFinished(async () => {
    await browser.close()
    await preview.close()
    await application.close()
    host.dispose()
  })
  await page.goto(preview.address)
  const base = new URL('/', page.url()).href
  return {
    page,
    application,
    complaints,
    async go(route) {
      await page.goto(`${base}#${route}`)
      await page.locator('h1').first().waitFor()
    },
  }
}

/** A draft of the demonstration office with the form of JA and JF. @returns its id */
export async function firstDraft({ file }: Application): Promise<number> {
  const { id } = await file.db
    .selectFrom('skp')
    .select('id')
    .where('state', '=', 'draft')
    .where('kind', '=', 'ja-jf')
    .executeTakeFirstOrThrow()
  return id
}

/** What a spreadsheet puts on the clipboard. */
export const paste = (page: Page, text: string) =>
  page.evaluate((tsv) => {
    const data = new DataTransfer()
    data.setData('text/plain', tsv)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
