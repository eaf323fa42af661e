import { extname, join } from 'node:path'
import type { Session } from 'electron'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { origin } from './origin.ts'

/**
 * What the page offers for saving asks the user for a place; anything else is never downloaded.
 * @param folder where the dialog begins
 */
export function askWhereToSave(session: Session, folder: string): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${origin}/`)) return event.preventDefault()
    const name = safeFileName(item.getFilename())
    const extension = extname(name).slice(1)
    item.setSaveDialogOptions({
      title: 'Simpan',
      defaultPath: join(folder, name),
      filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    })
  })
}
