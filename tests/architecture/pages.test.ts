import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paths, patterns, printPathOf } from '../../renderer/app/paths.ts'
import { contract } from '../../shared/contract.ts'
import { proceduresOf } from './procedures-of.ts'
import { root, sources } from './sources.ts'

const page = sources('renderer')

test('every help text is shown', () => {
  const texts = readdirSync(join(root, 'resources/help')).map((name) => `resources/help/${name}?raw`)
  const shown = page.find(({ path }) => path === 'renderer/help/texts.ts')?.imports ?? []
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.filter((text) => !shown.includes(text))).toEqual([])
})

test('every page of a room is opened by the frame, and is all that its file hands out by default', () => {
  const opened = new Set(
    page.filter(({ path }) => path.startsWith('renderer/app/')).flatMap(({ imports }) => imports),
  )
  const pages = page.filter(
    ({ path }) => /\/(?:[\w-]+-)?page\.tsx$/.test(path) && !path.includes('/components/'),
  )
  expect(pages.length).toBeGreaterThan(10)
  expect(
    pages.filter(({ path, imports }) => !opened.has(path) && imports.length > 0).map(({ path }) => path),
  ).toEqual([])
})

test('every window is drawn by the one frame', () => {
  const modal = /import \{[^}]*\bModal\b[^}]*\} from '@mantine\/core'|<Modal\b/
  expect(page.filter(({ text }) => modal.test(text)).map(({ path }) => path)).toEqual([
    'renderer/components/dialog.tsx',
  ])
})

test('addresses stand in one place, and all of them are written there', () => {
  const elsewhere = page.filter(({ path }) => path !== 'renderer/app/paths.ts')
  const sections = [...new Set(Object.values(patterns).map((pattern) => pattern.split('/')[1] ?? ''))].filter(
    Boolean,
  )
  expect(sections).toContain('perencanaan')
  // In a string, a template or an attribute: '/perencanaan', `/pegawai/${id}`, "#/cetak".
  const address = new RegExp(String.raw`['"\x60]#?/(?:${sections.join('|')})(?:['"\x60/?#]|\$\{)`)
  const root = /(?:\bhref|\bto|\bpath|\bhash)\s*[:=]\s*\{?['"`]\/|\bnavigate\(\s*['"`]/
  expect(
    elsewhere.filter(({ text }) => address.test(text) || root.test(text)).map(({ path }) => path),
  ).toEqual([])
})

test('every address has a page', () => {
  const navigation = page.find(({ path }) => path === 'renderer/app/navigation.tsx')?.text ?? ''
  const routes = navigation.slice(navigation.indexOf('routes'))
  expect(Object.keys(patterns).filter((name) => !new RegExp(`path: patterns.${name},`).test(routes))).toEqual(
    [],
  )
})

test('a link leads to where the router finds a page', () => {
  expect(paths.skp(12)).toBe('/perencanaan/skp/12')
  expect(paths.person(3)).toBe('/pegawai/3')
  expect(paths.newPerson).toBe('/pegawai/baru')
  expect(paths.cascade()).toBe('/perencanaan/kaskade')
  expect(paths.cascade('tim')).toBe('/perencanaan/kaskade/tim')
  expect(paths.importSkp(4)).toBe('/perencanaan/impor/4')
  expect(paths.print()).toBe('/cetak')
  expect(paths.print({ form: 'skp', kind: 'employees', ids: [] })).toBe('/cetak/skp')
  expect(paths.print({ form: 'skp', kind: 'employees', ids: [3, 7] })).toBe('/cetak/skp/pegawai/3,7')
})

test('what is on screen is what is printed', () => {
  expect(printPathOf('/perencanaan/skp/12')).toBe('/cetak/skp/skp/12')
  expect(printPathOf('/penilaian/5')).toBe('/cetak/evaluasi/penilaian/5')
  expect(printPathOf('/penilaian')).toBe('/cetak/evaluasi')
  expect(printPathOf('/pegawai/3')).toBe('/cetak/skp/pegawai/3')
  for (const location of ['/', '/pegawai', '/pegawai/baru', '/pegawai/impor', '/perencanaan/impor/4'])
    expect(printPathOf(location), location).toBe('/cetak')
})

test('what the page shows only to some asks for a procedure that there is', () => {
  const known = new Set(proceduresOf(contract).map(({ name }) => name))
  const asked = sources('renderer').flatMap(({ path, text }) =>
    [...text.matchAll(/\bcan\('([\w.]+)'\)|<May call="([\w.]+)"|\bneeds: '(\w+\.[\w.]+)'/g)].map(
      ([, can, may, needs]) => ({ path, name: can ?? may ?? needs ?? '' }),
    ),
  )
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter(({ name }) => !known.has(name))).toEqual([])
})
