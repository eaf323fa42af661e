import { copyFileSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { createBuilder } from 'vite'
import { z } from 'zod'
import { configuration, root } from './configuration.ts'

interface FileMatcher {
  patterns: string[]
  createFilter(): (file: string, stat: Stats) => boolean
}

interface Packager {
  config: unknown
  projectDir: string
  buildResourcesDir: string
  isPrepackedAppAsar: boolean
  debugLogger: { isEnabled: boolean }
}

// The rules by which electron-builder itself chooses files; not part of its public types.
const rules: {
  getMainFileMatchers(
    app: string,
    destination: string,
    expand: (pattern: string) => string,
    platformOptions: object,
    platformPackager: { info: Packager },
    distribution: string,
    isElectronCompile: boolean,
  ): FileMatcher[]
  getNodeModuleFileMatcher(
    app: string,
    destination: string,
    expand: (pattern: string) => string,
    platformOptions: object,
    packager: Packager,
  ): FileMatcher
} = createRequire(import.meta.url)('app-builder-lib/out/fileMatcher')

/** Every file below a folder that a filter lets through, as full paths; folders it refuses are not entered. */
function* walk(folder: string, accepts: (file: string, stat: Stats) => boolean): Generator<string> {
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name)
    const stat = lstatSync(path)
    if (stat.isDirectory()) {
      if (name !== 'node_modules' && accepts(path, stat)) yield* walk(path, accepts)
    } else if (accepts(path, stat)) yield path
  }
}

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })

/** Folders of the packages that are installed for production, by the lock file. */
function productionModules(): string[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .map(([folder]) => folder)
}

/** The platform whose binaries are kept: the one the test runs on, in the place of Windows. */
const binary = `${process.platform}-${process.arch}`
const expand = (pattern: string) => pattern.replace('win32-x64', binary)

/**
 * Builds the main process and lays out what electron-builder would pack, and nothing else.
 * @param folder an empty folder; the set is put into `app` below it
 * @returns the folder of the set
 */
export async function layOutPackedSet(folder: string): Promise<string> {
  const staging = join(folder, 'project')
  const app = join(folder, 'app')
  mkdirSync(staging)
  cpSync(join(root, 'resources'), join(staging, 'resources'), { recursive: true })
  cpSync(join(root, 'tests', 'data'), join(staging, 'tests', 'data'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(staging, 'package.json'))
  const build = { build: { outDir: join(staging, 'out') } }
  const builder = await createBuilder({
    configFile: join(root, 'electron', 'vite.config.ts'),
    logLevel: 'error',
    environments: { main: build, preload: build, engineProcess: build },
  })
  await builder.buildApp()

  const packager: Packager = {
    config: configuration(),
    projectDir: staging,
    buildResourcesDir: 'build',
    isPrepackedAppAsar: false,
    debugLogger: { isEnabled: false },
  }
  const copy = (from: string, file: string) => {
    const target = join(app, relative(from, file))
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(file, target)
  }
  const main = rules.getMainFileMatchers(
    staging,
    app,
    expand,
    {},
    { info: packager },
    join(staging, 'dist'),
    false,
  )
  for (const matcher of main) for (const file of walk(staging, matcher.createFilter())) copy(staging, file)

  const modules = rules.getNodeModuleFileMatcher(root, app, expand, {}, packager).createFilter()
  for (const name of productionModules()) for (const file of walk(join(root, name), modules)) copy(root, file)
  return app
}

/** Paths of all files of a set, with slashes. */
export const filesOf = (app: string): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(app, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
