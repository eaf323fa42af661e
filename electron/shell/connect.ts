import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebFrameMain } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import type { Application } from '../app/application.ts'
import { router } from '../app/router.ts'
import { origin } from './origin.ts'

/** Whether a frame is the page itself: the main frame of its window, from our own origin. */
const isPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin

/** The page's line to the application. */
export interface Connection {
  /** Hangs up, so that a page that is about to leave can't write into the office that comes next. */
  hangUp(): void
}

/**
 * Answers the calls that come in over the port the page sends, one line at a time; ports from anywhere else
 * are closed unheard.
 */
export function answerPage(application: Application): Connection {
  const handler = new RPCHandler(router)
  let current: MessagePortMain | null = null
  const hangUp = () => {
    current?.close()
    current = null
  }
  ipcMain.on('kinerja:connect', (event: IpcMainEvent) => {
    const [port, ...rest] = event.ports
    if (!port || rest.length > 0 || !isPage(event.senderFrame)) {
      for (const refused of event.ports) refused.close()
      return
    }
    hangUp()
    current = port
    handler.upgrade(port, { context: { application } })
    port.start()
  })
  return { hangUp }
}
