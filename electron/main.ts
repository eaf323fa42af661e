import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { Application } from './app/application.ts'
import { officeFileIn, openAtStart } from './desk/open-at-start.ts'
import { answerPage } from './shell/connect.ts'
import { crashLog, giveUp, watchForCrashes } from './shell/crash-log.ts'
import { showAbout } from './shell/dialogs.ts'
import { askWhereToSave } from './shell/downloads.ts'
import { electronHost } from './shell/electron-host.ts'
import { externalViewer } from './shell/external.ts'
import { documentsFolder } from './shell/folders.ts'
import { offerEditing, setMenu } from './shell/menu.ts'
import { lockNavigation } from './shell/navigation.ts'
import { denyNetwork } from './shell/network.ts'
import { origin } from './shell/origin.ts'
import { offerReload } from './shell/page-gone.ts'
import { denyPermissions } from './shell/permissions.ts'
import { places } from './shell/places.ts'
import { registerScheme, servePage } from './shell/protocol.ts'
import { saveBeforeClosing, savePage } from './shell/save-first.ts'
import { closeBeforeQuit, closeBeforeShutdown } from './shell/session-end.ts'
import { isOnlyInstance, onSecondInstance } from './shell/single-instance.ts'
import { askBeforeLeaving, leaves } from './shell/unload.ts'
import { createWindow, focusWindow } from './shell/window.ts'

app.enableSandbox()
app.setAppUserModelId('id.kinerja.kantor')
app.commandLine.appendSwitch('lang', 'id')
registerScheme()
lockNavigation()

if (isOnlyInstance()) app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const log = crashLog(join(app.getPath('userData'), 'logs'))
  watchForCrashes(log)

  let window: BrowserWindow | null = null
  const viewer = externalViewer(app.getPath('temp'))
  viewer.clear()
  const host = electronHost({ window: () => window, engineProcess: places.engineProcess, viewer, log })
  const application = new Application(host)
  const line = answerPage(application)

  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession)
  askWhereToSave(session.defaultSession, documentsFolder())
  servePage(session.defaultSession, places.page)

  const main = createWindow(places.preload)
  window = main
  main.once('closed', () => (window = null))
  offerEditing(main)
  const load = (path = '/') => main.loadURL(origin + path).catch((error: unknown) => log.report(error))
  offerReload(main, () => void load())

  saveBeforeClosing(main)

  let changing = false
  askBeforeLeaving(main, () => changing)
  /** Puts another office, or none, before the page, and begins the page anew. */
  const change = async (how: () => Promise<void>) => {
    if (!(await savePage(main)) && !leaves(main)) return
    changing = true
    line.hangUp()
    await how()
    await load()
    changing = false
  }
  const openOffice = (path: string) => change(() => openAtStart(application, path))

  setMenu({
    async openOffice() {
      const path = await host.chooseOfficeFile?.()
      if (path) await openOffice(path)
    },
    closeOffice: () =>
      change(async () => {
        await application.close()
        application.trouble = null
      }),
    showHelp: () => void load('/bantuan'),
    showAbout: () => showAbout(main, host.version),
  })
  onSecondInstance((args, folder) => {
    if (!window) return
    focusWindow(window)
    const path = officeFileIn(args, folder)
    if (path) void openOffice(path)
  })
  closeBeforeShutdown(application, main)
  closeBeforeQuit(application, () => {
    host.dispose()
    viewer.clear()
  })

  await openAtStart(application, officeFileIn(process.argv.slice(1), process.cwd()))
  await load()
}
