import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontFor } from '../../../../electron/documents/fonts.ts'
import { type FeedbackShown, Reaction, reactions } from '../../../../shared/monitoring/feedback/entry.ts'
import {
  mostAsked,
  proposeGivers,
  type Relations,
  roleOf,
  sayProposal,
} from '../../../../shared/monitoring/feedback/givers.ts'
import { isSilent } from '../../../../shared/monitoring/feedback/order.ts'
import {
  byTarget,
  formText,
  summaryOf,
  withFeedback,
  withOwnWords,
} from '../../../../shared/monitoring/feedback/summary.ts'
import { monthsOf, shownTogether } from '../../../../shared/monitoring/feedback/together.ts'

describe('answers of colleagues', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 })

  test('never appear by themselves: whatever becomes visible at once is of as many people as the office asks for', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 3, max: 5 }), (givers, minimum) => {
        let waiting: Array<{ id: string; giverId: number }> = []
        for (const [index, giverId] of givers.entries()) {
          waiting.push({ id: String(index), giverId })
          const shown = shownTogether(waiting, minimum)
          const people = new Set(waiting.map((one) => one.giverId)).size
          // Neither a part of them, nor of too few, nor held back when there are enough.
          expect(shown.length).toBe(people >= minimum ? waiting.length : 0)
          if (shown.length > 0) waiting = []
        }
      }),
    )
  })

  test('of somebody who is no more do not count as another person', () => {
    const waiting = [
      { id: 'a', giverId: 1 },
      { id: 'b', giverId: 2 },
      { id: 'c', giverId: null },
    ]
    expect(shownTogether(waiting, 3)).toEqual([])
  })

  test.each([
    [['2026-08-03'], 'Agustus 2026'],
    [['2026-10-03', '2026-08-30'], 'Agustus–Oktober 2026'],
    [['2025-12-31', '2026-01-01'], 'Desember 2025–Januari 2026'],
  ])('%j are told as %s', (days, text) => {
    expect(monthsOf(days)).toBe(text)
  })
})

const unit = (id: number, parentId: number | null, headEmployeeId: number | null) => ({
  id,
  parentId,
  headEmployeeId,
  headOfficialId: null,
})

/** 1 heads the office, 2 and 3 a seksi each; 4, 5 and 6 work for 2, 7 for 3; 5 and 7 are in a team that 4 leads. */
const relations: Relations = {
  day: '2026-10-07',
  people: [
    { id: 1, unitId: 1 },
    { id: 2, unitId: 2 },
    { id: 3, unitId: 3 },
    ...[4, 5, 6].map((id) => ({ id, unitId: 2 })),
    { id: 7, unitId: 3 },
  ],
  units: [unit(1, null, 1), unit(2, 1, 2), unit(3, 1, 3)],
  teams: [
    {
      leaderId: 4,
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      members: [{ employeeId: 5 }, { employeeId: 7 }],
    },
  ],
  appraiserOf: new Map([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
    [7, 3],
  ]),
}

describe('the role of a giver', () => {
  test.each([
    ['who appraises is pimpinan', 2, 5, 'pimpinan'],
    ['who heads the unit above is pimpinan too', 1, 5, 'pimpinan'],
    ['the leader of a team is ketua tim', 4, 7, 'ketua-tim'],
    ['whom one appraises is bawahan', 5, 2, 'bawahan'],
    ['who works in a unit below is bawahan', 7, 1, 'bawahan'],
    ['anybody else is rekan', 6, 5, 'rekan'],
    ['heads of units beside are rekan', 3, 2, 'rekan'],
  ])('%s', (_, giver, about, role) => {
    expect(roleOf(relations, giver, about)).toBe(role)
  })
})

