import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const all = sources('shared', 'electron', 'renderer')

const offences = (pattern: RegExp, of: (path: string) => boolean): string[] =>
  all.flatMap(({ path, text }) =>
    of(path) ? [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.replace(/\s+/g, ' ')}`) : [],
  )

test('the limits of contracts stand in shared/kernel/limits.ts, not as numbers where they are used', () => {
  const number = /\.max\(\d[\d_]*\)/g
  expect('text: z.string().trim().max(2000),'.match(number)).toHaveLength(1)
  expect(offences(number, (path) => /^shared\/.*contract\.ts$/.test(path))).toEqual([])
})

test('no field of the page knows for itself how long its text may be', () => {
  expect(offences(/\bmaxLength(?:=\{|: )\d[^},]*/g, (path) => path.startsWith('renderer/'))).toEqual([])
})

test('an id, a revision and the empty answer are of shared/kernel/fields.ts', () => {
  expect(
    offences(
      /\b(?:\w*[iI]ds?|revision): z\.number\(\)|= z\.number\(\)\.int\(\)\.positive\(\)|output\(z\.object\(\{\}\)\)/g,
      (path) => path.startsWith('shared/') && path !== 'shared/kernel/fields.ts',
    ),
  ).toEqual([])
})

/** Where texts in lower case are about something else than whether two say the same. */
const otherwise: Readonly<Record<string, string>> = {
  'shared/kernel/text.ts': 'the one place',
  'shared/kernel/dates.ts': 'names of months in a typed date',
  'shared/employees/import/legal-position.ts': 'words that are looked for in a text',
  'shared/planning/measures/measure.ts': 'how a name begins while it is typed',
  'shared/planning/sheet/quality.ts': 'the first word of a sentence',
  'renderer/components/grid/cell-editor.tsx': 'which choices contain what is typed',
  'electron/desk/open-at-start.ts': 'the extension of a file',
}

test('whether two texts say the same is decided in shared/kernel/text.ts only', () => {
  const comparing =
    /\.trim\(\)\s*\.toLowerCase\(\)|\.toLowerCase\(\)\s*\.trim\(\)|(?<!\bkey)\.toLowerCase\(\)(?:\s*\.replace\([^\n]*\))*\s*(?:===|!==)|(?:===|!==) [\w.?]+\.toLowerCase\(\)/g
  expect('a.trim().toLowerCase() === b.trim().toLowerCase()'.match(comparing)).not.toBeNull()
  expect('name.toLowerCase() === other'.match(comparing)).not.toBeNull()
  expect(offences(comparing, (path) => !(path in otherwise))).toEqual([])
})

test('no store compares texts in SQL', () => {
  const comparing = /\b(?:lower|upper|trim|replace)\(\s*(?:\$\{|[a-z_]+\.[a-z_]+)|\bCOLLATE\b|'like'/gi
  expect('sql`lower(trim(${column}))`'.match(comparing)).not.toBeNull()
  expect(
    offences(
      comparing,
      (path) => path.startsWith('electron/') && !path.startsWith('electron/office-file/migrations/'),
    ),
  ).toEqual([])
})

test('tables of regulations are read through the day of a paper', () => {
  const tables =
    /\b(?:coreValueTable|deadlineTable|formTitleTable|predikatMatrices|distributionPatterns|ratingsOfHead)\b(?=\s*[.[])/g
  // A workbook may not say of which year it is: its values are looked up by the names of any year.
  expect(offences(tables, (path) => path !== 'shared/planning/excel/any-year.ts')).toEqual([])
})
