import type { Session } from 'electron'

const local = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Cancels every request that would leave this computer, or read a file past our own protocol. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !URL.canParse(details.url) || !local.has(new URL(details.url).protocol) })
  })
}
