import { describe, expect, test } from 'vitest'
import { checkDistribution } from '../../../shared/evaluation/distribution.ts'
import { addDays } from '../../../shared/kernel/dates.ts'
import { deadlinesOf } from '../../../shared/office/calendar.ts'
import { coreValueCount, coreValueTable } from '../../../shared/regulations/berakhlak.ts'
import { type Dated, inForce, inForceIn } from '../../../shared/regulations/dated.ts'
import { deadlineTable } from '../../../shared/regulations/deadlines.ts'
import { formTitleTable } from '../../../shared/regulations/form-titles.ts'
import { retentionTable } from '../../../shared/regulations/retention.ts'
import {
  appraisalWordTable,
  distributionPatterns,
  predikatMatrices,
  ratingsOfHead,
} from '../../../shared/regulations/predikat.ts'

const tables: Record<string, readonly Dated<unknown>[]> = {
  BerAKHLAK: coreValueTable,
  deadlines: deadlineTable,
  'titles of forms': formTitleTable,
  'the words of appraisals': appraisalWordTable,
  retention: retentionTable,
  'the matrix of predikat': predikatMatrices,
  'the rating of heads': ratingsOfHead,
  'the patterns of distribution': distributionPatterns,
}

/** The same table with a rule that replaces its last one from a day on. */
const followed = (table: readonly Dated<unknown>[], from: string): Dated<unknown>[] => [
  ...table.map((rule) => (rule.validTo === null ? { ...rule, validTo: addDays(from, -1) } : rule)),
  { source: 'Peraturan rekaan', validFrom: from, validTo: null, value: 'lain' },
]

describe.each(Object.entries(tables))('%s', (_, table) => {
  test('says where each rule comes from', () => {
    for (const { source } of table) expect(source).toMatch(/\d{1,2}\/20\d\d/)
  })

  test('has one rule for each day since 2022, without overlap or hole, and the last one without an end', () => {
    expect(table[0]?.validFrom).toBe('2022-01-01')
    for (const [index, { validFrom, validTo }] of table.entries()) {
      const next = table[index + 1]
      expect(validTo === null).toBe(next === undefined)
      if (validTo === null || !next) continue
      expect(validTo >= validFrom).toBe(true)
      expect(next.validFrom).toBe(addDays(validTo, 1))
    }
    for (let day = '2022-01-01'; day <= '2030-12-31'; day = addDays(day, 1))
      expect(
        table.filter((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)),
      ).toHaveLength(1)
  })

  test("next year's rule leaves last year's papers as they are", () => {
    const later = followed(table, '2031-01-01')
    for (const day of ['2022-01-01', '2023-01-30', '2023-01-31', '2026-06-30', '2030-12-31'])
      expect(inForce(later, day).value).toBe(inForce(table, day).value)
    expect(inForceIn(later, 2030).value).toBe(inForceIn(table, 2030).value)
    expect(inForce(later, '2031-01-01').value).toBe('lain')
    expect(inForceIn(later, 2031).value).toBe('lain')
  })
})

test('a day before the first rule has none', () => {
  expect(() => inForce(predikatMatrices, '2021-12-31')).toThrow(RangeError)
})

test('the file of the office has room for the values of every year', () => {
  for (const { value } of coreValueTable) expect(value).toHaveLength(coreValueCount)
})

describe('the distribution of 2022 was drawn, that of today is counted', () => {
  const eightOfTen = { 'sangat-baik': 8, baik: 2, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 }

  test('80 % Sangat Baik depart from the pattern since SE MenPANRB 3/2023 only', () => {
    expect(checkDistribution('istimewa', eightOfTen, '2022-12-31')).toEqual([])
    expect(checkDistribution('istimewa', eightOfTen, '2023-03-31').map(({ severity }) => severity)).toEqual([
      'warning',
    ])
  })
})

test('the end of February is the 29th in a leap year', () => {
  expect(deadlinesOf(2027, 'quarterly').find(({ id }) => id === 'laporan')?.due).toBe('2028-02-29')
  expect(deadlinesOf(2026, 'quarterly').find(({ id }) => id === 'laporan')?.due).toBe('2027-02-28')
})
