import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Sqlite from 'better-sqlite3'
import type { Progress } from '../../shared/kernel/progress.ts'
import type { Contents } from '../../shared/backup/backup.ts'
import { copyProgress } from '../../shared/backup/progress.ts'
import type { FileCheck } from '../../shared/trust/contract.ts'
import { digestOfFile } from './backups.ts'
import { checkFile } from './check.ts'
import { type LastChange, lastChanges, readContents } from './contents.ts'
import type { NewKey, Opening } from './encrypted.ts'
import { bringEvidence, type Bringing, type Brought } from './bring-evidence.ts'
import { HowFar } from './how-far.ts'
import type { Say } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openOfficeFile } from './open.ts'
import { type Salvage, salvage } from './salvage.ts'
import type { Keyring } from './seal.ts'

/** Long work on files that nobody else writes meanwhile. */
export type Task =
  /** Looks a file over, counts it and takes its digest. */
  | { does: 'check'; path: string; keyring: Keyring | null }
  /** Counts a file and takes its digest, without looking it over. */
  | { does: 'count'; path: string }
  /** Counts a file and reads what was recorded last in it, without looking it over. */
  | { does: 'look'; path: string }
  /** Takes the digests of files. */
  | { does: 'digest'; paths: readonly string[] }
  /** Copies a file to a free name; to a recipient it is encrypted. */
  | { does: 'copy'; from: string; to: string; recipient: string | null }
  /** Decrypts a file to a free name. */
  | { does: 'decrypt'; from: string; to: string; opening: Opening }
  /** Makes a key, and encrypts it with a passphrase. */
  | { does: 'make-key'; passphrase: string; power: number | undefined }
  /** Takes what can still be read of a damaged file into a new one. */
  | { does: 'salvage'; from: string; to: string; now: Date }
  /** Brings files of evidence to where they are to be. */
  | ({ does: 'bring-evidence' } & Bringing)
  /** Brings an office file of a former version to the schema of this application. */
  | { does: 'update'; path: string; keyring: Keyring | null }

interface Looked {
  contents: Contents
  schema: number
}

interface Copied {
  size: number
  digest: string
}

/** What comes of each. */
export interface Answers {
  check: Looked & Copied & { check: FileCheck }
  count: Looked & Copied
  look: Looked & { last: LastChange[] }
  digest: Array<string | null>
  copy: Copied
  decrypt: null
  'make-key': NewKey
  salvage: Salvage
  'bring-evidence': Brought
  /** Logs of another file that were set aside. */
  update: readonly string[]
}

/** What comes from the thread: how far the work is, at the end what came of it. */
export type Told = { progress: Progress } | { answer: Answers[Task['does']] }

const shownChanges = 10

/** What encrypts, only where something is encrypted: it takes as long to load as a small office to be looked over. */
const age = () => import('./encrypted.ts')

function reading<T>(path: string, read: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(path, { readonly: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}

const lookedAt = (database: Sqlite.Database): Looked => ({
  contents: readContents(database),
  schema: database.pragma('user_version', { simple: true }) as number,
})

const copiedAt = (path: string): Copied => ({ size: statSync(path).size, digest: digestOfFile(path) })

function check({ path, keyring }: Extract<Task, { does: 'check' }>, say: Say): Answers['check'] {
  // The digest first: what is read afterwards is what it is of.
  const copied = copiedAt(path)
  return reading(path, (database) => ({
    check: checkFile(database, keyring, migrations, (percent) => say(copyProgress('checking', percent))),
    ...lookedAt(database),
    ...copied,
  }))
}

/** Copies and settles the bytes on the disk, then reads them again: what arrived is what was sent. */
async function copy({ from, to, recipient }: Extract<Task, { does: 'copy' }>, say: Say): Promise<Copied> {
  const digest = createHash('sha256')
  const far = new HowFar(statSync(from).size, (percent) => say(copyProgress('copying', percent)))
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      far.add(chunk.length)
      done(null, chunk)
    },
  })
  const source = createReadStream(from)
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true })
  if (recipient === null) await pipeline(source, watched, target)
  else {
    const { encryptFile } = await age()
    await pipeline(await encryptFile(source, recipient), watched, target)
  }
  const sent = digest.digest('hex')
  if (digestOfFile(to) !== sent) throw Object.assign(new Error('the copy differs'), { code: 'EIO' })
  return { size: statSync(to).size, digest: sent }
}

async function decrypt({ from, to, opening }: Extract<Task, { does: 'decrypt' }>): Promise<null> {
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true })
  const { decryptFile } = await age()
  await pipeline(await decryptFile(createReadStream(from), opening), target)
  return null
}

function digest(paths: readonly string[]): Array<string | null> {
  return paths.map((path) => {
    try {
      return digestOfFile(path)
    } catch {
      return null
    }
  })
}

async function update({ path, keyring }: Extract<Task, { does: 'update' }>, say: Say) {
  const file = openOfficeFile(path, { keyring, say })
  await file.close()
  return file.logsAside
}

/**
 * Does one of them.
 * @param say told how far it is, where that can be told
 */
export function run(task: Task, say: Say): Answers[Task['does']] | Promise<Answers[Task['does']]> {
  switch (task.does) {
    case 'check':
      return check(task, say)
    case 'count':
      return { ...copiedAt(task.path), ...reading(task.path, lookedAt) }
    case 'look':
      return reading(task.path, (database) => ({
        ...lookedAt(database),
        last: lastChanges(database, shownChanges),
      }))
    case 'digest':
      return digest(task.paths)
    case 'copy':
      return copy(task, say)
    case 'decrypt':
      return decrypt(task)
    case 'make-key':
      return age().then(({ makeKey }) => makeKey(task.passphrase, task.power))
    case 'salvage':
      return salvage(task.from, task.to, task.now)
    case 'bring-evidence':
      return bringEvidence(task, (done) =>
        say(copyProgress('evidence', Math.floor((100 * done) / task.files.length))),
      )
    case 'update':
      return update(task, say)
  }
}
