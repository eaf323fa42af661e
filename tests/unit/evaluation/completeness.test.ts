import { expect, it } from 'vitest'
import { leftEmpty, withoutFeedbackText } from '../../../shared/evaluation/completeness.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../../skp-content.ts'

const [first, second] = [iki(), iki({ aspect: 'waktu' })]
const plan = skpContent([rhk({ indicators: [first, second] })])

it('tells what is empty before an appraisal is signed, and nothing where all is said', () => {
  expect(leftEmpty(plan, emptyEvaluation)).toEqual([
    '2 dari 2 realisasi belum diisi.',
    'Belum ada umpan balik dari pejabat penilai, pada hasil kerja maupun perilaku.',
  ])
  const half = { ...emptyEvaluation, realisations: { [first.id]: 'tercapai', [second.id]: ' ' } }
  expect(leftEmpty(plan, half)[0]).toBe('1 dari 2 realisasi belum diisi.')
  const said = {
    ...emptyEvaluation,
    realisations: { [first.id]: 'tercapai', [second.id]: 'tercapai' },
    behaviourFeedback: ['', 'Jujur', '', '', '', '', ''],
  }
  expect(leftEmpty(plan, said)).toEqual([])
})

it('asks about feedback only where somebody has none, and says how many', () => {
  expect(withoutFeedbackText(0, 12)).toBeNull()
  expect(withoutFeedbackText(12, 12)).toMatch(/^12 pegawai dinilai tanpa umpan balik/)
  expect(withoutFeedbackText(3, 12)).toMatch(/^3 dari 12 pegawai/)
  expect(withoutFeedbackText(1, 1)).toMatch(/^Pegawai ini/)
})
