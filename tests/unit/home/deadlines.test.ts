import { expect, it } from 'vitest'
import { shownDeadlines } from '../../../shared/home/deadlines.ts'
import { deadlinesOf } from '../../../shared/office/calendar.ts'
import type { Rhythm } from '../../../shared/office/period.ts'

const shown = (rhythm: Rhythm, stateOf: (id: string) => 'done' | 'late' | 'now' | 'coming') =>
  shownDeadlines(
    deadlinesOf(2026, rhythm).map(({ id, title, due }) => ({
      id,
      title,
      due,
      state: stateOf(id),
      done: 0,
      total: 1,
    })),
  ).map(({ id }) => id)

it('of twelve months those that wait are listed, the last one done and the next one', () => {
  const states = (id: string) =>
    id < 'b04' ? 'done' : id === 'b04' ? 'late' : id === 'b05' ? 'now' : 'coming'
  expect(shown('monthly', states).filter((id) => id.startsWith('b'))).toEqual(['b03', 'b04', 'b05', 'b06'])
})

it('of quarters and of the year all are', () => {
  expect(shown('quarterly', () => 'coming')).toEqual(deadlinesOf(2026, 'quarterly').map(({ id }) => id))
})
