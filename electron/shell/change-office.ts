import { relative } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Application } from '../app/application.ts'
import { openAtStart } from '../desk/open-at-start.ts'
import type { Connection } from './connect.ts'
import { mayLeave } from './save-first.ts'

/** Puts offices before the page, one change after the other. */
export interface OfficeChanges {
  /** At the start: the office that was asked for, or the last one. There is no page yet. */
  begin(given: string | null): Promise<void>
  /** Another office; the one that is open already stays as it is. */
  open(path: string): Promise<void>
  close(): Promise<void>
}

/** @param load begins the page anew */
export function officeChanges(parts: {
  window: BrowserWindow
  application: Application
  line: Connection
  load: () => void
}): OfficeChanges {
  const { window, application, line, load } = parts
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    (turn = turn.then(work).catch((error: unknown) => application.host.report?.(error)))

  const change = async (how: () => Promise<void>) => {
    // The page shows how far an update or a restoration is, and that nobody can call it off.
    if (application.update || application.restoration || !(await mayLeave(window))) return
    line.hangUp()
    try {
      await how()
    } finally {
      // Whatever became of it, the page shows it.
      if (!window.isDestroyed()) load()
    }
  }

  const isOpen = (path: string) => application.isOpen && relative(application.file.path, path) === ''
  return {
    begin: (given) => inTurn(() => openAtStart(application, given)),
    open: (path) =>
      inTurn(async () => {
        if (!isOpen(path)) await change(() => openAtStart(application, path))
      }),
    close: () =>
      inTurn(() =>
        change(async () => {
          await application.close()
          application.trouble = null
        }),
      ),
  }
}
