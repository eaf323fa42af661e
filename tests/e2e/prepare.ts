import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { demonstration as demonstrationOf } from '../demonstration.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the page as it is now, with a React that complains of mistakes in its use. */
    developmentPage: string
    /** The same as users have it. */
    productionPage: string
    /** A demonstration office of this year; to be copied, never opened. */
    demonstration: string
  }
}

const run = promisify(execFile)
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const renderer = fileURLToPath(new URL('../../renderer', import.meta.url))

/** @param kind of React */
async function buildPage(folder: string, kind: 'production' | 'development'): Promise<void> {
  const args = ['build', renderer, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']
  await run(process.execPath, [vite, ...args], { env: { ...process.env, NODE_ENV: kind } })
}

/** Makes once what all browser tests need. @returns what removes it after the last of them */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-e2e-'))
  const [development, production] = [join(folder, 'development'), join(folder, 'production')]
  const [demonstration] = await Promise.all([
    demonstrationOf(new Date().getFullYear(), project.config.env['KINERJA_BUNDLES']),
    buildPage(production, 'production').then(() => buildPage(development, 'development')),
  ])
  project.provide('developmentPage', development)
  project.provide('productionPage', production)
  project.provide('demonstration', demonstration)
  return () => rmSync(folder, { recursive: true, force: true })
}
