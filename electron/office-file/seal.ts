import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { coverText } from './cover.ts'
import { hasTable } from './tables.ts'

/** The keys of this computer; they are kept outside every office file. */
export interface Keyring {
  /** Name of the key that seals here. */
  readonly current: string
  readonly keys: Readonly<Record<string, Uint8Array>>
}

/**
 * `sealed` fits, `broken` was changed by something that does not have the key, `elsewhere` was last written on
 * another computer, `none` has never been sealed.
 */
export type SealState = 'sealed' | 'broken' | 'elsewhere' | 'none'

const keyOf = ({ keys }: Keyring, name: string): Uint8Array | undefined =>
  Object.hasOwn(keys, name) ? keys[name] : undefined

const macOf = (database: Database, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update(coverText(database)).digest()

/** Seals the file as it stands in the open transaction. */
export function seal(database: Database, keyring: Keyring): void {
  const key = keyOf(keyring, keyring.current)
  if (!key) throw new Error('the key of this computer is missing')
  database
    .prepare(
      `INSERT INTO seal (id, key_id, mac) VALUES (1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET key_id = excluded.key_id, mac = excluded.mac`,
    )
    .run(keyring.current, macOf(database, key))
}

/** Whether the sums of the file are those that were last sealed here. */
export function sealState(database: Database, keyring: Keyring | null): SealState {
  if (!hasTable(database, 'seal')) return 'none'
  const sealed = database
    .prepare<[], { name: string; mac: Buffer }>('SELECT key_id AS name, mac FROM seal WHERE id = 1')
    .get()
  if (!sealed) return 'none'
  const key = keyring && keyOf(keyring, sealed.name)
  if (!key) return 'elsewhere'
  return timingSafeEqual(macOf(database, key), sealed.mac) ? 'sealed' : 'broken'
}
