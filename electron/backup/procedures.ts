import { basename, extname } from 'node:path'
import type { Contents } from '../../shared/backup/backup.ts'
import type { BackupRow } from '../../shared/backup/contract.ts'
import { cloudDoubt, cloudOf } from '../../shared/backup/cloud.ts'
import { differencesOf, isSameOffice } from '../../shared/backup/differences.ts'
import { outsideDoubt } from '../../shared/backup/due.ts'
import { officeDay } from '../../shared/kernel/dates.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { Application } from '../app/application.ts'
import { type Call, os } from '../app/call.ts'
import { tokenOf } from '../app/token.ts'
import { loadOffice } from '../office/store.ts'
import { chainOf } from '../office-file/audit.ts'
import { firstEntryAt } from '../office-file/audit-log.ts'
import { type Backup, listBackups } from '../office-file/backups.ts'
import { readContents } from '../office-file/contents.ts'
import { inThread } from '../office-file/in-thread.ts'
import { removeMade } from '../office-file/whole.ts'
import { copyOut } from './copy-out.ts'
import { openingOf, placesOf } from './evidence.ts'
import { bringWhole, putInPlace, recordRestore, type SayStep } from './restore.ts'

/** Where Windows has OneDrive, whatever the folder is called. */
const oneDrives = (): string[] =>
  ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => process.env[name] ?? [])

interface Placed {
  backup: Backup
  outside: boolean
}

/** All backups of the open office, here and in the second place, the newest first. */
async function allOf({ keeper }: Application): Promise<Placed[]> {
  const folder = await keeper.outside.find()
  return [
    ...keeper.list().map((backup) => ({ backup, outside: false })),
    ...(folder === null ? [] : listBackups(folder)).map((backup) => ({ backup, outside: true })),
  ].toSorted((a, b) => b.backup.at.getTime() - a.backup.at.getTime())
}

async function placed(application: Application, token: string): Promise<Placed> {
  const found = (await allOf(application)).find(({ backup }) => tokenOf(backup.path) === token)
  if (!found) throw new Refusal('Cadangan itu tidak ada lagi di tempatnya. Muat ulang halaman.')
  return found
}

/** @param now where the log of changes of the open office ends */
function rowOf({ backup, outside }: Placed, now: Pick<Contents, 'first' | 'entries'>): BackupRow {
  const { path, at, size, state, encrypted, description } = backup
  const then = description?.contents
  return {
    token: tokenOf(path),
    fileName: basename(path),
    at: at.toISOString(),
    reason: description?.reason ?? null,
    state,
    lookedAt: description?.verifiedAt ?? description?.damagedAt ?? null,
    size,
    changesSince: then && isSameOffice(now, then) ? Math.max(0, now.entries - then.entries) : null,
    outside,
    encrypted,
  }
}

async function outsideOf({ keeper: { outside } }: Application) {
  const { place, last, encryption } = outside.remembered
  const folder = await outside.find()
  return {
    place,
    present: folder !== null,
    sameDisk: folder !== null && (await outside.isSameDisk(folder)),
    lastAt: last?.at ?? null,
    problem: outside.problem,
    encrypted: encryption !== null,
  }
}

/** What can't be made is told in a sentence, not as a failure of the application. */
function asRefusal({ keeper }: Application, error: unknown): never {
  if (keeper.problem !== null) throw new Refusal(keeper.problem, [])
  throw error
}

async function saveCopy(application: Application, now: Date): Promise<string | null> {
  const folder = await application.host.chooseFolder?.('Simpan salinan kantor di folder')
  if (!folder) return null
  const { keeper } = application
  const backup = await keeper.makeByHand().catch((error: unknown) => asRefusal(application, error))
  const { encryption } = keeper.outside.remembered
  const office = basename(application.file.path, extname(application.file.path))
  return copyOut(backup, {
    folder,
    name: `${office} salinan ${officeDay(now)}.kinerja`,
    encryption,
    shared: false,
  })
}

async function restore(
  { application, now, operator, raw }: Call,
  { token, secret }: { token: string; secret: string | null },
  say: SayStep,
) {
  const all = await allOf(application)
  const { backup } = await placed(application, token)
  const { keyring = null } = application.host
  const made = await bringWhole(backup, application.file.path, {
    secret,
    keyring,
    now,
    others: all.map((one) => one.backup),
    say,
  })
  try {
    const then = await inThread({ does: 'look', path: made })
    if (!isSameOffice(chainOf(raw), then.contents))
      throw new Refusal(
        `Cadangan ini dari kantor lain (${then.contents.office}). Buka dengan "Buka salinan" pada halaman pertama.`,
      )
    say('keep')
    await application.keeper.before('restore')
    say('open')
    const aside = await application.replace((path) => putInPlace(made, path))
    await application.evidence.fetch({ from: placesOf(backup.path), opening: openingOf(backup, secret) })
    await recordRestore(application.file, { by: operator.name, now, from: backup, aside })
    return { aside: aside ?? '' }
  } catch (error) {
    removeMade(made)
    throw error
  }
}

