import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Trouble } from '../../shared/desk/contract.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import type { Progress } from '../../shared/kernel/progress.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { os, streamed } from '../app/call.ts'
import type { Application } from '../app/application.ts'
import { setAside } from '../office-file/backup.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import { insertOffice } from '../office/store.ts'
import { describe, tokenOf } from './recents.ts'

/** A file name out of the office's name, one that Windows accepts. */
function fileNameFor(officeName: string): string {
  return safeFileName(`${safeFileName(officeName, 'Kantor')}.kinerja`)
}

/** Makes the folder for new offices; Windows can protect the place against programs it does not know. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new Refusal(
      `Folder ${folder} tidak dapat dibuat, jadi tidak ada kantor yang dibuat. Bila Windows melindungi tempat itu ` +
        '(Windows Security, "Controlled folder access"), minta pengelola komputer mengizinkan Kinerja Kantor, lalu coba lagi.',
    )
  }
}

function freePath(folder: string, fileName: string): string {
  makeFolder(folder)
  for (let n = 1; ; n++) {
    const candidate = join(folder, n === 1 ? fileName : fileName.replace(/\.kinerja$/, ` (${n}).kinerja`))
    if (!existsSync(candidate)) return candidate
  }
}

/** Opens a file; trouble is no error of the call, the page reads it from the overview. */
async function tryOpen(application: Application, path: string): Promise<{ opened: boolean }> {
  try {
    await application.open(path)
    return { opened: true }
  } catch (error) {
    if (error instanceof OfficeFileTrouble) return { opened: false }
    throw error
  }
}

function troubled(application: Application): OfficeFileTrouble {
  if (!application.trouble) throw new Refusal('Tidak ada berkas bermasalah yang menunggu.')
  return application.trouble
}

const describeTrouble = (trouble: OfficeFileTrouble): Trouble => ({
  kind: trouble.kind,
  file: trouble.file,
  what: trouble.message,
  next: trouble.next,
  hasBackup: trouble.backup !== null,
})

/** Opens the demonstration office of a year, and makes it first where there is none or a new one is wanted. */
async function* openDemo(
  application: Application,
  { year, anew }: { year: number; anew: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress> {
  const path = join(application.host.dataFolder, `Kantor contoh ${year}.kinerja`)
  if (existsSync(path) && !anew) {
    await application.open(path)
    yield { done: 1, total: 1, label: 'Kantor contoh dibuka' }
    return
  }
  makeFolder(application.host.dataFolder)
  await application.close()
  if (existsSync(path)) setAside(path)
  yield* application.host.demonstrate(application, path, year, signal)
}

export const deskProcedures = os.desk.router({
  overview: os.desk.overview.handler(({ context: { call } }) => {
    const { application } = call
    const { host, trouble } = application
    return {
      state: application.isOpen ? 'open' : trouble ? 'trouble' : 'closed',
      trouble: trouble && describeTrouble(trouble),
      recent: host.recents.paths().map(describe),
      canBrowse: host.chooseOfficeFile !== undefined,
      folder: host.dataFolder,
      version: host.version,
    }
  }),

  create: os.desk.create.handler(async ({ input, context: { call } }) => {
    const { application } = call
    const path = freePath(application.host.dataFolder, fileNameFor(input.office.name))
    await application.create(path, (file) =>
      insertOffice(file.db, { ...input.office, fictional: false }, input.operator, call.now),
    )
    return { opened: true }
  }),

  open: os.desk.open.handler(async ({ input, context: { call } }) => {
    const path = call.application.host.recents.paths().find((known) => tokenOf(known) === input.token)
    if (!path) throw new Refusal('Berkas itu tidak ada lagi dalam daftar. Pilih berkas lain.')
    return tryOpen(call.application, path)
  }),

  browse: os.desk.browse.handler(async ({ context: { call } }) => {
    const path = await call.application.host.chooseOfficeFile?.()
    return path ? tryOpen(call.application, path) : { opened: false }
  }),

  demo: os.desk.demo.handler(({ input, context: { call }, signal }) =>
    streamed(call, openDemo(call.application, input, signal)),
  ),

  close: os.desk.close.handler(async ({ context: { call } }) => {
    await call.application.close()
    call.application.trouble = null
    return {}
  }),

  retry: os.desk.retry.handler(({ context: { call } }) =>
    tryOpen(call.application, troubled(call.application).file),
  ),

  setAside: os.desk.setAside.handler(({ context: { call } }) => {
    const { file } = troubled(call.application)
    if (!existsSync(file)) throw new Refusal('Berkas itu sudah tidak ada di tempatnya.')
    const aside = setAside(file)
    call.application.trouble = null
    return { file: aside }
  }),

  restoreBackup: os.desk.restoreBackup.handler(async ({ context: { call } }) => {
    const { file, backup } = troubled(call.application)
    if (!backup) throw new Refusal('Tidak ada cadangan yang dapat dipulihkan untuk berkas ini.')
    if (existsSync(file)) setAside(file)
    renameSync(backup, file)
    return tryOpen(call.application, file)
  }),
})
