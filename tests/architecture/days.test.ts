import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** Only here a moment becomes a day, and only here days are calculated with. */
const home = 'shared/kernel/dates.ts'

/** In the morning of Indonesia all of these give the day before. */
const utcDay =
  /toISOString\(\)\s*\??\.|\b(?:at|\w+At)\s*\.\s*(?:slice|substring|split)\(|getUTC\w+|Date\.(?:UTC|parse)\b/
/** A day kept since the page was loaded is yesterday's after midnight. */
const frozenDay = /^(?:export )?(?:const|let) (?!.*=>).*\bnew Date\(\)/m

const offences = (pattern: RegExp): string[] =>
  sources('shared', 'electron', 'renderer')
    .filter(({ path, text }) => path !== home && pattern.test(text))
    .map(({ path }) => path)

test('the day of the office is taken from its clock, never from UTC', () => {
  expect(offences(utcDay)).toEqual([])
})

test('no module keeps the day on which it was loaded', () => {
  expect(offences(frozenDay)).toEqual([])
})

test.each([
  'const day = now.toISOString().slice(0, 10)',
  "const [day] = now.toISOString().split('T')",
  'const day = batch.at.slice(0, 10)',
  'const day = row.updatedAt.slice(0, 10)',
  'const year = now.getUTCFullYear()',
])('of a UTC day it would say so: %s', (line) => {
  expect(line).toMatch(utcDay)
})

test('of a moment in full, or of a function of the clock, it would not', () => {
  expect('updated_at: call.now.toISOString(),').not.toMatch(utcDay)
  expect('const localDay = (at = new Date()): string => officeDay(at)').not.toMatch(frozenDay)
  expect('const today = officeDay(new Date())').toMatch(frozenDay)
})
