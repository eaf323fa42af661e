import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Keyring } from './seal.ts'
import { freeName, writeWhole } from './whole.ts'

const Stored = z.object({ current: z.string(), keys: z.record(z.string(), z.base64()) })

/**
 * The keys of this computer, from a file that is made when it is first asked for.
 * @returns null when it can be neither read nor made: what is written then stays unsealed
 */
export function readKeyring(file: string): Keyring | null {
  try {
    const { current, keys } = Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
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
    const stored = { current, keys: { [current]: key.toString('base64') } }
    writeWhole(file, Buffer.from(JSON.stringify(stored)))
    return { current, keys: { [current]: key } }
  } catch {
    return null
  }
}
