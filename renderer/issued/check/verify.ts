import type { CheckPage } from '../../../shared/issued/check-page.ts'
import { readProof, type SignedProof } from '../../../shared/issued/proof.ts'

type Key = CheckPage['keys'][number]

/** What a page that knows nothing but the keys can say of a code. */
export type Answer =
  | { kind: 'no-code' }
  /** This browser can't verify Ed25519. */
  | { kind: 'no-way' }
  | { kind: 'other'; read: SignedProof }
  | { kind: 'signed'; read: SignedProof; retired: string | null }

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Whether this browser has what verifying needs; some have it on pages from the network alone. */
export async function canVerify(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify'])
    return true
  } catch (error) {
    // A key of zeros may be refused where the algorithm is known.
    return error instanceof DOMException && error.name === 'DataError'
  }
}

async function isSignedBy(key: Key, { signed, signature }: SignedProof): Promise<boolean> {
  const algorithm = { name: 'Ed25519' }
  const known = await crypto.subtle.importKey('raw', bytesOf(key.public), algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, known, Uint8Array.from(signature), Uint8Array.from(signed))
}

/** @param text as it was scanned or pasted */
export async function answerTo(text: string, keys: readonly Key[]): Promise<Answer> {
  const read = readProof(text)
  if (!read) return { kind: 'no-code' }
  if (!(await canVerify())) return { kind: 'no-way' }
  for (const key of keys)
    if (await isSignedBy(key, read)) return { kind: 'signed', read, retired: key.retired }
  return { kind: 'other', read }
}
