import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { digestOfFile } from './backups.ts'
import type { Opening } from './encrypted.ts'
import { type EvidenceFile, isThere } from './evidence-files.ts'
import { makingName, settleFolder, sweepHalfMade } from './whole.ts'

const encryptedEnd = '.age'

/** Files of evidence that are to be in a folder, and where they may come from. */
export interface Bringing {
  files: readonly EvidenceFile[]
  to: string
  /** Folders, the likeliest first. */
  from: readonly string[]
  /** To a recipient they are encrypted. */
  recipient?: string | null
  /** With what those that are encrypted are opened. */
  opening?: Opening | null
  /** Whether the bytes of what is there already are looked at too. */
  deep?: boolean
}

/** What is not there afterwards: no place has it, or it is not what it was and no place has it as it was. */
export interface Brought {
  brought: number
  missing: string[]
  changed: string[]
}

/** What encrypts, only where something is encrypted. */
const age = () => import('./encrypted.ts')

/**
 * Copies one file under another name, settles it on the disk and takes its digest on the way.
 * @param read where its bytes come from
 * @returns whether the bytes are those that the name promises
 */
async function copied(
  { hash }: EvidenceFile,
  made: string,
  read: Readable,
  recipient: string | null,
): Promise<boolean> {
  const digest = createHash('sha256')
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      done(null, chunk)
    },
  })
  const target = createWriteStream(made, { flags: 'wx', mode: 0o600, flush: true })
  if (recipient === null) await pipeline(read, watched, target)
  else await pipeline(await (await age()).encryptStream(read.pipe(watched), recipient), target)
  return digest.digest('hex') === hash
}

async function bringOne(file: EvidenceFile, bringing: Bringing): Promise<'brought' | 'missing'> {
  const { to, from, recipient = null, opening = null } = bringing
  const name = recipient === null ? file.hash : file.hash + encryptedEnd
  for (const place of from) {
    const plain = join(place, file.hash)
    const sealed = plain + encryptedEnd
    const source = isThere(place, file) ? plain : opening && existsSync(sealed) ? sealed : null
    if (source === null) continue
    const made = makingName(join(to, name))
    try {
      const read = createReadStream(source)
      const whole = await copied(
        file,
        made,
        source === sealed && opening ? await (await age()).decryptFile(read, opening) : read,
        recipient,
      )
      if (whole) {
        renameSync(made, join(to, name))
        return 'brought'
      }
    } finally {
      rmSync(made, { force: true })
    }
  }
  return 'missing'
}

/** Whether a file is where it is to be. */
function stateOf(
  file: EvidenceFile,
  { to, recipient = null, deep = false }: Bringing,
): 'there' | 'changed' | 'missing' {
  const path = join(to, file.hash)
  if (recipient !== null) return existsSync(path + encryptedEnd) ? 'there' : 'missing'
  if (!existsSync(path)) return 'missing'
  return isThere(to, file) && (!deep || digestOfFile(path) === file.hash) ? 'there' : 'changed'
}

/**
 * Sees to it that files are in a folder: what is missing there or is not what it was comes from where it is whole.
 * @param say told how many of them are seen to
 * @throws what keeps the folder from being written; what came until then is whole
 */
export async function bringEvidence(
  bringing: Bringing,
  say: (done: number) => void = () => undefined,
): Promise<Brought> {
  const { files, to } = bringing
  const came: Brought = { brought: 0, missing: [], changed: [] }
  // The passphrase is tried once, which takes seconds.
  const opening = bringing.opening ? await (await age()).openedOnce(bringing.opening) : null
  for (const [index, file] of files.entries()) {
    const state = stateOf(file, bringing)
    if (state !== 'there') {
      mkdirSync(to, { recursive: true })
      const result = bringing.from.length === 0 ? 'missing' : await bringOne(file, { ...bringing, opening })
      if (result === 'brought') came.brought += 1
      else came[state].push(file.hash)
    }
    say(index + 1)
  }
  if (came.brought > 0) {
    settleFolder(to)
    sweepHalfMade(to)
  }
  return came
}