describe('who is asked', () => {
  test('are those with the same appraiser or of the same team, and those whom one leads', () => {
    const [peers, subordinates] = proposeGivers(relations, 5, 2026, new Map())
    // 4 leads the team of 5, so is none of the colleagues; 7 is of that team.
    expect(peers?.ids.toSorted()).toEqual([6, 7])
    expect(subordinates?.ids).toEqual([])
    expect(proposeGivers(relations, 2, 2026, new Map())).toMatchObject([
      { role: 'rekan', ids: [3] },
      { role: 'bawahan', candidates: 3 },
    ])
  })

  const many: Relations = {
    ...relations,
    teams: [],
    people: [
      { id: 2, unitId: 2 },
      ...Array.from({ length: 20 }, (_, index) => ({ id: index + 10, unitId: 2 })),
    ],
    appraiserOf: new Map(Array.from({ length: 20 }, (_, index) => [index + 10, 2])),
  }

  test('are few of many, the same every time, those who were asked least first', () => {
    const busy = new Map(Array.from({ length: 10 }, (_, index) => [index + 10, 3]))
    const [peers] = proposeGivers(many, 10, 2026, busy)
    expect(peers).toMatchObject({ candidates: 19 })
    expect(peers?.ids).toHaveLength(mostAsked)
    expect(peers?.ids.every((id) => id >= 20)).toBe(true)
    expect(proposeGivers({ ...many, people: many.people.toReversed() }, 10, 2026, busy)).toEqual([
      peers,
      expect.anything(),
    ])
    expect(peers && sayProposal(peers)).toContain('5 dari 19 rekan setingkat')
  })

  test('are spread evenly when everybody is asked about everybody', () => {
    const times = new Map<number, number>()
    for (const { id } of many.people.slice(1))
      for (const giver of proposeGivers(many, id, 2026, times)[0]?.ids ?? [])
        times.set(giver, (times.get(giver) ?? 0) + 1)
    // Nobody is asked about himself, so it is not always the very turn.
    expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThanOrEqual(2)
  })
})

const shown = (some: Partial<FeedbackShown>): FeedbackShown => ({
  id: '00000000-0000-4000-8000-000000000001',
  day: '2026-10-06',
  when: '06/10/2026',
  role: 'pimpinan',
  giver: 'Orang Rekaan',
  rhkId: null,
  value: 1,
  rhkText: '',
  text: 'Baik',
  tone: 'positif',
  reaction: null,
  diaryDay: null,
  response: '',
  respondedOn: null,
  removable: false,
  ...some,
})

describe('what was said', () => {
  const first = { id: '00000000-0000-4000-8000-00000000000a', text: 'Tertibnya arsip' }
  const entries = [
    shown({ text: 'Jujur', value: 2 }),
    shown({ text: 'Lambat', tone: 'korektif', rhkId: first.id, value: null, rhkText: first.text }),
    shown({
      text: 'Lama',
      rhkId: '00000000-0000-4000-8000-00000000000b',
      value: null,
      rhkText: 'RHK dahulu',
    }),
  ]

  test('is grouped by RHK in the order of the SKP, former wordings, then values', () => {
    expect(byTarget(entries, [first], 2026).map(({ name }) => name)).toEqual([
      'Tertibnya arsip',
      'RHK dahulu',
      'Akuntabel',
    ])
  })

  test('is summed up in words: what is good, and what is to improve', () => {
    const { strengths, toImprove } = summaryOf(byTarget(entries, [first], 2026))
    expect(strengths.map(({ name }) => name)).toEqual(['RHK dahulu', 'Akuntabel'])
    expect(toImprove.flatMap((one) => one.entries.map(({ text }) => text))).toEqual(['Lambat'])
  })

  test('is printed with who says it, and of colleagues without a name', () => {
    expect(formText([shown({ reaction: 'senang' }), shown({ role: null, giver: null, text: 'Ramah' })])).toBe(
      'Pimpinan: Baik ☺\nRekan dan bawahan: Ramah',
    )
  })

  test('is taken into a field once, below what stands there, and only as whole lines', () => {
    const once = withFeedback('Sudah ada', entries, 4000)
    expect(once.split('\n')).toEqual(['Sudah ada', 'Pimpinan: Jujur', 'Pimpinan: Lambat', 'Pimpinan: Lama'])
    expect(withFeedback(once, entries, 4000)).toBe(once)
    expect(withFeedback('', entries, 20)).toBe('Pimpinan: Jujur')
  })

  test('stands in the form before what the appraiser wrote himself, and nothing twice', () => {
    const [one = shown({})] = entries
    expect(withOwnWords([one], 'Pimpinan: Jujur\nRajin\ndan teliti')).toBe(
      'Pimpinan: Jujur\nPejabat Penilai Kinerja: Rajin\ndan teliti',
    )
    expect(withOwnWords([], '')).toBe('')
  })
})

test.each(Reaction.options)('the sign of %s is one that the prints can draw', (reaction) => {
  const { sign } = reactions[reaction]
  expect(fontFor(sign.codePointAt(0) ?? 0)).toBe('Arimo')
})

test('whom nobody told anything for more than 30 days is marked', () => {
  expect(isSilent('2026-09-07', '2026-10-07')).toBe(false)
  expect(isSilent('2026-09-06', '2026-10-07')).toBe(true)
  expect(isSilent(null, '2026-10-07')).toBe(true)
})
