import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { Application } from '../../electron/app/application.ts'
import { createDemoOffice } from '../../electron/demo/create.ts'
import { testHost } from '../host.ts'

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

async function makeDemonstration(path: string, dataFolder: string): Promise<void> {
  const year = new Date().getFullYear()
  const host = testHost({ dataFolder, now: () => new Date(`${year}-11-23T09:00:00`) })
  const application = new Application(host)
  for await (const _ of createDemoOffice(application, path, year));
  await application.close()
  host.dispose()
}

/** Makes once what all browser tests need. @returns what removes it after the last of them */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-e2e-'))
  const [page, demonstration] = [join(folder, 'page'), join(folder, 'contoh.kinerja')]
  await Promise.all([buildPage(page), makeDemonstration(demonstration, folder)])
  project.provide('builtPage', page)
  project.provide('demonstration', demonstration)
  return () => rmSync(folder, { recursive: true, force: true })
}
