import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { replaceWhole } from '../office-file/whole.ts'
import { tokenOf } from '../app/token.ts'

/** The offices opened before, as paths, last one first. The page knows them by token only. */
export interface Recents {
  paths(): string[]
  add(path: string): void
}

/** Recents that live as long as the process: for the CLI and for tests. */
export function memoryRecents(): Recents {
  let paths: string[] = []
  return {
    paths: () => paths,
    add(path) {
      paths = [path, ...paths.filter((p) => p !== path)].slice(0, 10)
    },
  }
}

/** Recents kept in a small JSON file; an unreadable one counts as empty, it holds nothing of value. */
export function fileRecents(file: string): Recents {
  const read = () => {
    try {
      return z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return []
    }
  }
  return {
    paths: read,
    add(path) {
      mkdirSync(dirname(file), { recursive: true })
      const paths = [path, ...read().filter((known) => known !== path)].slice(0, 10)
      replaceWhole(file, Buffer.from(JSON.stringify(paths)))
    },
  }
}

/**
 * The offices that can be opened by their name: those opened before, and those that lie in a folder.
 * @param folder where new ones are put; null where a dialog finds all others
 */
export function offeredOffices(recents: Recents, folder: string | null): string[] {
  const known = recents.paths()
  if (folder === null || !existsSync(folder)) return known
  const lying = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.kinerja')
    .map(({ name }) => join(folder, name))
  return [...known, ...lying.filter((path) => !known.includes(path)).toSorted()]
}

/** A path as the page shows it. */
export function describe(path: string) {
  return {
    token: tokenOf(path),
    name: basename(path, extname(path)),
    folder: dirname(path),
    missing: !existsSync(path),
  }
}
