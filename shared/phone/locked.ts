import type { Json } from '../kernel/canonical.ts'
import { canonicalJson } from '../kernel/canonical.ts'
import { sealOf, utf8 } from './seal.ts'

/**
 * An answer that nobody reads on its way: its content under the key of its form, in counter mode with HMAC-SHA256 as the
 * function (NIST SP 800-38A, 6.5; SP 800-108 for the key). What is locked is sealed besides, as every answer is. Whoever
 * has the file of the form has its key too: it keeps a letter closed, and is no safe.
 */
interface LockedContent {
  /** 16 random bytes, another for each answer, hex. */
  nonce: string
  /** Hex. */
  locked: string
}

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('')

/** Turns bytes into others and back. @param key of the form, hex */
function turned(key: string, nonce: string, bytes: readonly number[]): number[] {
  const own = sealOf(key, 'lock')
  let stream: readonly number[] = []
  return bytes.map((byte, at) => {
    if (at % 32 === 0) stream = bytesOf(sealOf(own, `${nonce} ${at / 32}`))
    return byte ^ (stream[at % 32] ?? 0)
  })
}

/** @param key of the form, hex @param nonce 16 random bytes, hex */
export const locked = (key: string, nonce: string, content: Json): LockedContent => ({
  nonce,
  locked: hexOf(turned(key, nonce, utf8(canonicalJson(content)))),
})

/** What was locked; null where it is nothing that was locked with this key. @param key of the form, hex */
export function unlocked(key: string, content: unknown): Json | null {
  const { nonce, locked: text } = (content ?? {}) as Partial<LockedContent>
  if (typeof nonce !== 'string' || typeof text !== 'string' || !/^(?:[0-9a-f]{2})+$/.test(text)) return null
  try {
    return JSON.parse(
      decodeURIComponent(hexOf(turned(key, nonce, bytesOf(text))).replace(/../g, '%$&')),
    ) as Json
  } catch {
    return null
  }
}
