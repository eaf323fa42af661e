import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { Application } from './app/application.ts'
import { clearOldRuns } from './documents/run-folder.ts'
import { officeFileIn } from './desk/open-at-start.ts'
import { helpAddress } from '../shared/kernel/addresses.ts'
import { officeChanges } from './shell/change-office.ts'
import { keepAltForPage } from './shell/alt-key.ts'
import { answerPage } from './shell/connect.ts'
import { crashLog, giveUp, watchForCrashes } from './shell/crash-log.ts'
import { showAbout } from './shell/dialogs.ts'
import { askWhereToSave } from './shell/downloads.ts'
import { electronHost } from './shell/electron-host.ts'
import { externalViewer } from './shell/external.ts'
import { documentsFolder } from './shell/folders.ts'
import { spareGraphics } from './shell/graphics.ts'
import { offerEditing, setMenu } from './shell/menu.ts'
import { lockNavigation } from './shell/navigation.ts'
import { denyNetwork } from './shell/network.ts'
import { goTo, loadPage } from './shell/page.ts'
import { offerReload } from './shell/page-gone.ts'
import { denyPermissions } from './shell/permissions.ts'
import { places } from './shell/places.ts'
import { registerScheme, servePage } from './shell/protocol.ts'
import { saveBeforeClosing } from './shell/save-first.ts'
import { closeBeforeQuit, closeBeforeShutdown } from './shell/session-end.ts'
import { isOnlyInstance, onSecondInstance } from './shell/single-instance.ts'
import { createWindow, focusWindow } from './shell/window.ts'

app.enableSandbox()
app.setAppUserModelId('id.kinerja.kantor')
app.commandLine.appendSwitch('lang', 'id')
registerScheme()
lockNavigation()

if (isOnlyInstance()) {
  spareGraphics()
  app.whenReady().then(start).catch(giveUp)
} else app.quit()

async function start(): Promise<void> {
  const log = crashLog(join(app.getPath('userData'), 'logs'))
  watchForCrashes(log)

  let window: BrowserWindow | null = null
  const viewer = externalViewer(app.getPath('temp'))
  viewer.clear()
  clearOldRuns()
  const host = electronHost({
    window: () => window,
    engineProcess: places.engineProcess,
    readerProcess: places.readerProcess,
    wordProcess: places.wordProcess,
    viewer,
    log,
  })
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
  keepAltForPage(main)
  const load = offerReload(
    main,
    () => loadPage(main),
    (error) => log.report(error),
  )
  saveBeforeClosing(main, () => application.update !== null || application.restoration !== null)
  const offices = officeChanges({ window: main, application, line, load })

  setMenu({
    async openOffice() {
      const path = await host.chooseOfficeFile?.()
      if (path) await offices.open(path)
    },
    closeOffice: () => offices.close(),
    showHelp: () => goTo(main, helpAddress),
    showAbout: () => showAbout(main, host.version),
  })
  onSecondInstance((args, folder) => {
    if (!window) return
    focusWindow(window)
    const path = officeFileIn(args, folder)
    if (path) void offices.open(path)
  })
  closeBeforeShutdown(application, main)
  closeBeforeQuit(application, () => {
    host.dispose()
    viewer.clear()
    clearOldRuns()
  })

  await offices.begin(officeFileIn(process.argv.slice(1), process.cwd()))
  try {
    await loadPage(main)
  } catch (error) {
    await application.close()
    throw error
  }
}
