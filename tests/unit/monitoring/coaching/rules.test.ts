import { describe, expect, it, test } from 'vitest'
import {
  countDue,
  dueOfNote,
  dueOfPlan,
  type DueKind,
  isLate,
  mostUrgentFirst,
} from '../../../../shared/monitoring/coaching/due.ts'
import {
  counsellingKeeper,
  isOverdue,
  seesCounselling,
} from '../../../../shared/monitoring/coaching/rules.ts'
import type { PlanRecord } from '../../../../shared/monitoring/improvement/plan.ts'

const reader = (id: number, role = 'pengelola', active = true) => ({ id, role, employeeId: null, active })

describe('who keeps the counselling notes', () => {
  it.each([
    ['the only pengelola', [reader(1), reader(2, 'penilai')], null, 1],
    ['nobody of several, where none is named', [reader(1), reader(2)], null, null],
    ['whom the office has named', [reader(1), reader(2)], 2, 2],
    ['nobody, where the named one has left', [reader(1), reader(2, 'pengelola', false)], 2, null],
    ['nobody, where the named one is no pengelola any more', [reader(1), reader(2, 'penilai')], 2, null],
  ])('%s', (_, operators, named, keeper) => {
    expect(counsellingKeeper(operators, named)).toBe(keeper)
  })
})

describe('a counselling note', () => {
  const note = { kind: 'konseling', employeeId: 3, leader: { employeeId: 2 } } as const
  const as = (id: number, employeeId: number | null) => seesCounselling(note, { id, employeeId }, 9)

  test('is read by the two who talked and by its keeper, whatever else they are', () => {
    expect([as(1, 3), as(1, 2), as(9, null)]).toEqual([true, true, true])
    expect([as(1, 4), as(1, null)]).toEqual([false, false])
  })

  test('led by an official from outside is not read by an employee with the same number', () => {
    expect(seesCounselling({ ...note, leader: { officialId: 2 } }, { id: 1, employeeId: 2 }, null)).toBe(
      false,
    )
  })

  test('of bimbingan is no secret among those who may see the person', () => {
    expect(seesCounselling({ ...note, kind: 'bimbingan' }, { id: 1, employeeId: 4 }, null)).toBe(true)
  })
})

const today = '2026-10-07'
const thing = (kind: DueKind, day: string) => ({ kind, day })

describe('what is to be done', () => {
  test('stands with what is late first, then what waits for a decision, then by its day', () => {
    const things = [
      thing('step', '2026-11-01'),
      thing('confirm', '2026-09-01'),
      thing('action', '2026-10-07'),
      thing('review', '2026-10-06'),
      thing('action', '2026-08-01'),
    ]
    expect(mostUrgentFirst(things, today).map(({ day }) => day)).toEqual([
      '2026-08-01',
      '2026-10-06',
      '2026-09-01',
      '2026-10-07',
      '2026-11-01',
    ])
  })

  test('is not late on its own day, nor while it waits for a decision', () => {
    expect(isLate(thing('action', today), today)).toBe(false)
    expect(isLate(thing('action', '2026-10-06'), today)).toBe(true)
    expect(isLate(thing('settle', '2026-01-01'), today)).toBe(false)
    expect(isOverdue({ doneOn: null, dueOn: '2026-10-06' }, today)).toBe(true)
    expect(isOverdue({ doneOn: today, dueOn: '2026-10-06' }, today)).toBe(false)
  })

  test('is counted up to a week ahead', () => {
    const things = [
      thing('action', '2026-10-06'),
      thing('action', '2026-10-14'),
      thing('action', '2026-10-15'),
      thing('confirm', '2026-01-01'),
    ]
    expect(countDue(things, today)).toEqual({ late: 1, soon: 2 })
  })

  test('of a note is what is not done', () => {
    const action = (text: string, doneOn: string | null) => ({
      id: text,
      text,
      who: '',
      dueOn: '2026-10-20',
      doneOn,
      result: '',
    })
    const due = dueOfNote({
      id: 4,
      employeeId: 3,
      kind: 'bimbingan',
      actions: [action('Sudah', '2026-10-01'), action('Belum', null)],
    })
    expect(due).toMatchObject([{ kind: 'action', of: 4, text: 'Belum', day: '2026-10-20' }])
  })

  it.each<[string, Partial<PlanRecord>, DueKind[]]>([
    ['proposed', { state: 'proposed', beginsOn: null, endsOn: null }, ['confirm']],
    ['proposed on what changed', { state: 'proposed', beginsOn: null, question: 'better' }, ['settle']],
    ['under way', {}, ['step', 'review']],
    ['under way on what changed', { question: 'unlocked' }, ['settle', 'step', 'review']],
    [
      'reviewed to its end',
      { reviews: [{ id: 1, heldOn: '2026-10-12', result: '', findings: [] }] },
      ['step', 'outcome'],
    ],
    ['ended', { state: 'ended' }, []],
  ])('of a plan %s', (_, some, kinds) => {
    const plan: PlanRecord = {
      id: 1,
      employeeId: 3,
      basis: {
        evaluationId: 1,
        year: 2026,
        period: 'tw1',
        predikat: 'butuh-perbaikan',
        evaluatedOn: '2026-04-08',
      },
      state: 'running',
      beginsOn: '2026-04-13',
      endsOn: '2026-10-12',
      question: null,
      revision: 0,
      steps: [
        { id: 'a', problem: '', action: 'A', measure: '', dueOn: '2026-06-30', support: '', doneOn: null },
        { id: 'b', problem: '', action: 'B', measure: '', dueOn: '2026-06-30', support: '', doneOn: today },
      ],
      reviews: [],
      decisions: [],
      ...some,
    }
    expect(dueOfPlan(plan).map(({ kind }) => kind)).toEqual(kinds)
  })
})
