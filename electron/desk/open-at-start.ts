import { extname, resolve } from 'node:path'
import type { Application } from '../app/application.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'

/**
 * The office file named on a command line, as a full path; the last one wins, switches are passed over.
 * @param folder where the command was given
 */
export function officeFileIn(args: readonly string[], folder: string): string | null {
  const given = args.findLast((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.kinerja')
  return given === undefined ? null : resolve(folder, given)
}

/**
 * Opens the office that was asked for, or else the last one. Trouble with the file stays in the application
 * for the page to show; any other error is told to the host, and the page begins without an office.
 * @returns when there is something to show: that, or that a file of a former version is being updated
 */
export async function openAtStart(application: Application, given: string | null): Promise<void> {
  const path = given ?? application.host.recents.paths()[0]
  if (path === undefined) return
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  const opened = application
    .open(path, () => resolve())
    .catch((error: unknown) => {
      if (!(error instanceof OfficeFileTrouble)) application.host.report?.(error)
    })
  await Promise.race([opened, begun])
}
