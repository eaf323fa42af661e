import type { Session } from 'electron'

/** The page needs no permission, so none is ever given: not asked for, not looked up, no device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
