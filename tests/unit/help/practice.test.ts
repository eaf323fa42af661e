import { expect, test } from 'vitest'
import { nextPracticeStep, type PracticeFacts, practiceSteps } from '../../../shared/help/practice.ts'
import { emptyEvaluation } from '../../skp-content.ts'

const begun: PracticeFacts = { opened: false, content: emptyEvaluation, signed: false, printed: false }
const id = (facts: PracticeFacts) => nextPracticeStep(facts)?.id ?? null

test('a step is done when what it asks for is true, and the next one is told', () => {
  let facts = begun
  const told = [id(facts)]
  const happen = (some: Partial<PracticeFacts>) => {
    facts = { ...facts, ...some }
    told.push(id(facts))
  }
  const write = (some: Partial<typeof emptyEvaluation>) =>
    happen({ content: { ...emptyEvaluation, ...facts.content, ...some } })
  happen({ opened: true })
  write({ feedback: { '3f1f9c1e-0000-4000-8000-000000000001': 'Laporan Mei tepat waktu' } })
  write({ ratingResult: 'sesuai' })
  write({ behaviourFeedback: ['', '', 'Mengajari rekan baru', '', '', '', ''] })
  write({ ratingBehaviour: 'sesuai' })
  write({ notes: 'Pertahankan' })
  happen({ signed: true })
  happen({ printed: true })
  expect(told).toEqual([...practiceSteps.map((step) => step.id), null])
})

test('blanks are no feedback, and what is taken back is asked for again', () => {
  const opened = { ...begun, opened: true }
  expect(id({ ...opened, content: { ...emptyEvaluation, feedback: { x: '  ' } } })).toBe('feedback')
  const written = { ...opened, content: { ...emptyEvaluation, feedback: { x: 'ada' } } }
  expect(id(written)).toBe('result')
  expect(id(opened)).toBe('feedback')
})

test('every step says in a sentence what to do, of whom and when', () => {
  const of = { name: 'Orang Rekaan', period: 'tw3', year: 2026 } as const
  expect(practiceSteps.length).toBe(8)
  for (const { say } of practiceSteps) expect(say(of)).toMatch(/^[A-Z].*\.$/)
  expect(practiceSteps[0]?.say(of)).toContain('Orang Rekaan')
  expect(practiceSteps[0]?.say(of)).toContain('Triwulan III')
})
