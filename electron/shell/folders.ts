import { existsSync } from 'node:fs'
import { app } from 'electron'

/**
 * The user's folder for documents, as a full path. Where Windows has none within reach (a OneDrive that is gone, a
 * share that is offline) the user's own folder, or at last the application's.
 */
export function documentsFolder(): string {
  for (const name of ['documents', 'home'] as const) {
    try {
      const folder = app.getPath(name)
      if (existsSync(folder)) return folder
    } catch {
      // Electron can't say where it is: on to the next.
    }
  }
  return app.getPath('userData')
}
