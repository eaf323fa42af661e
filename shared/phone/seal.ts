/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain JavaScript. A form on a phone has no other: WebCrypto is not there on
 * `file://` in every browser. The main process uses Node's.
 */

const rounds = 64

/** The first so many primes, whose roots the algorithm is made of. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  return found
}

/** The first 32 bits of what stands behind the point. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 0x1_0000_0000) | 0

const constants = primes(rounds).map((prime) => fraction(Math.cbrt(prime)))
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)))

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** A message with the bit that ends it and its length, in whole blocks. */
function padded(bytes: readonly number[]): number[] {
  const message = [...bytes, 0x80]
  while (message.length % 64 !== 56) message.push(0)
  const bits = bytes.length * 8
  const length = [Math.floor(bits / 0x1_0000_0000), bits]
  for (const word of length) for (const by of [24, 16, 8, 0]) message.push((word >>> by) & 0xff)
  return message
}

function mixed(state: readonly number[], message: readonly number[], at: number): number[] {
  const words: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    if (index < 16) {
      const [a = 0, b = 0, c = 0, d = 0] = message.slice(at + index * 4, at + index * 4 + 4)
      words.push((a << 24) | (b << 16) | (c << 8) | d)
      continue
    }
    const [early = 0, late = 0] = [words[index - 15], words[index - 2]]
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words.push(((words[index - 16] ?? 0) + first + (words[index - 7] ?? 0) + second) | 0)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < rounds; index += 1) {
    const upper = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + upper + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + (words[index] ?? 0)) | 0
    const lower = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const two = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0)
}

/** @param bytes 0 to 255 each @returns its 32 bytes */
export function sha256(bytes: readonly number[]): number[] {
  const message = padded(bytes)
  let state: readonly number[] = start
  for (let at = 0; at < message.length; at += 64) state = mixed(state, message, at)
  const result: number[] = []
  for (const word of state) for (const by of [24, 16, 8, 0]) result.push((word >>> by) & 0xff)
  return result
}

/** The bytes of a text in UTF-8; half a letter becomes U+FFFD, as everywhere. */
export function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0
    const code = found >= 0xd8_00 && found <= 0xdf_ff ? 0xff_fd : found
    if (code < 0x80) bytes.push(code)
    else if (code < 0x8_00) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x1_00_00)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      )
  }
  return bytes
}

const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('')

/**
 * The seal of a text with a key: HMAC-SHA256.
 * @param key as hex, two letters for each byte; 64 bytes at most
 * @returns 64 letters of hex
 */
export function sealOf(key: string, text: string): string {
  const bytes = (key.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const block = Array.from({ length: 64 }, (_, index) => bytes[index] ?? 0)
  const inner = sha256([...block.map((byte) => byte ^ 0x36), ...utf8(text)])
  return hexOf(sha256([...block.map((byte) => byte ^ 0x5c), ...inner]))
}
