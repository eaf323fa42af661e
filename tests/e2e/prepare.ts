import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { demonstration as demonstrationOf } from '../demonstration.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the page as it is now. */
    builtPage: string
    /** A demonstration office of this year; to be copied, never opened. */
    demonstration: string
  }
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
}

/** Makes once what all browser tests need. @returns what removes it after the last of them */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-e2e-'))
  const page = join(folder, 'page')
  const [demonstration] = await Promise.all([
    demonstrationOf(new Date().getFullYear(), project.config.env['KINERJA_BUNDLES']),
    buildPage(page),
  ])
  project.provide('builtPage', page)
  project.provide('demonstration', demonstration)
  return () => rmSync(folder, { recursive: true, force: true })
}
