import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the parts of the built application lie: beside the one file that main.ts is bundled into. */
const built = dirname(fileURLToPath(import.meta.url))

export const places = {
  page: join(built, 'page'),
  preload: join(built, 'preload.cjs'),
  engineProcess: join(built, 'engine-process.js'),
  readerProcess: join(built, 'reader-process.js'),
  wordProcess: join(built, 'word-process.js'),
}
