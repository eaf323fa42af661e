import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { createDemoOffice } from '../../electron/demo/create.ts'
import { loadContent } from '../../electron/planning/skp/content.ts'
import { openTestOffice, testOffice } from '../procedures/office.ts'
import { sharedFolder, temporaryFolder } from '../temporary.ts'
import { isLocked } from './locked.ts'
import { chooseFromMenu, launch, missing, program } from './electron-window.ts'

if (missing) console.info(`skipped: ${missing}`)

const run = promisify(execFile)
const year = new Date().getFullYear()

/** An office with one letterhead and nobody in it, that nobody has open. */
async function emptyOffice(): Promise<string> {
  const { path, close } = await openTestOffice()
  await close()
  return path
}

const zoomOf = (application: ElectronApplication) =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())

/** Presses keys as a keyboard does, so that the menu hears of them: the key, then what is held down with it. */
const press = (
  application: ElectronApplication,
  ...[keyCode, ...modifiers]: [string, ...('control' | 'alt')[]]
) =>
  application.evaluate(
    ({ BrowserWindow }, input) => {
      for (const type of ['keyDown', 'keyUp'] as const)
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, ...input })
    },
    { keyCode, modifiers },
  )

describe.skipIf(missing !== null)('the window', { timeout: 180_000 }, () => {
  const folder = sharedFolder()
  const demonstration = join(folder, 'contoh.kinerja')
  let draft = 0

  beforeAll(async () => {
    const host = nodeHost({ dataFolder: folder, now: () => new Date(`${year}-11-23T09:00:00`) })
    const application = new Application(host)
    for await (const _ of createDemoOffice(application, demonstration, year));
    const { id } = await application.file.db
      .selectFrom('skp')
      .select('id')
      .where('state', '=', 'draft')
      .where('kind', '=', 'ja-jf')
      .executeTakeFirstOrThrow()
    draft = id
    await application.close()
    host.dispose()
  }, 180_000)

  /** The demonstration office, open in a window of its own. */
  async function openDemonstration() {
    const path = join(temporaryFolder(), 'Kecamatan contoh é.kinerja')
    copyFileSync(demonstration, path)
    const launched = await launch(path)
    await launched.page.getByRole('navigation', { name: 'Navigasi utama' }).waitFor()
    return { ...launched, path }
  }

  /** The first RHK of the draft, as the file has it. */
  async function firstRhk(path: string): Promise<string | undefined> {
    const application = new Application(nodeHost())
    await application.open(path)
    const { rhk } = await loadContent(application.file.db, draft)
    await application.close()
    return rhk[0]?.text
  }

  /** Opens the draft with the keyboard in its first RHK. Which columns there are depends on what is filled. */
  async function enterDraft({ page, go }: Awaited<ReturnType<typeof openDemonstration>>) {
    await go(`/perencanaan/skp/${draft}`)
    const sheet = page.getByRole('grid', { name: 'Hasil kerja' })
    const heads = sheet.locator('thead th')
    await heads.first().waitFor()
    const place = (await heads.allTextContents()).indexOf('Rencana hasil kerja') - 1
    await sheet.locator(`[data-row="0"][data-column="${place}"]`).click()
  }

  /** Begins to write there. */
  async function write(opened: Awaited<ReturnType<typeof openDemonstration>>, text: string) {
    await enterDraft(opened)
    await opened.page.keyboard.type(text)
  }

  it('is seen, maximised, on its first page, which complains about nothing', async () => {
    const { application, page, complaints } = await launch()
    await page.getByRole('heading', { name: 'Kinerja Kantor' }).waitFor()
    await expect
      .poll(() =>
        application.evaluate(({ BrowserWindow }) => {
          const [window] = BrowserWindow.getAllWindows()
          return [window?.isVisible(), window?.isMaximized()]
        }),
      )
      .toEqual([true, true])
    expect(complaints).toEqual([])
  })

  it('lets its page reach nothing but the application', async () => {
    const { page } = await launch()
    const refused = await page.evaluate(async () => {
      const fails = (attempt: Promise<unknown>) =>
        attempt.then(
          () => false,
          () => true,
        )
      return [
        await fails(fetch('https://example.com')),
        window.open('https://example.com') === null,
        await fails(navigator.clipboard.readText()),
        typeof Reflect.get(globalThis, 'require') === 'undefined',
      ]
    })
    expect(refused).toEqual([true, true, true, true])
  })

  it('has its keys: help, larger, smaller, and none that Alt takes from the page', async () => {
    const opened = await openDemonstration()
    const { application, page } = opened
    await press(application, 'F1')
    await page.getByRole('heading', { name: 'Papan ketik' }).waitFor()
    for (const key of ['=', 'numadd']) {
      const before = (await zoomOf(application)) ?? 0
      await press(application, key, 'control')
      await expect.poll(() => zoomOf(application)).toBeGreaterThan(before)
    }
    await press(application, 'F11')
    const isFull = () =>
      application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
    await expect.poll(isFull).toBe(true)
    await press(application, 'F11')
    await expect.poll(isFull).toBe(false)
    await press(application, 'P', 'control')
    await expect.poll(() => page.url()).toContain('#/cetak')
    await enterDraft(opened)
    await application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Alt', modifiers: ['alt'] })
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Up', modifiers: ['alt'] })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Alt' })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Up' })
    })
    expect(await page.evaluate(() => document.hasFocus())).toBe(true)
  })

  it('opens an office from the menu, and its help without loading anything anew', async () => {
    const path = await emptyOffice()
    const { application, page } = await launch()
    await application.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await chooseFromMenu(application, 'Buka kantor…')
    await page.getByText(testOffice.name).first().waitFor()
    await page.evaluate(() => Reflect.set(globalThis, 'kept', true))
    await chooseFromMenu(application, 'Bantuan')
    await page.getByRole('heading', { name: 'Papan ketik' }).waitFor()
    expect(await page.evaluate(() => Reflect.get(globalThis, 'kept'))).toBe(true)
  })

  it('takes rows from the clipboard, and the undo of the menu takes them back', async () => {
    const opened = await openDemonstration()
    const { application, page, go } = opened
    await go(`/perencanaan/skp/${draft}`)
    await page.getByRole('button', { name: 'Tambah RHK utama' }).click()
    await application.evaluate(async ({ BrowserWindow, clipboard }) => {
      await clipboard.writeText('Terlayaninya warga\t\tKuantitas\tJumlah layanan\t1.200 layanan')
      BrowserWindow.getAllWindows()[0]?.webContents.paste()
    })
    const pasted = page.getByRole('gridcell', { name: 'Jumlah layanan' })
    await pasted.waitFor()
    await chooseFromMenu(application, 'Urungkan')
    await expect.poll(() => pasted.count()).toBe(0)
  })

  it('reads a workbook that is dropped on it, and stays on its page', async () => {
    const { page, go } = await openDemonstration()
    const workbook = readFileSync(new URL('../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url))
    await go('/pegawai/impor')
    const dropped = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], 'siasn.xlsx'))
      return data
    }, workbook.toString('base64'))
    const place = page.locator('.kk-card').first()
    for (const event of ['dragenter', 'dragover', 'drop'])
      await place.dispatchEvent(event, { dataTransfer: dropped })
    await page.getByText('ekspor SIASN, dikenali tanpa pengaturan').waitFor()
    expect(page.url()).toContain('#/pegawai/impor')
  })

  it('stores what is typed when it is closed at once, and at the end of Windows', async () => {
    const closing = await openDemonstration()
    await write(closing, 'Diketik lalu ditutup')
    const closed = closing.application.waitForEvent('close')
    await closing.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
    expect(await firstRhk(closing.path)).toBe('Diketik lalu ditutup')

    const ending = await openDemonstration()
    await write(ending, 'Diketik lalu Windows berakhir')
    await ending.application.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      for (const event of ['query-session-end', 'session-end']) window?.emit(event, { preventDefault() {} })
    })
    await expect.poll(() => isLocked(ending.path), { timeout: 20_000 }).toBe(false)
    await ending.application.close()
    expect(await firstRhk(ending.path)).toBe('Diketik lalu Windows berakhir')
  })

  it('is the only one: a second start gives it the office and ends, also while it is being loaded', async () => {
    const [first, second] = [await emptyOffice(), await emptyOffice()]
    const { application, page, data } = await launch()
    const [executable, args] = program
    const again = (path: string) => run(executable, [...args, `--user-data-dir=${data}`, path])
    await Promise.all([again(first), again(second)])
    await page.getByText(testOffice.name).first().waitFor()
    expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect([await isLocked(first), await isLocked(second)].filter(Boolean)).toHaveLength(1)
  })

  it('comes back when the process of its page dies', async () => {
    const { application } = await openDemonstration()
    await application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    const asks = () =>
      application.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return false
        return contents.executeJavaScript('document.querySelector("nav") !== null') as Promise<boolean>
      })
    await expect.poll(asks, { timeout: 30_000 }).toBe(true)
  })

  it('draws one paper and all of them, saves and lends them, also after its drawing process has died', async () => {
    const { application, page, go, complaints, data } = await openDemonstration()
    const saved = join(temporaryFolder(), 'cetakan é.pdf')
    await application.evaluate(({ session, shell }, path) => {
      session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
      shell.openPath = (lent) => {
        Reflect.set(globalThis, 'lent', lent)
        return Promise.resolve('')
      }
    }, saved)
    const drawn = page.getByRole('img', { name: 'Halaman 1', exact: true })
    await go(`/cetak/skp/skp/${draft}`)
    await drawn.waitFor({ timeout: 60_000 })
    const pencetak = await application.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Kinerja Kantor: pencetak')?.pid,
    )
    process.kill(pencetak ?? 0)

    await go('/cetak/skp')
    await page.getByRole('button', { name: /^Cetak \d+ dokumen$/ }).click()
    await drawn.waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    await expect.poll(() => existsSync(saved), { timeout: 20_000 }).toBe(true)
    await expect.poll(() => readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-')

    await page.getByRole('button', { name: 'Buka dan cetak di program PDF' }).click()
    const lent = () => application.evaluate((): unknown => Reflect.get(globalThis, 'lent'))
    await expect.poll(lent).toMatch(/\.pdf$/)
    const file = String(await lent())
    expect(statSync(file).mode & 0o200).toBe(0)
    expect(complaints).toEqual([])

    const metrics = await application.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .map(({ type, name, memory }) => ({ type, name, megabytes: memory.workingSetSize / 1024 })),
    )
    const report = process.env['KINERJA_FIGURES']
    if (report) writeFileSync(report, JSON.stringify(metrics, null, 2))
    await application.close()
    expect(existsSync(file)).toBe(false)
    // Nor did anything fail behind the page, such as the check of the office in its thread.
    expect(existsSync(join(data, 'logs', 'kinerja.log'))).toBe(false)
  })
})
