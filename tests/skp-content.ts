import { randomUUID } from 'node:crypto'
import type { EvaluationContent } from '../shared/evaluation/evaluation.ts'
import type { Iki, Rhk, SkpContent } from '../shared/planning/skp/skp.ts'

/** Small pieces of an SKP for tests; whatever matters to a test is given by it. */

export const iki = (some: Partial<Iki> = {}): Iki => ({
  id: randomUUID(),
  aspect: 'kuantitas',
  indicator: 'Jumlah dokumen yang ditetapkan',
  target: '12 dokumen',
  targetMin: 12,
  targetMax: 12,
  unit: 'dokumen',
  direction: 'up',
  ...some,
})

export const rhk = (some: Partial<Rhk> = {}): Rhk => ({
  id: randomUUID(),
  kind: 'utama',
  superiorRhkId: null,
  superiorText: '',
  text: 'Tersusunnya dokumen perencanaan',
  assignedBy: '',
  perspective: null,
  indicators: [iki()],
  ...some,
})

export const skpContent = (rows: Rhk[], expectations: string[] = Array<string>(7).fill('')): SkpContent => ({
  rhk: rows,
  expectations,
})

export const emptyEvaluation: EvaluationContent = {
  realisations: {},
  feedback: {},
  behaviourFeedback: Array<string>(7).fill(''),
  ratingResult: null,
  ratingBehaviour: null,
  notes: '',
}
