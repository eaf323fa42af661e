import { describe, expect, test } from 'vitest'
import { inCode, owners } from './owners.ts'
import { sources } from './sources.ts'

const all = sources('shared', 'electron', 'renderer')
const inside = (folder: string) => all.filter(({ path }) => path.startsWith(`${folder}/`))

/** "electron/x.ts → renderer/y.ts" for every import that a rule forbids. */
const offences = (
  from: ReturnType<typeof sources>,
  forbidden: (target: string, path: string) => boolean,
): string[] =>
  from.flatMap(({ path, imports }) =>
    imports.filter((target) => forbidden(target, path)).map((target) => `${path} → ${target}`),
  )

test('there are sources to look at', () => {
  expect(inside('shared').length).toBeGreaterThan(30)
  expect(inside('electron').length).toBeGreaterThan(50)
  expect(inside('renderer').length).toBeGreaterThan(30)
  expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(500)
})

test('shared imports nothing but itself, Zod and the contract of oRPC', () => {
  expect(
    offences(
      inside('shared'),
      (target) => !target.startsWith('shared/') && target !== 'zod' && target !== '@orpc/contract',
    ),
  ).toEqual([])
})

test('shared knows neither clock nor randomness', () => {
  const telling = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b/
  expect(
    inside('shared')
      .filter(({ text }) => telling.test(text))
      .map(({ path }) => path),
  ).toEqual([])
})

test('the page never imports the main process, and the main process never the page', () => {
  expect(offences(inside('renderer'), (target) => target.startsWith('electron'))).toEqual([])
  expect(offences(inside('electron'), (target) => target.startsWith('renderer/'))).toEqual([])
})

test('the page imports no module of Node', () => {
  expect(
    offences(
      inside('renderer').filter(({ path }) => path !== 'renderer/vite.config.ts'),
      (target) => target.startsWith('node:'),
    ),
  ).toEqual([])
})

test("only the shell, main.ts and preload.ts import 'electron'", () => {
  const allowed = (path: string) =>
    path.startsWith('electron/shell/') || path === 'electron/main.ts' || path === 'electron/preload.ts'
  expect(offences(inside('electron'), (target, path) => target === 'electron' && !allowed(path))).toEqual([])
})

test('nothing but the shell and its entry knows the shell', () => {
  expect(
    offences(
      inside('electron').filter(({ path }) => !path.startsWith('electron/shell/')),
      (target, path) => target.startsWith('electron/shell/') && path !== 'electron/main.ts',
    ),
  ).toEqual([])
})

test('the preview is in nothing that is packaged', () => {
  const packaged = new Set<string>()
  const visit = (path: string) => {
    if (packaged.has(path)) return
    packaged.add(path)
    for (const target of all.find((source) => source.path === path)?.imports ?? []) visit(target)
  }
  visit('electron/main.ts')
  expect(packaged).toContain('electron/app/application.ts')
  expect([...packaged].filter((path) => /electron\/(preview|cli|start|app\/node-host)/.test(path))).toEqual(
    [],
  )
})

/** Rooms from the ground up; each may look at those before it only. */
const planningFloor = [
  'goals',
  'teams',
  'skp',
  'measures',
  'sheet',
  'annex',
  'talks',
  'timeline',
  'agreement',
  'cascade',
  'library',
  'excel',
  'year',
]
/** What is done between planning and appraisal. */
const monitoringFloor = ['evidence', 'diary', 'improvement', 'coaching', 'feedback']
/** What somebody is to learn, and how. */
const developmentFloor = ['competence']
/** What follows from appraisals for somebody's way through the service. */
const careerFloor = ['credit', 'retirement']
const stair = [
  'kernel',
  'office-file',
  'excel',
  'regulations',
  'office',
  'employees',
  ...planningFloor.map((room) => `planning/${room}`),
  // Pages, contract and router of the floor put its rooms together.
  'planning',
  ...monitoringFloor.map((room) => `monitoring/${room}`),
  'monitoring',
  'evaluation',
  ...developmentFloor.map((room) => `development/${room}`),
  'development',
  'recognition/certificates',
  'recognition',
  ...careerFloor.map((room) => `career/${room}`),
  'career',
  'phone',
  'issued',
  'trust',
  'privacy',
  'documents',
  'issuing',
  'backup',
  'home',
  'desk',
  'help',
  'demo',
]
/** The room in which a file stands: "planning/skp", "office"; null for what belongs to none (doors, app, components). */
function roomOf(path: string): string | null {
  const [, first = '', second = ''] = path.split('/')
  return [`${first}/${second}`, first].find((room) => stair.includes(room)) ?? null
}
const isHigher = (target: string, path: string): boolean => {
  const [from, to] = [roomOf(path), roomOf(target)]
  return from !== null && to !== null && stair.indexOf(to) > stair.indexOf(from)
}

test('a room looks down the stair only, in all three processes', () => {
  const foundation = /^electron\/office-file\//
  expect(
    offences(
      // The file of the office is the ground of the main process; its schema names the types of every room.
      all.filter(({ path }) => !foundation.test(path)),
      isHigher,
    ),
  ).toEqual([])
})

test('the file of the office knows no room of the main process', () => {
  expect(
    offences(
      inside('electron/office-file'),
      (target) => target.startsWith('electron/') && !target.startsWith('electron/office-file/'),
    ),
  ).toEqual([])
})

test('every folder of the three processes stands on the stair or is known to stand beside it', () => {
  const beside = ['app', 'cli', 'shell', 'start', 'packaging', 'components']
  const folders = new Set(
    all.flatMap(({ path }) =>
      path.split('/').length > 2 && roomOf(path) === null ? [path.split('/')[1] ?? ''] : [],
    ),
  )
  expect([...folders].filter((folder) => !beside.includes(folder))).toEqual([])
})

test('what rooms share imports no room of the page', () => {
  expect(
    offences(
      inside('renderer/components'),
      (target) => target.startsWith('renderer/') && !/^renderer\/(?:app|components)\//.test(target),
    ),
  ).toEqual([])
})

test('nothing goes in a circle, types included', () => {
  const importsOf = new Map(all.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) {
      circles.push([...way.slice(at), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const target of importsOf.get(path) ?? []) visit(target, [...way, path])
    done.add(path)
  }
  for (const { path } of all) visit(path, [])
  expect(circles).toEqual([])
})

describe('a table is touched by its own feature only', () => {
  const touching =
    /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'(\w+)|\b(?:FROM|INTO|UPDATE|JOIN)\s+(\w+)/g
  const touched = inside('electron')
    .filter(
      ({ path }) =>
        !/office-file\/(?:migrations\/|contents|inspect|salvage|migrate|names|open|schema)/.test(path),
    )
    .flatMap(({ path, text }) =>
      [...text.matchAll(touching)].map(([, kysely, sql = '']) => ({ path, table: kysely ?? inCode(sql) })),
    )

  test('all known tables are seen', () => {
    const seen = new Set(touched.map(({ table }) => table))
    expect(Object.keys(owners).filter((table) => !seen.has(table) && !table.startsWith('current'))).toEqual(
      [],
    )
  })

  test('and none by a stranger', () => {
    expect(
      touched
        .filter(({ path, table }) => table in owners && owners[table] !== path.split('/')[1])
        .map(({ path, table }) => `${path} touches ${table}`),
    ).toEqual([])
  })
})
