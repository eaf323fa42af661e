import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The file with which a process or a thread of the application begins: its bundle beside whoever starts it, as in the
 * built application, else its source. Tests start many, and say in `KINERJA_BUNDLES` where they have bundled all once.
 * @param built name of the bundle
 * @param source path of the source, seen from whoever starts it
 * @param from its `import.meta.url`
 */
export function entryFile({ built, source }: { built: string; source: string }, from: string): string {
  const beside = fileURLToPath(new URL(built, from))
  if (existsSync(beside)) return beside
  const bundles = process.env['KINERJA_BUNDLES']
  return bundles === undefined ? fileURLToPath(new URL(source, from)) : join(bundles, built)
}
