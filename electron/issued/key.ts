import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { OfficeKey } from '../../shared/issued/contract.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Secrets } from '../app/application.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
type StoredKey = Selectable<OfficeSchema['officeKey']>

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' })
const publicKey = (hex: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicHead, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' })
const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length).toString('hex')
const seedOf = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'pkcs8' }).subarray(privateHead.length)

/** @param key public, hex */
const hashOf = (key: string): string => createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex')

/** By what a code names the key that signed it. @param key public, hex */
export const keyIdOf = (key: string): string => hashOf(key).slice(0, 8)

/** By what people compare keys: "3f9a 02c1 77b0 5e4d". @param key public, hex */
export const fingerprintOf = (key: string): string =>
  (hashOf(key).slice(0, 16).match(/.{4}/g) ?? []).join(' ')

/** All keys of the office, the current one first. */
export const loadKeys = (db: Db): Promise<StoredKey[]> =>
  db
    .selectFrom('officeKey')
    .selectAll()
    .orderBy('retiredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
    .then(currentFirst)

const currentFirst = (keys: StoredKey[]): StoredKey[] => [
  ...keys.filter(({ retiredAt }) => retiredAt === null),
  ...keys.filter(({ retiredAt }) => retiredAt !== null),
]

/** The private half as it is kept; by the system's key store where this computer lends one. */
const lockedUp = (seed: Buffer, secrets: Secrets | undefined): Pick<StoredKey, 'secret' | 'kept'> =>
  secrets
    ? { secret: secrets.lock(seed).toString('hex'), kept: 'sistem' }
    : { secret: seed.toString('hex'), kept: 'berkas' }

/** @returns null where another computer keeps it */
function seedIn({ secret, kept, public: known }: StoredKey, secrets: Secrets | undefined): Buffer | null {
  const bytes = Buffer.from(secret, 'hex')
  if (kept === 'berkas') return bytes
  const seed = secrets?.unlock(bytes) ?? null
  return seed?.length === 32 && publicOf(privateKey(seed)) === known ? seed : null
}

export const shownKey = (key: StoredKey, secrets: Secrets | undefined): OfficeKey => ({
  fingerprint: fingerprintOf(key.public),
  madeAt: key.madeAt,
  retiredAt: key.retiredAt,
  kept: key.kept,
  usable: seedIn(key, secrets) !== null,
})

/** A key that can sign; a new one where the office has none yet, to be kept with the first paper. */
export interface Signer {
  public: string
  id: string
  /** Null where it is kept already. */
  fresh: Buffer | null
  sign: (bytes: readonly number[]) => number[]
}

const signerOf = (seed: Buffer, isFresh: boolean): Signer => {
  const key = privateKey(seed)
  const known = publicOf(key)
  return {
    public: known,
    id: keyIdOf(known),
    fresh: isFresh ? seed : null,
    sign: (bytes) => [...signWith(null, Uint8Array.from(bytes), key)],
  }
}

const newSeed = (): Buffer => seedOf(generateKeyPairSync('ed25519').privateKey)

/** @throws Refusal where only another computer can sign with it */
function openedSeed(current: StoredKey, secrets: Secrets | undefined): Buffer {
  const seed = seedIn(current, secrets)
  if (!seed)
    throw new Refusal(
      'Kunci bukti kantor ini dijaga oleh komputer lain, jadi komputer ini tidak dapat menandatangani kode. Ekspor kuncinya di komputer itu dan impor di sini (Cetak, Penomoran), atau buat kunci baru.',
    )
  return seed
}

/** With what the office signs now. @throws Refusal where only another computer can */
export async function loadSigner(db: Db, secrets: Secrets | undefined): Promise<Signer> {
  const [current] = await loadKeys(db)
  if (!current || current.retiredAt !== null) return signerOf(newSeed(), true)
  return signerOf(openedSeed(current, secrets), false)
}

/** Keeps a key as the current one. @param at ISO */
export async function keepKey(
  db: Db,
  seed: Buffer,
  secrets: Secrets | undefined,
  at: string,
): Promise<StoredKey> {
  const known = publicOf(privateKey(seed))
  await db.updateTable('officeKey').set({ retiredAt: at }).where('retiredAt', 'is', null).execute()
  return db
    .insertInto('officeKey')
    .values({ public: known, ...lockedUp(seed, secrets), madeAt: at, retiredAt: null })
    .onConflict((same) => same.column('public').doUpdateSet({ ...lockedUp(seed, secrets), retiredAt: null }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A new key in the place of the current one. */
export const renewKey = (db: Db, secrets: Secrets | undefined, at: string): Promise<StoredKey> =>
  keepKey(db, newSeed(), secrets, at)

/** Which of the office's keys signed; null for none of them. */
export function signedBy(
  keys: readonly StoredKey[],
  { signed, signature }: { signed: readonly number[]; signature: readonly number[] },
): StoredKey | null {
  const [message, seal] = [Uint8Array.from(signed), Uint8Array.from(signature)]
  return keys.find((key) => verifyWith(null, message, publicKey(key.public), seal)) ?? null
}

/** A key as a file, encrypted by AES-256-GCM with what scrypt makes of a password. */
const KeyFile = z.object({
  kind: z.literal('kinerja-kantor kunci bukti 1'),
  fingerprint: z.string(),
  power: z.number().int().min(1).max(20),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  key: z.base64(),
})

/** 32 MB for each guess, as for the passwords of operators. */
const usualPower = 15
const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt)
const keyFrom = (password: string, salt: Buffer, power: number): Promise<Buffer> =>
  scryptAsync(password.normalize('NFKC'), salt, 32, {
    N: 2 ** power,
    r: 8,
    p: 3,
    maxmem: 2 ** power * 1024 * 4,
  })

/** @returns the text of a file. @throws Refusal where the office has no key, or only another computer can open it */
export async function exportedKey(
  db: Db,
  secrets: Secrets | undefined,
  password: string,
  power = usualPower,
): Promise<string> {
  const [current] = await loadKeys(db)
  if (!current || current.retiredAt !== null)
    throw new Refusal('Kantor ini belum mempunyai kunci; kunci dibuat saat naskah pertama diterbitkan.')
  const seed = openedSeed(current, secrets)
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(password, salt, power), iv)
  const key = Buffer.concat([cipher.update(seed), cipher.final()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return JSON.stringify({
    kind: 'kinerja-kantor kunci bukti 1',
    fingerprint: fingerprintOf(current.public),
    power,
    salt: text(salt),
    iv: text(iv),
    tag: text(cipher.getAuthTag()),
    key: text(key),
  })
}

/** @returns the private half. @throws Refusal where it is no such file, or the password is another */
export async function readKeyFile(text: string, password: string): Promise<Buffer> {
  const parsed = KeyFile.safeParse(jsonOf(text))
  if (!parsed.success) throw new Refusal('Berkas itu bukan kunci bukti yang diekspor dari aplikasi ini.')
  const bytes = (part: string) => Buffer.from(part, 'base64')
  const { salt, iv, tag, key, power } = parsed.data
  try {
    const decipher = createDecipheriv('aes-256-gcm', await keyFrom(password, bytes(salt), power), bytes(iv))
    decipher.setAuthTag(bytes(tag))
    const seed = Buffer.concat([decipher.update(bytes(key)), decipher.final()])
    if (seed.length !== 32) throw new Error('not a key')
    return seed
  } catch {
    throw new Refusal('Kata sandi itu tidak membuka kunci ini, atau berkasnya rusak.', [
      { field: 'Kata sandi', message: 'Ketik kata sandi yang dipakai saat kunci diekspor.' },
    ])
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
