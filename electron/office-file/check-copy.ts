import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { FileCheck } from '../../shared/trust/contract.ts'
import { logSuffixes } from './header.ts'
import type { Keyring } from './seal.ts'
import { makingName } from './whole.ts'

/** Beside this file as a source, or beside the built application as a bundle. */
function entry(): string {
  const built = fileURLToPath(new URL('checker.js', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('checker.ts', import.meta.url))
}

/** Looks over a file that nobody writes, in a thread of its own. */
function checkAside(path: string, keyring: Keyring | null): Promise<FileCheck> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry(), { workerData: { path, keyring } })
    worker.once('message', (found) => resolve(FileCheck.parse(found)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the check ended with ${code}`)))
  })
}

/** So many pages are copied between two looks at what else is to be done: about a millisecond's worth. */
const pagesAtOnce = 256

/**
 * Copies an office that stays open, piece by piece, so that nobody waits for it; what is written meanwhile is in the
 * copy too.
 * @param target a name that is still free
 */
async function copyOpen(database: Database, target: string, signal?: AbortSignal): Promise<void> {
  await database.backup(target, {
    progress: () => {
      signal?.throwIfAborted()
      return pagesAtOnce
    },
  })
}

/**
 * Looks over an open office while it is used: a copy of it is made and checked aside.
 * @throws what keeps the copy from being made; it says nothing about the office
 */
export async function checkBehind(
  database: Database,
  file: string,
  keyring: Keyring | null,
  signal?: AbortSignal,
): Promise<FileCheck> {
  const copy = makingName(file)
  try {
    await copyOpen(database, copy, signal)
    return await checkAside(copy, keyring)
  } finally {
    for (const suffix of ['', ...logSuffixes]) rmSync(copy + suffix, { force: true })
  }
}
