import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { unpackLargeOffice } from '../office-file/versions/large.ts'
import { temporaryFolder } from '../temporary.ts'
import * as standIn from './electron-stand-in.ts'
import { isLocked } from './locked.ts'
import { endAfterEach, lastOpened, officeFile, recentsFile, startMain, windows } from './main-process.ts'
import { connect } from './page.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

endAfterEach()

/** What a double click on an office does while the application runs. */
const doubleClick = (path: string) =>
  standIn.app.emit('second-instance', {}, ['kinerja.exe', path], temporaryFolder())

const clickMenu = (label: string) =>
  standIn.Menu.application
    .flatMap((menu) => menu.submenu ?? [])
    .find((item) => item.label === label)
    ?.click?.()

const window = () => {
  const [first] = windows
  if (!first) throw new Error('there is no window')
  return first
}

/** Starts the application, whose page is loaded. */
async function start(): Promise<void> {
  await startMain()
  await vi.waitFor(() => expect(window().webContents.url).toBe('app://kantor/'))
}

/** Lets the page take its time. @returns ends the load that is under way */
function slowPage(): () => void {
  const loads: (() => void)[] = []
  standIn.BrowserWindow.load = () => new Promise((resolve) => void loads.push(resolve))
  return () => loads.shift()?.()
}

describe('an office that is double-clicked', () => {
  it('while the page is being loaded is opened, and nothing is asked', async () => {
    const loaded = slowPage()
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(1))
    const path = await officeFile()
    doubleClick(path)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(2))
    expect(lastOpened()).toBe(path)
    expect(window().webContents.scripts).toEqual([])
    expect(standIn.dialog.asked).toEqual([])
    loaded()
    loaded()
  })

  it('before the last one is open is opened after it', async () => {
    const [last, path] = [await officeFile(), await officeFile()]
    await start()
    doubleClick(last)
    doubleClick(path)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(3))
    expect(lastOpened()).toBe(path)
    expect([await isLocked(last), await isLocked(path)]).toEqual([false, true])
  })

  it('and is open already only comes forward: the page stays as it is', async () => {
    const path = await officeFile()
    await start()
    doubleClick(path)
    doubleClick(path)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(2))
    window().done.length = 0
    doubleClick(path)
    expect(window().done).toContain('focus')
    expect((await connect().client.desk.overview()).state).toBe('open')
    expect(window().loaded).toHaveLength(2)
  })

  it('stays closed when what is typed can not be stored and the user stays', async () => {
    const [open, other] = [await officeFile(), await officeFile()]
    await start()
    doubleClick(open)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(2))
    window().webContents.answer = async () => false
    standIn.dialog.button = 1
    doubleClick(other)
    await vi.waitFor(() => expect(standIn.dialog.asked).toHaveLength(1))
    expect(await isLocked(open)).toBe(true)
    expect(window().loaded).toHaveLength(2)
    window().webContents.answer = async () => true
  })

  it('and can not be opened leaves the page to show why, and the next one is opened all the same', async () => {
    const path = await officeFile()
    await start()
    doubleClick(join(temporaryFolder(), 'tidak ada.kinerja'))
    await vi.waitFor(() => expect(window().loaded).toHaveLength(2))
    expect((await connect().client.desk.overview()).trouble?.kind).toBe('not-found')
    doubleClick(path)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(3))
    expect(lastOpened()).toBe(path)
  })
})

describe('another office', () => {
  it('takes nothing of the former along: its line is hung up, and Back leads nowhere', async () => {
    await start()
    const { offered } = connect()
    const { cleared } = window().webContents
    doubleClick(await officeFile())
    await vi.waitFor(() => expect(window().webContents.cleared).toBe(cleared + 1))
    expect(offered.closed).toBe(true)
  })

  it('is none when the office is closed from the menu', async () => {
    const path = await officeFile()
    await start()
    doubleClick(path)
    await vi.waitFor(() => expect(window().loaded).toHaveLength(2))
    clickMenu('Tutup kantor')
    await vi.waitFor(() => expect(window().loaded).toHaveLength(3))
    expect((await connect().client.desk.overview()).state).toBe('closed')
    expect(await isLocked(path)).toBe(false)
  })

  it('is offered again when its page can not be loaded', async () => {
    await start()
    let failures = 1
    standIn.BrowserWindow.load = async () => {
      if (failures-- > 0) throw Object.assign(new Error('ERR_FAILED (-2)'), { code: 'ERR_FAILED' })
    }
    doubleClick(await officeFile())
    await vi.waitFor(() => expect(window().loaded).toHaveLength(3))
    expect(standIn.dialog.asked).toEqual([
      expect.objectContaining({ buttons: ['Muat ulang halaman', 'Keluar'] }),
    ])
  })
})

describe('the help', () => {
  it('is shown by the page that is there: nothing is loaded anew', async () => {
    await start()
    clickMenu('Bantuan')
    expect(window().webContents.scripts).toEqual(['location.hash = "/bantuan"'])
    expect(window().loaded).toHaveLength(1)
  })
})

describe('an office of a former version', () => {
  it('is updated behind the page, which is there at once; nothing else is opened meanwhile', async () => {
    const path = join(temporaryFolder(), 'lama.kinerja')
    unpackLargeOffice(15, path, 6000)
    writeFileSync(recentsFile(), JSON.stringify([path]))
    const other = await officeFile()
    await startMain()
    await vi.waitFor(() => expect(window().webContents.url).toBe('app://kantor/'), { timeout: 30_000 })
    const { client } = connect()
    expect((await client.desk.overview()).state).toBe('updating')
    doubleClick(other)
    window().close()
    clickMenu('Tutup kantor')
    expect(window().done).not.toContain('close')
    await vi.waitFor(async () => expect((await client.desk.overview()).state).toBe('open'), {
      timeout: 60_000,
    })
    expect(lastOpened()).toBe(path)
    expect(window().loaded).toHaveLength(1)
    expect(window().webContents.scripts).toEqual([])
  })
})
