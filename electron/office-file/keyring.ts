import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Keyring } from './seal.ts'
import { freeName, writeWhole } from './whole.ts'

/** How the keys are kept from being read with the disk alone, where the system offers it. */
export interface Wrapping {
  wrap(text: string): Uint8Array
  unwrap(bytes: Uint8Array): string
}

const plain: Wrapping = {
  wrap: (text) => Buffer.from(text, 'utf8'),
  unwrap: (bytes) => Buffer.from(bytes).toString('utf8'),
}

const Stored = z.object({ current: z.string(), keys: z.record(z.string(), z.base64()) })

/**
 * The keys of this computer, from a file that is made when it is first asked for.
 * @returns null when it can be neither read nor made: what is written then stays unsealed
 */
export function readKeyring(file: string, { wrap, unwrap }: Wrapping = plain): Keyring | null {
  try {
    const { current, keys } = Stored.parse(JSON.parse(unwrap(readFileSync(file))))
    return {
      current,
      keys: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, Buffer.from(key, 'base64')])),
    }
  } catch {
    // Not there yet, or of no use: what was sealed with it counts as sealed elsewhere.
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) renameSync(file, freeName(`${file}.lama`))
    const [current, key] = [randomBytes(8).toString('hex'), randomBytes(32)]
    writeWhole(file, wrap(JSON.stringify({ current, keys: { [current]: key.toString('base64') } })))
    return { current, keys: { [current]: key } }
  } catch {
    return null
  }
}
