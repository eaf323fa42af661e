import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { firstDictionary } from './dictionary.ts'

/**
 * Texts of the office file that are long, many and alike are kept packed: deflate, started with words that they have in
 * common. (Zstandard made the same sizes of such short texts and took twice as long to pack them.) The first byte of
 * what is packed is the number of the dictionary.
 */
const dictionaries: ReadonlyMap<number, Buffer> = new Map([[1, Buffer.from(firstDictionary)]])
const current = 1

function dictionaryOf(number: number | undefined, basis: string | null): Buffer {
  const words = number === undefined ? undefined : dictionaries.get(number)
  if (!words) throw new Error(`packed with an unknown dictionary: ${number}`)
  return basis === null ? words : Buffer.concat([words, Buffer.from(basis)])
}

/** Letters up to which a text is short: with the words before it, it is within what `forShort` looks back upon. */
const shortText = 3000
/** The same bytes come of it, without making room that only a long text needs, which takes most of the time. */
const forShort = { windowBits: 13, memLevel: 5, chunkSize: 1024 }

/**
 * Packs a text.
 * @param basis another text of which it repeats much; the very same must be given to read it
 */
export const pack = (text: string, basis: string | null = null): Buffer =>
  Buffer.concat([
    Buffer.of(current),
    deflateRawSync(text, {
      level: 9,
      dictionary: dictionaryOf(current, basis),
      ...(basis === null && text.length < shortText ? forShort : {}),
    }),
  ])

/** @throws an error when it was packed otherwise, or is damaged so that it can't be read */
export const unpack = (packed: Buffer, basis: string | null = null): string =>
  inflateRawSync(packed.subarray(1), { dictionary: dictionaryOf(packed[0], basis) }).toString()

/** What a change was, packed as one: what stands before and after is much the same. JSON texts hold no NUL. */
export const packChange = (before: string | null, after: string | null): Buffer | null =>
  before === null && after === null ? null : pack(`${before ?? ''}\0${after ?? ''}`)

/** @throws an error when it is damaged so that it can't be read */
export function unpackChange(packed: Buffer | null): { before: string | null; after: string | null } {
  const [before, after] = packed === null ? [] : unpack(packed).split('\0')
  return { before: before || null, after: after || null }
}

/** The digest of a text that is kept packed: SHA-256 of the text itself, in hexadecimal. */
export const digestOf = (text: string): string => hash('sha256', text)
