import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { checkFile } from './check.ts'
import type { Keyring } from './seal.ts'

/** Looks over a copy of an office in a thread of its own and tells what it found. */
const { path, keyring } = workerData as { path: string; keyring: Keyring | null }
const database = new Sqlite(path, { readonly: true })
try {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(checkFile(database, keyring))
} finally {
  database.close()
}
