import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// Set before any worker starts, so that each of them and every process it starts has them, on Windows too.
process.env['TZ'] = 'Asia/Jakarta'
// Tests start the command line and the drawing process again and again: what was compiled once is kept.
process.env['NODE_COMPILE_CACHE'] ??= fromRoot('node_modules/.cache/compiled')

/** Where the folders of tests are: in memory, where the system lends some, since each write to a disk is waited for. */
function folders(): { KINERJA_FOLDERS?: string } {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined || !existsSync(memory)) return {}
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 31 ? { KINERJA_FOLDERS: memory } : {}
}

/** Whose files share nothing that outlives a test: their modules are loaded once for all of them. */
const shared = { isolate: false }

/** Who starts processes and threads finds their bundles, made once for all of a run, in a folder of the run. */
const starting = {
  globalSetup: 'tests/bundles.ts',
  env: { KINERJA_BUNDLES: fromRoot(`node_modules/.cache/tests-${process.pid}`) },
}

/** The same without a disk. */
const onOffices = { ...starting, ...shared, env: { ...starting.env, ...folders() } }

/** What reckons with days, wherever it stands. */
const daysAndDates = [
  'absences',
  'acting-duty',
  'berita-acara-dialog',
  'daftar-belum-skp',
  'deadlines',
  'talk',
  'talks',
  'format',
  'home',
  'import/plan',
  'import/rows',
  'late',
  'mutasi',
  'nip',
  'office-day',
  'period',
  'service-line',
  'planning/excel/{appraised,cases,forms,layouts,template,write}',
  'workbook',
]

/**
 * The rules on dates once more where the clock says something else: across the ocean, where a day that is taken for an
 * instant becomes the day before, and at the other end of Indonesia, where no more than the rules can differ.
 * @param kinds folders of tests
 */
const inZone = (zone: string, kinds: string) => ({
  extends: true as const,
  test: {
    name: zone,
    include: daysAndDates.map((name) => `tests/${kinds}/**/${name}.test.ts`),
    ...onOffices,
    env: { ...onOffices.env, TZ: zone },
  },
})

const project = (name: string, include: string[], more: Partial<typeof onOffices> = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

const cores = availableParallelism()

/** After all the others: a browser waits now and then, so that one more is at work than there are cores. */
const inBrowser = {
  extends: true as const,
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    sequence: { groupOrder: 1 },
    maxWorkers: cores + 1,
    // A browser beside another one is late now and then; what is wrong is so the second time too.
    retry: 1,
    ...onOffices,
    globalSetup: [starting.globalSetup, 'tests/e2e/prepare.ts'],
  },
}

export default defineConfig({
  test: {
    root: fromRoot(''),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page stores what is typed after a pause, and slow machines take theirs.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: cores,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('rules', ['tests/{unit,architecture}/**/*.test.{ts,tsx}'], shared),
      project('office', ['tests/{office-file,procedures,documents}/**/*.test.ts'], onOffices),
      // Stand-ins for Electron and processes that are killed.
      project('shell', ['tests/{shell,packaging,crash}/**/*.test.ts'], starting),
      // The main path on the Windows build of Node, where there is one.
      project('windows', ['tests/windows/**/*.test.ts']),
      inBrowser,
      inZone('Asia/Jayapura', 'unit'),
      inZone('America/Los_Angeles', '{unit,procedures,documents}'),
    ],
  },
})
