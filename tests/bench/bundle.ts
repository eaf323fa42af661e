import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/**
 * Bundles a process of the bench as the application is bundled (electron/vite.config.ts), so that what is measured
 * is what a user has: no sources to be found and stripped of their types.
 * @param entries sources by the name of the result
 * @returns the folder of the results; inside the project, where better-sqlite3 and the fonts are found
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
): Promise<{ folder: string; remove: () => void }> {
  const cache = here('../../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'bench-'))
  const external = ['better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
  for (const [name, source] of Object.entries(entries))
    await build({
      configFile: false,
      root: here('.'),
      logLevel: 'error',
      define: { __dirname: 'import.meta.dirname' },
      ssr: { noExternal: true, external },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { [name]: here(source) },
          external,
          output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
