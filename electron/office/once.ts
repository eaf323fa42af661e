import type { Kysely } from 'kysely'
import type { OfficeSettings } from '../../shared/office/office.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadOffice, loadOfficials, loadSettings, loadUnits } from './store.ts'

/** Loads when it is first asked, and never again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () => (found ??= load())
}

/** Loads many by their keys, each when it is first asked for; what is not found is in no answer. */
export function onceEach<K, V>(
  load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): (keys: readonly K[]) => Promise<Map<K, V>> {
  const known = new Map<K, V | undefined>()
  return async (keys) => {
    const missing = [...new Set(keys)].filter((key) => !known.has(key))
    if (missing.length > 0) {
      const found = await load(missing)
      for (const key of missing) known.set(key, found.get(key))
    }
    const answer = new Map<K, V>()
    for (const key of keys) {
      const value = known.get(key)
      if (value !== undefined) answer.set(key, value)
    }
    return answer
  }
}

/** What many rooms ask of the office during one piece of work, each loaded once, when it is first needed. */
export class OfficeOnce {
  readonly db: Kysely<OfficeSchema>
  readonly settings: () => Promise<OfficeSettings>
  readonly identity = once(() => loadOffice(this.db))
  readonly units = once(() => loadUnits(this.db))
  readonly officials = once(() => loadOfficials(this.db))

  /** @param settings where the caller has them already */
  constructor(db: Kysely<OfficeSchema>, settings?: OfficeSettings) {
    this.db = db
    this.settings = once(async () => settings ?? (await loadSettings(db)))
  }
}
