import { expect, it } from 'vitest'
import { resultsModel } from '../../../shared/evaluation/grid.ts'
import { emptyMeasure } from '../../../shared/planning/measures/measure.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../../skp-content.ts'

it('below the target of the year stands that of the quarter, where the SKP has one', () => {
  const measure = { ...emptyMeasure, accumulation: 'sum' as const, quarters: [3, 3, 3, null] as const }
  const content = skpContent([
    rhk({
      indicators: [
        iki({ target: '9 laporan', measure: { ...measure, quarters: [...measure.quarters] } }),
        iki({ target: '12 dokumen' }),
      ],
    }),
  ])
  const targets = (period: 'tw3' | 'tw4' | 'b05' | 'b12' | 'tahunan') => {
    const model = resultsModel(content, 'kuantitatif', true, period)
    return model.rows(emptyEvaluation).map((row) => model.read(emptyEvaluation, row, 'target'))
  }
  expect(targets('tw3')).toEqual(['9 laporan\nTriwulan III: 3 laporan', '12 dokumen'])
  expect(targets('tw4')).toEqual(['9 laporan', '12 dokumen'])
  // A plan has targets of quarters: a month shows that of its own.
  expect(targets('b05')).toEqual(['9 laporan\nTriwulan II: 3 laporan', '12 dokumen'])
  expect(targets('b12')).toEqual(['9 laporan', '12 dokumen'])
  expect(targets('tahunan')).toEqual(['9 laporan', '12 dokumen'])
})
