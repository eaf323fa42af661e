import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions } from 'vite'

const source = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** What the packaged application finds beside the bundle: Electron, Node and the one native module. */
const external = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

const part = (name: string, file: string, fileName: string, format: 'es' | 'cjs'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external },
  // Some libraries are CommonJS and ask for it.
  define: { __dirname: 'import.meta.dirname' },
  build: {
    outDir: '../out',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    license: { fileName: `licences/${name}.json` },
    rolldownOptions: {
      input: { [name]: source(file) },
      external,
      platform: 'node',
      output: { format, entryFileNames: fileName, codeSplitting: false },
    },
  },
})

/** The main process, the preload, the process that draws, the one that reads workbooks and PDF, the one that writes Word files, and the thread for long work on files, one file each, in `out/`. */
export default defineConfig({
  root: source('.'),
  appType: 'custom',
  environments: {
    main: part('main', 'main.ts', 'main.js', 'es'),
    preload: part('preload', 'preload.ts', 'preload.cjs', 'cjs'),
    engineProcess: part('engine-process', 'documents/engine/process.ts', 'engine-process.js', 'es'),
    readerProcess: part('reader-process', 'excel/process.ts', 'reader-process.js', 'es'),
    wordProcess: part('word-process', 'documents/word/process.ts', 'word-process.js', 'es'),
    thread: part('thread', 'office-file/thread.ts', 'thread.js', 'es'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload', 'engineProcess', 'readerProcess', 'wordProcess', 'thread']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