export const backupProcedures = os.backup.router({
  list: os.backup.list.handler(async ({ context: { call } }) => {
    const { application } = call
    const { keeper, host } = application
    const now = chainOf(call.raw)
    const all = await allOf(application)
    const checking = keeper.compare(all.map(({ backup }) => backup))
    const rows = all.map((one) => rowOf(one, now))
    return {
      folder: keeper.folder,
      rows,
      size: rows.reduce((sum, { size, outside }) => (outside ? sum : sum + size), 0),
      checking,
      progress: keeper.progress,
      problem: keeper.problem,
      outside: await outsideOf(application),
      canChoose: host.chooseFolder !== undefined,
    }
  }),

  note: os.backup.note.handler(async ({ context: { call } }) => {
    const { keeper } = call.application
    const { fictional } = await loadOffice(call.db)
    const { place, last, cloudKnown } = keeper.outside.remembered
    const cloud = fictional || cloudKnown ? null : cloudOf(call.application.file.path, oneDrives())
    const { head } = chainOf(call.raw)
    const since = firstEntryAt(call.raw)
    return {
      problem: keeper.problem ?? keeper.outside.problem,
      cloud: cloud && cloudDoubt(cloud),
      // What nobody has changed since is not old, and nobody misses an invented office.
      outside:
        fictional || last?.head === head
          ? null
          : outsideDoubt(call.today, {
              last: last ? new Date(last.at) : null,
              since,
              chosen: place !== null,
            }),
    }
  }),

  knowCloud: os.backup.knowCloud.handler(({ context: { call } }) => {
    call.application.keeper.outside.remember({ cloudKnown: true })
    return {}
  }),

  make: os.backup.make.handler(async ({ context: { call }, signal }) => {
    const { application } = call
    const backup = await application.keeper
      .makeByHand(signal)
      .catch((error: unknown) => asRefusal(application, error))
    return rowOf({ backup, outside: false }, chainOf(call.raw))
  }),

  look: os.backup.look.handler(async ({ input, context: { call } }) => {
    const found = await placed(call.application, input.token)
    const { backup } = found
    const looked = backup.encrypted
      ? null
      : await inThread({ does: 'look', path: backup.path }).catch(() => null)
    const contents = looked?.contents ?? backup.description?.contents ?? null
    const now = readContents(call.raw)
    return {
      row: rowOf(found, now),
      contents,
      last: (looked?.last ?? []).map((change) => ({ ...change, action: labelOfAction(change.action) })),
      differences: contents ? differencesOf(now, contents) : [],
      sameOffice: contents !== null && isSameOffice(now, contents),
    }
  }),

  verify: os.backup.verify.handler(async ({ input, context: { call } }) => {
    const { backup, outside } = await placed(call.application, input.token)
    return rowOf({ backup: await call.application.keeper.verify(backup), outside }, chainOf(call.raw))
  }),

  restore: os.backup.restore.handler(({ input, context: { call } }) =>
    call.application.restoring((say) => restore(call, input, say)),
  ),

  chooseOutside: os.backup.chooseOutside.handler(async ({ context: { call } }) => {
    const { host, keeper } = call.application
    const place = await host.chooseFolder?.('Tempat kedua untuk cadangan')
    if (!place) return { chosen: false }
    keeper.outside.choose(place)
    await keeper.bringOutside()
    return { chosen: true }
  }),

  forgetOutside: os.backup.forgetOutside.handler(({ context: { call } }) => {
    call.application.keeper.outside.forget()
    return {}
  }),

  bringOutside: os.backup.bringOutside.handler(async ({ context: { call } }) => {
    await call.application.keeper.bringOutside()
    return outsideOf(call.application)
  }),

  encrypt: os.backup.encrypt.handler(async ({ input, context: { call } }) => {
    const { keeper } = call.application
    const { identity, recipient, key } = await inThread({
      does: 'make-key',
      passphrase: input.passphrase,
      power: call.application.host.scryptPower,
    })
    keeper.outside.remember({ encryption: { recipient, key } })
    void keeper.bringOutside()
    return { recoveryKey: identity, office: readContents(call.raw).office }
  }),

  stopEncrypting: os.backup.stopEncrypting.handler(({ context: { call } }) => {
    call.application.keeper.outside.remember({ encryption: null })
    void call.application.keeper.bringOutside()
    return {}
  }),

  saveCopy: os.backup.saveCopy.handler(async ({ context: { call } }) => ({
    path: await saveCopy(call.application, call.now),
  })),
})
