import { expect, test } from 'vitest'
import { sources } from './sources.ts'

test('a module is stood in for only where files have modules of their own', () => {
  // Elsewhere files share what was loaded: a stand-in would come too late, or stay for others.
  const sharing = /^tests\/(?:unit|architecture|office-file|procedures|documents|e2e)\//
  expect(
    sources('tests')
      .filter(
        ({ path, text }) => sharing.test(path) && new RegExp(String.raw`\bvi\.(?:mock|doMock)\(`).test(text),
      )
      .map(({ path }) => path),
  ).toEqual([])
})
