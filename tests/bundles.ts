import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

/** What tests start as a process or a thread of its own, by the name of its bundle. */
const entries = {
  cli: 'electron/cli.ts',
  'engine-process': 'electron/documents/engine/process.ts',
  'reader-process': 'electron/excel/process.ts',
  'word-process': 'electron/documents/word/process.ts',
  thread: 'electron/office-file/thread.ts',
  keeper: 'tests/crash/keeper.ts',
  restorer: 'tests/crash/restorer.ts',
  updater: 'tests/crash/updater.ts',
  writer: 'tests/crash/writer.ts',
}

const source = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url))

/**
 * Bundles what is started again and again: Node starts that in a third of the time that it needs for all the sources.
 * @param folder inside the project, from where the native module and the fonts are found
 */
export async function makeBundles(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  // Else Node would read each of them twice to see what kind of module it is.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const external = ['better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
  await build({
    configFile: false,
    root: source('.'),
    logLevel: 'error',
    // Some libraries are CommonJS and ask for it.
    define: { __dirname: 'import.meta.dirname' },
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, source(file)])),
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
      },
    },
  })
}

/** A bundle that was made before the first test. @returns its path */
export const bundled = (name: keyof typeof entries): string =>
  join(process.env['KINERJA_BUNDLES'] ?? '', `${name}.js`)

/** Makes them for the first project that asks, for all of a run. @returns what removes them after the last test */
export default async function prepare({ config }: TestProject): Promise<(() => void) | undefined> {
  const folder = config.env['KINERJA_BUNDLES']
  if (folder === undefined || existsSync(folder)) return undefined
  await makeBundles(folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
