import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { copyOffice } from '../demonstration.ts'
import { testHost } from '../host.ts'
import { startPreview } from '../../electron/preview.ts'
import { launchBrowser } from '../browser.ts'
import { temporaryFolder } from '../temporary.ts'

let browser: Promise<Browser> | undefined
let opened = 0
/** After so many pages a browser has grown, and begins anew. */
const enough = 40

/** One for the files of a worker; each test has a context of its own, with its own cookies, storage and cache. */
function sharedBrowser(): Promise<Browser> {
  opened++
  return (browser ??= launchBrowser())
}

/** After the last test of a file. The last browser of a worker ends with it. */
export async function removeShared(): Promise<void> {
  if (opened < enough) return
  const started = browser
  browser = undefined
  opened = 0
  await (await started)?.close()
}

/**
 * The whole application in a real browser, on files of its own: an office set-up before the first run, or the
 * demonstration office.
 * @param options.react which React draws the page: that of users, or one that takes twice as long and complains of
 * mistakes in its use, to which one test of each kind of page listens
 * @returns the page, and what it complained about on its console
 */
export async function openInBrowser(
  office: 'none' | 'demonstration',
  {
    now,
    react = 'production',
    ...options
  }: BrowserContextOptions & { now?: () => Date; react?: 'production' | 'development' } = {},
): Promise<{
  page: Page
  application: Application
  complaints: string[]
  go: (route: string) => Promise<void>
}> {
  const folder = temporaryFolder()
  const host = testHost({ dataFolder: folder, ...(now && { now }) })
  const application = new Application(host)
  if (office === 'demonstration') {
    const path = join(folder, 'contoh.kinerja')
    copyOffice(inject('demonstration'), path)
    await application.open(path)
  }
  const preview = await startPreview(application, inject(`${react}Page`))
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width: 1366, height: 768 },
    // The browser does not ask this process which time zone it runs in, on Windows.
    timezoneId: process.env['TZ'] ?? 'Asia/Jakarta',
    acceptDownloads: true,
    // What moves is drawn sixty times a second, by the processor, and is waited for.
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  asked.set(page, listen(page))
  // Generous: the application runs in this very process, beside the test.
  page.setDefaultTimeout(40_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  onTestFinished(async () => {
    await context.close()
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

/** What each page has asked for and does not have yet. */
const asked = new WeakMap<Page, ReadonlySet<Request>>()

function listen(page: Page): ReadonlySet<Request> {
  const waiting = new Set<Request>()
  page.on('request', (request) => waiting.add(request))
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  return waiting
}

/**
 * Waits until a page shows all that it asks for: it waits for no answer, and three times in a row it has drawn what it
 * had and asked for nothing more.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  let quiet = 0
  await expect
    .poll(
      async () => {
        await page.evaluate(
          () =>
            new Promise((drawn) =>
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))),
            ),
        )
        const busy =
          (asked.get(page)?.size ?? 0) > 0 || (await page.locator('.mantine-Skeleton-root').count()) > 0
        return (quiet = busy ? 0 : quiet + 1)
      },
      { interval: 5 },
    )
    .toBeGreaterThanOrEqual(3)
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

/** The cells of a matrix in the row of somebody, below one of the leader's results; a further line has further cells. */
export async function roleCells(page: Page, name: string, result: string): Promise<Locator> {
  const heads = page.locator('.kk-matrix thead th')
  // The matrix of another leader may stand there until this one is read.
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('.kk-matrix thead th')].some((head) => head.textContent === text),
    result,
  )
  const column = (await heads.allTextContents()).indexOf(result) - 1
  return page
    .locator('.kk-matrix tbody[data-group]')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .locator(`[data-column="${column}"]`)
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
