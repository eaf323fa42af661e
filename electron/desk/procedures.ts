import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Trouble } from '../../shared/desk/contract.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import type { Progress } from '../../shared/kernel/progress.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os, streamed } from '../app/call.ts'
import type { Application, Host } from '../app/application.ts'
import { tokenOf } from '../app/token.ts'
import { openingOf, placesOf } from '../backup/evidence.ts'
import { bringWhole, newestWhole, putInPlace, recordRestore, type SayStep } from '../backup/restore.ts'
import { salvageOffice } from '../backup/salvage.ts'
import { setAside } from '../office-file/aside.ts'
import { backupFolderOf, listBackups, readBackup } from '../office-file/backups.ts'
import { inThread } from '../office-file/in-thread.ts'
import { freeName } from '../office-file/whole.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import { insertOffice } from '../office/store.ts'
import { describe, offeredOffices } from './recents.ts'

/** Who restores before anybody could sign in. */
const byNobody = 'Halaman berkas bermasalah'

/** Offices that can be opened without a dialog; where there is none, also those that lie where new ones are put. */
const offered = (host: Host): string[] =>
  offeredOffices(host.recents, host.chooseOfficeFile === undefined ? host.dataFolder : null)

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

/** A free name in the folder for new offices. */
function freePath(folder: string, fileName: string): string {
  makeFolder(folder)
  return freeName(join(folder, fileName))
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

function describeTrouble(trouble: OfficeFileTrouble): Trouble {
  const newest = newestWhole(listBackups(backupFolderOf(trouble.file)))
  return {
    kind: trouble.kind,
    file: trouble.file,
    what: trouble.message,
    next: trouble.next,
    hasBackup: newest !== null,
    newest: newest && {
      at: newest.at.toISOString(),
      reason: newest.description?.reason ?? null,
      state: newest.state,
    },
  }
}

/** What the page is to show. */
function stateOf({ update, restoration, isOpen, session, trouble }: Application) {
  if (restoration) return 'restoring' as const
  if (update) return 'updating' as const
  if (isOpen) {
    if (!session.operator) return 'locked' as const
    return session.kiosk ? ('kiosk' as const) : ('open' as const)
  }
  return trouble ? ('trouble' as const) : ('closed' as const)
}

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

/** Puts the newest backup in the place of a file that gave trouble. */
async function restoreNewest({ application, now }: Call, say: SayStep): Promise<{ opened: boolean }> {
  const { file } = troubled(application)
  const backups = listBackups(backupFolderOf(file))
  const newest = newestWhole(backups)
  if (!newest) throw new Refusal('Tidak ada cadangan yang dapat dipulihkan untuk berkas ini.')
  const { keyring = null } = application.host
  const made = await bringWhole(newest, file, { secret: null, keyring, now, others: backups, say })
  say('open')
  const aside = putInPlace(made, file)
  const { opened } = await tryOpen(application, file)
  if (opened) {
    await application.evidence.fetch({ from: placesOf(newest.path), opening: null })
    await recordRestore(application.file, { by: byNobody, now, from: newest, aside })
  }
  return { opened }
}

/** Takes what can still be read of a file that gave trouble into a new office beside it. */
async function salvageTrouble({ application, now }: Call) {
  const { file } = troubled(application)
  const { path, kept, losses } = await salvageOffice(
    file,
    freeName(file.replace(/\.kinerja$/, ' diselamatkan.kinerja')),
    now,
  )
  application.host.recents.add(path)
  return { token: tokenOf(path), file: path, kept, losses }
}

/** Puts a copy that was chosen among the offices of this computer, and opens it. */
async function takeCopy({ application, now }: Call, secret: string | null): Promise<{ opened: boolean }> {
  const { chosenCopy, host } = application
  if (chosenCopy === null || !existsSync(chosenCopy)) throw new Refusal('Pilih salinannya sekali lagi.')
  const { keyring = null } = host
  const copy = readBackup(chosenCopy)
  const made = await bringWhole(copy, join(host.dataFolder, 'salinan.kinerja'), {
    secret,
    keyring,
    now,
    others: [],
  })
  const { contents } = await inThread({ does: 'look', path: made })
  const path = freePath(host.dataFolder, fileNameFor(contents.office))
  putInPlace(made, path)
  application.chosenCopy = null
  const answer = await tryOpen(application, path)
  if (answer.opened)
    await application.evidence.fetch({ from: placesOf(copy.path), opening: openingOf(copy, secret) })
  return answer
}

export const deskProcedures = os.desk.router({
  overview: os.desk.overview.handler(({ context: { call } }) => {
    const { application } = call
    const { host, trouble } = application
    return {
      state: stateOf(application),
      update: application.restoration ?? application.update,
      trouble: trouble && describeTrouble(trouble),
      office: application.isOpen ? tokenOf(application.file.path) : null,
      recent: offered(host).map(describe),
      canBrowse: host.chooseOfficeFile !== undefined,
      canTakeCopy: host.chooseCopy !== undefined,
      folder: host.dataFolder,
      version: host.version,
    }
  }),

  others: os.desk.others.handler(({ context: { call, window = '' } }) => {
    const { application } = call
    return {
      office: application.isOpen ? tokenOf(application.file.path) : null,
      changes: application.changesOfOthers(window),
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
    const path = offered(call.application.host).find((known) => tokenOf(known) === input.token)
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

  declareDamaged: os.desk.declareDamaged.handler(async ({ context: { call } }) => {
    const { application } = call
    if (application.soundness?.health().state !== 'unsound')
      throw new Refusal('Kantor ini tidak diketahui rusak. Periksa berkasnya pada Pengaturan.')
    const { path } = application.file
    await application.close('at-once')
    application.trouble = new OfficeFileTrouble('corrupt', path)
    return {}
  }),

  setAside: os.desk.setAside.handler(({ context: { call } }) => {
    const { file } = troubled(call.application)
    if (!existsSync(file)) throw new Refusal('Berkas itu sudah tidak ada di tempatnya.')
    const aside = setAside(file)
    call.application.trouble = null
    return { file: aside }
  }),

  restoreBackup: os.desk.restoreBackup.handler(({ context: { call } }) =>
    call.application.restoring((say) => restoreNewest(call, say)),
  ),

  salvage: os.desk.salvage.handler(({ context: { call } }) => salvageTrouble(call)),

  chooseCopy: os.desk.chooseCopy.handler(async ({ context: { call } }) => {
    const { application } = call
    const path = (await application.host.chooseCopy?.()) ?? null
    application.chosenCopy = path
    return path === null ? null : { name: basename(path), encrypted: readBackup(path).encrypted }
  }),

  takeCopy: os.desk.takeCopy.handler(({ input, context: { call } }) => takeCopy(call, input.secret)),
})
