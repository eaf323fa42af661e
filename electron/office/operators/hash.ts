import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * Passwords are kept as scrypt makes them: 32 MB for each guess (N 2^15, r 8, p 3, as OWASP has it for this memory),
 * which a PC of 4 GB can spare. The parameters stand in the text, so that they can grow.
 */
const fullPower = 15
const bytes = 32

function derive(
  secret: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  // The same letters may be typed in two ways (NIST SP 800-63B, 5.1.1.2).
  const options = { N, r, p, maxmem: 256 * N * r }
  scrypt(secret.normalize('NFKC'), salt, bytes, options, (error, key) =>
    error ? reject(error) : resolve(key),
  )
  return promise
}

/**
 * @param power N as a power of two
 * @returns "scrypt$N$r$p$salt$hash"
 */
export async function hashSecret(secret: string, power = fullPower): Promise<string> {
  const salt = randomBytes(16)
  const [N, r, p] = [2 ** power, 8, 3]
  const hash = await derive(secret, salt, { N, r, p })
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Whether a secret is the one that was hashed; never for a text that no hash is. */
export async function isSecret(secret: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', hash = ''] = stored.split('$')
  const expected = Buffer.from(hash, 'base64')
  if (kind !== 'scrypt' || expected.length !== bytes) return false
  const key = await derive(secret, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(key, expected)
}

/** Without letters that a reader takes for one another. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A key that nobody guesses (about 148 bits), to be written on paper: "K7QXM-…" in six groups of five. */
const newRecoveryKey = (): string =>
  Array.from({ length: 6 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** A recovery key as it was made, however it was typed from the paper. */
export const plainKey = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/**
 * A new recovery key, to be told once, and its hash, to be kept in the place of the one that stood.
 * @param power as for hashSecret
 */
export async function makeRecoveryKey(power?: number): Promise<{ key: string; hash: string }> {
  const key = newRecoveryKey()
  return { key, hash: await hashSecret(plainKey(key), power) }
}
