import { expect, test } from 'vitest'
import { feedbackGivers } from '../../../../shared/planning/teams/feedback-givers.ts'
import type { Team } from '../../../../shared/planning/teams/contract.ts'

const team = (name: string, leaderId: number | null, members: number[], some: Partial<Team> = {}): Team => ({
  id: 1,
  year: 2026,
  kind: 'tim',
  name,
  unitId: null,
  unitName: null,
  headId: null,
  leaderId,
  leaderName: leaderId === null ? null : `Orang ${leaderId}`,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  decree: '',
  results: [],
  members: members.map((employeeId) => ({ employeeId, role: '', fullName: '', unitName: null })),
  ...some,
})

/** Person 5, appraised by person 1, with an SKP of the second half of the year. */
const skp = {
  employeeId: 5,
  periodStart: '2026-07-01',
  periodEnd: '2026-12-31',
  appraiser: { employeeId: 1, name: 'Orang 1' },
}

test('the appraiser must, the leader of a team may', () => {
  expect(feedbackGivers(skp, [team('Tim A', 2, [5, 6])])).toEqual([
    { name: 'Orang 1', role: 'penilai', mandatory: true, teams: [] },
    { name: 'Orang 2', role: 'ketua-tim', mandatory: false, teams: ['Tim A'] },
  ])
})

test('an appraiser who also leads the team is named once', () => {
  expect(feedbackGivers(skp, [team('Tim A', 1, [5])])).toEqual([
    { name: 'Orang 1', role: 'penilai', mandatory: true, teams: ['Tim A'] },
  ])
})

test('a leader of two teams is named once, with both', () => {
  const givers = feedbackGivers(skp, [team('Tim A', 2, [5]), team('Tim B', 2, [5])])
  expect(givers.map(({ name, teams }) => [name, teams])).toEqual([
    ['Orang 1', []],
    ['Orang 2', ['Tim A', 'Tim B']],
  ])
})

test.each<[string, Team]>([
  ['of others', team('Tim A', 2, [6])],
  ['that ended before the SKP began', team('Tim A', 2, [5], { endDate: '2026-06-30' })],
  ['that the person leads', team('Tim A', 5, [6])],
  ['without a leader', team('Tim A', null, [5])],
])('a team %s gives no further voice', (_, one) => {
  expect(feedbackGivers(skp, [one]).map(({ role }) => role)).toEqual(['penilai'])
})

test('a team that ended on the first day of the SKP counts', () => {
  expect(feedbackGivers(skp, [team('Tim A', 2, [5], { endDate: '2026-07-01' })])).toHaveLength(2)
})

test('without an appraiser, or with one from outside, the leaders still stand', () => {
  const teams = [team('Tim A', 2, [5])]
  expect(feedbackGivers({ ...skp, appraiser: null }, teams).map(({ name }) => name)).toEqual(['Orang 2'])
  const outside = { employeeId: null, name: 'Sekda Fiktif' }
  expect(feedbackGivers({ ...skp, appraiser: outside }, teams).map(({ mandatory }) => mandatory)).toEqual([
    true,
    false,
  ])
})
