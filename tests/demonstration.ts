import { copyFileSync, cpSync, existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Application } from '../electron/app/application.ts'
import { createDemoOffice } from '../electron/demo/create.ts'
import { evidenceFolderOf } from '../electron/office-file/evidence-files.ts'
import { testHost } from './host.ts'

/**
 * A demonstration office, made by the first who asks for it in a run, whatever its worker.
 * @param folder of the run
 * @returns its path; it is to be copied, never opened
 */
export async function demonstration(
  year = 2026,
  folder = process.env['KINERJA_BUNDLES'] ?? '',
): Promise<string> {
  const path = join(folder, `contoh-${year}.kinerja`)
  const making = `${path}-dibuat`
  while (!existsSync(path)) {
    try {
      mkdirSync(making)
    } catch {
      // Somebody else makes it.
      await setTimeout(100)
      continue
    }
    try {
      await make(path, year, folder)
    } finally {
      rmdirSync(making)
    }
  }
  return path
}

/** Copies an office with its evidence. */
export function copyOffice(from: string, to: string): void {
  copyFileSync(from, to)
  cpSync(evidenceFolderOf(from), evidenceFolderOf(to), { recursive: true })
}

/** Puts it where the application looks for the one of its folder, as if it had been made there. */
export async function placeDemonstration(folder: string, year = 2026): Promise<void> {
  mkdirSync(folder, { recursive: true })
  copyOffice(await demonstration(year), join(folder, `Kantor contoh ${year}.kinerja`))
}

/** Under its name it stands only when it is whole. */
async function make(path: string, year: number, dataFolder: string): Promise<void> {
  if (existsSync(path)) return
  const host = testHost({ dataFolder, now: () => new Date(`${year}-11-23T09:00:00`) })
  const application = new Application(host)
  for await (const _ of createDemoOffice(application, path, year));
  await application.close()
  host.dispose()
}
