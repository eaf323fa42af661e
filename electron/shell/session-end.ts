import { app, type BrowserWindow } from 'electron'
import type { Application } from '../app/application.ts'
import { savePage } from './save-first.ts'

/**
 * Closes the office before the application ends, so that the office file is whole by itself, without a journal
 * beside it.
 * @param last what is to be done after that
 */
export function closeBeforeQuit(application: Application, last: () => void): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  // Not at before-quit: a window may still refuse to close then, and would be left without its office.
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void application
      .close()
      .catch((error: unknown) => application.host.report?.(error))
      .finally(() => {
        closed = true
        last()
        app.quit()
      })
  })
}

/**
 * The same when Windows itself ends; `will-quit` does not come then, nobody can be asked any more, and there is no time
 * for a backup.
 */
export function closeBeforeShutdown(application: Application, window: BrowserWindow): void {
  let stored: Promise<unknown> = Promise.resolve()
  // Another program may still call the shutdown off, so the office stays open for now.
  window.on('query-session-end', () => {
    stored = savePage(window, false)
  })
  window.on('session-end', () => {
    stored
      .then(() => application.close('at-once'))
      .catch((error: unknown) => application.host.report?.(error))
  })
}
