import { expect, test } from 'vitest'
import { pasteIntoRange } from '../../../../shared/excel/paste.ts'
import { expectationsModel } from '../../../../shared/planning/sheet/expectations.ts'
import { coreValuesOf } from '../../../../shared/regulations/berakhlak.ts'

const values = coreValuesOf(2026)
const model = expectationsModel(values)
const empty = values.map(() => '')
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

test('a column is pasted down the values, and what goes beyond the last one is said', () => {
  const { content, said } = pasteIntoRange(model, empty, at(5, 1), [['Luwes'], ['Membantu'], ['Kedelapan']])
  expect(content).toEqual(['', '', '', '', '', 'Luwes', 'Membantu'])
  expect(said).toEqual(['1 sel tidak mendapat tempat dan tidak ditempel.'])
})

test('the guidance of the regulation stays as it is; the same text over it is no loss', () => {
  const table = values.map((value, row) => [model.read(empty, row, 'value'), `Harapan ${value.name}`])
  expect(pasteIntoRange(model, empty, at(0, 0), table)).toEqual({
    content: values.map(({ name }) => `Harapan ${name}`),
    said: [],
  })
  const other = pasteIntoRange(model, empty, at(0, 0), [['Nilai lain', 'Jujur']])
  expect(other.content[0]).toBe('Jujur')
  expect(other.said.join(' ')).toMatch(/^1 sel terkunci .*ditetapkan peraturan/)
  expect(model.read(empty, 0, 'value')).toContain('Ramah, cekatan')
})

test('what says nothing new is no step', () =>
  expect(model.write(empty, [{ row: 2, column: 'expectation', text: '' }])).toBe(empty))
