import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import config from '../vitest.config.ts'
import { root } from './sources.ts'

test('every file of tests belongs to a part that npm test runs', () => {
  const patterns = (config.test?.projects ?? []).flatMap((part) =>
    typeof part === 'object' && 'test' in part ? (part.test?.include ?? []) : [],
  )
  const run = new Set(globSync(patterns, { cwd: root }))
  expect(run.size).toBeGreaterThan(100)
  expect(globSync('tests/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => !run.has(file))).toEqual([])
})
