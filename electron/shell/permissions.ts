import type { Session } from 'electron'

/** What the page may do besides: put a chart or a table on the clipboard. It never reads it. */
const given = 'clipboard-sanitized-write'

/** The page needs no other permission, so none is ever given: not asked for, not looked up, no device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === given))
  session.setPermissionCheckHandler((_contents, permission) => permission === given)
  session.setDevicePermissionHandler(() => false)
}
