import type { Database } from 'better-sqlite3'
import { vi } from 'vitest'
import { z } from 'zod'

const Prepared = z.object({ source: z.string() })

/** Everything that is read from the office file meanwhile, statement by statement. */
export async function readsOf(raw: Database, act: () => Promise<unknown>): Promise<string[]> {
  const statement = Reflect.getPrototypeOf(raw.prepare('SELECT 1')) as {
    all: (...values: unknown[]) => unknown
  }
  const all = vi.spyOn(statement, 'all')
  try {
    await act()
    return all.mock.contexts.map((context) => Prepared.parse(context).source)
  } finally {
    all.mockRestore()
  }
}
