import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sources } from './sources.ts'

const page = sources('renderer')

test('every help text is shown', () => {
  const texts = readdirSync(join(root, 'resources/help')).map((name) => `resources/help/${name}?raw`)
  const shown = page.find(({ path }) => path === 'renderer/help/help-page.tsx')?.imports ?? []
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
