import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { replaceWhole } from '../office-file/whole.ts'

/** What a computer remembers of the backups of one office: the office itself knows nothing of places. */
const Remembered = z.object({
  /** The second place, chosen once; null when none was. */
  place: z.string().nullable(),
  /** By which the place is known again when a drive has another letter. */
  mark: z.string(),
  /** The newest copy there. */
  last: z.object({ at: z.iso.datetime(), head: z.string() }).nullable(),
  /** Copies outside are encrypted to this key; null when they are not. */
  encryption: z.object({ recipient: z.string(), key: z.string() }).nullable(),
  /** Somebody has read what it means that the office lies in a cloud. */
  cloudKnown: z.boolean().default(false),
})
export type Remembered = z.infer<typeof Remembered>

const nothing: Remembered = { place: null, mark: '', last: null, encryption: null, cloudKnown: false }

/** @param office the hash of the first entry of its log of changes, which no renaming alters */
export interface BackupMemory {
  of(office: string): Remembered
  remember(office: string, what: Partial<Remembered>): void
}

const memoryOver = (
  read: () => Record<string, Remembered>,
  write: (all: Record<string, Remembered>) => void,
): BackupMemory => {
  const of = (office: string) => read()[office] ?? nothing
  return {
    of,
    remember: (office, what) => write({ ...read(), [office]: { ...of(office), ...what } }),
  }
}

/** As long as the process lives: for the preview and tests. */
export function passingMemory(): BackupMemory {
  let all: Record<string, Remembered> = {}
  return memoryOver(
    () => all,
    (next) => (all = next),
  )
}

/** In a small file among the settings of the computer; one that can't be read counts as empty. */
export const fileMemory = (file: string): BackupMemory =>
  memoryOver(
    () => {
      try {
        return z.record(z.string(), Remembered).parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        return {}
      }
    },
    (all) => {
      mkdirSync(dirname(file), { recursive: true })
      replaceWhole(file, Buffer.from(JSON.stringify(all)))
    },
  )
