import type { ReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Refusal } from '../../shared/kernel/refusal.ts'

/**
 * Copies outside this computer can be encrypted, in the format age (age-encryption.org/v1), so that any age program
 * opens them too. They are encrypted to a public key, which is all that the computer keeps; the key that opens them is
 * on a paper, and beside every copy, itself encrypted with the passphrase.
 */

/** 2^17 rounds of scrypt: about 128 MB and some seconds on an old computer. */
const fullPower = 17

export interface NewKey {
  /** Opens every copy; shown once. */
  identity: string
  /** Encrypts. */
  recipient: string
  /** The identity, encrypted with the passphrase. */
  key: string
}

/** With what an encrypted copy is opened: the passphrase or the key from the paper, and what lies beside the copy. */
export interface Opening {
  secret: string
  key: string | null
}

/**
 * Makes a key pair.
 * @param passphrase encrypts the half that opens
 * @param power rounds of scrypt, as a power of two
 */
export async function makeKey(passphrase: string, power = fullPower): Promise<NewKey> {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(power)
  return {
    identity,
    recipient: await identityToRecipient(identity),
    key: armor.encode(await encrypter.encrypt(identity)),
  }
}

/** The key on the paper, as somebody types it: in groups, in any letters. */
const asIdentity = (secret: string): string | null => {
  const typed = secret.replace(/[\s·]/g, '').toUpperCase()
  return /^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(typed) ? typed : null
}

const wrong = () => new Refusal('Kata sandi atau kunci pemulihan itu tidak membuka salinan ini.')

async function identityOf({ secret, key }: Opening): Promise<string> {
  const typed = asIdentity(secret)
  if (typed !== null) return typed
  if (key === null)
    throw new Refusal(
      'Keterangan di samping salinan ini hilang, sehingga kata sandi tidak cukup. Ketik kunci pemulihan dari kertas.',
    )
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(secret)
    return await decrypter.decrypt(armor.decode(key), 'text')
  } catch {
    throw wrong()
  }
}

/** A file as it is read from the disk, for a library that knows streams of the web only. */
const asWeb = (source: Readable) => Readable.toWeb(source) as ReadableStream<Uint8Array>
const asNode = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream<Uint8Array>)

/** Encrypts to a public key, piece by piece. */
export const encryptFile = (source: ReadStream, recipient: string): Promise<Readable> =>
  encryptStream(source, recipient)

/** The same of whatever is read. */
export async function encryptStream(source: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return asNode(await encrypter.encrypt(asWeb(source)))
}

/** What opens many files without trying the passphrase, which takes seconds, at each. @throws Refusal when it is wrong */
export const openedOnce = async (opening: Opening): Promise<Opening> => ({
  secret: await identityOf(opening),
  key: null,
})

/** Decrypts piece by piece; bytes that were changed end it with an error. @throws Refusal when it is not the key */
export async function decryptFile(source: ReadStream, opening: Opening): Promise<Readable> {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(await identityOf(opening))
  } catch (error) {
    source.destroy()
    throw error instanceof Refusal ? error : wrong()
  }
  try {
    return asNode(await decrypter.decrypt(asWeb(source)))
  } catch {
    throw wrong()
  }
}
