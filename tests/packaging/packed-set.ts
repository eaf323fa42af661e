import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { build, createBuilder, type Plugin } from 'vite'
import { z } from 'zod'
import { noticesOf } from '../../electron/packaging/notices.ts'
import { configuration, root } from './configuration.ts'

interface FileMatcher {
  from: string
  to: string
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
  getFileMatchers(
    configuration: unknown,
    name: 'extraFiles',
    destination: string,
    options: {
      macroExpander: (pattern: string) => string
      customBuildOptions: object
      globalOutDir: string
      defaultSrc: string
    },
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

/** What electron-builder would put into the installation. */
interface PackedSet {
  /** The folder of the application itself, which becomes its archive. */
  app: string
  /** The folder of the program, beside which lie the files that a user can read. */
  program: string
  /** Names of the libraries of which the bundles contain something. */
  libraries: string[]
}

/** Notes the library of every module that is written into a bundle. */
const noteLibraries = (libraries: Set<string>): Plugin => ({
  name: 'note-libraries',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? []
        if (name !== undefined) libraries.add(name)
      }
  },
})

/**
 * Builds the application and lays out what electron-builder would pack, and nothing else.
 * @param folder an empty folder, in which everything is put
 */
export async function layOutPackedSet(folder: string): Promise<PackedSet> {
  const staging = join(folder, 'project')
  const app = join(folder, 'app')
  const program = join(folder, 'program')
  const out = join(staging, 'out')
  mkdirSync(staging)
  cpSync(join(root, 'resources'), join(staging, 'resources'), { recursive: true })
  cpSync(join(root, 'tests', 'data'), join(staging, 'tests', 'data'), { recursive: true })
  for (const file of ['package.json', 'LICENSE']) copyFileSync(join(root, file), join(staging, file))

  const libraries = new Set<string>()
  const plugins = [noteLibraries(libraries)]
  const into = { build: { outDir: out } }
  const builder = await createBuilder({
    configFile: join(root, 'electron', 'vite.config.ts'),
    logLevel: 'error',
    plugins,
    environments: {
      main: into,
      preload: into,
      engineProcess: into,
      readerProcess: into,
      wordProcess: into,
      thread: into,
    },
  })
  await builder.buildApp()
  await build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'error',
    plugins,
    build: { outDir: join(out, 'page') },
  })
  writeFileSync(join(out, 'third-party-notices.txt'), noticesOf(root, out))

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

  const beside = rules.getFileMatchers(packager.config, 'extraFiles', program, {
    macroExpander: expand,
    customBuildOptions: {},
    globalOutDir: join(staging, 'dist'),
    defaultSrc: staging,
  })
  mkdirSync(program)
  for (const { from, to } of beside) copyFileSync(from, to)
  return { app, program, libraries: [...libraries].toSorted() }
}

/** Paths of all files of a set, with slashes. */
export const filesOf = (app: string): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(app, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
