import type { GridModel } from '../../excel/grid.ts'
import { most } from '../../kernel/limits.ts'
import { type CoreValue, valueText } from '../../regulations/berakhlak.ts'
import type { SkpContent } from '../skp/skp.ts'

type Expectations = SkpContent['expectations']

const columns = ['value', 'expectation'] as const
export type ExpectationColumn = (typeof columns)[number]

/**
 * The values with their fixed guidance, and what the superior expects in particular of each (PermenPANRB 6/2022,
 * lampiran: perilaku kerja); a row is the place of a value in their order.
 */
export const expectationsModel = (
  values: readonly CoreValue[],
): GridModel<Expectations, number, ExpectationColumn> => {
  const rows = values.map((_, index) => index)
  return {
    columns,
    rows: () => rows,
    has: () => true,
    read: (expectations, row, column) => {
      const value = values[row]
      if (column === 'expectation') return expectations[row] ?? ''
      return value ? valueText(value) : ''
    },
    write: (expectations, edits) => {
      const next = expectations.map(
        (known, index) =>
          edits.findLast(({ row, column }) => row === index && column === 'expectation')?.text ?? known,
      )
      return next.every((text, index) => text === expectations[index]) ? expectations : next
    },
    limit: () => most.text,
    locked: (_, column) =>
      column === 'value'
        ? 'Nilai dan panduan perilaku ditetapkan peraturan; yang diisi di sini ekspektasi pimpinan.'
        : null,
  }
}
