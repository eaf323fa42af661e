import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  contradiction,
  daysLeft,
  notObjectable,
  objectionTerm,
  wrongDayOfStep,
  wrongDayToObject,
} from '../../../../shared/evaluation/objection/rules.ts'
import {
  doubtsOfReceiptDays,
  receiptLate,
  receiptMark,
  receiptStep,
  receivedOn,
} from '../../../../shared/evaluation/receipt/rules.ts'
import { Decision, Rating } from '../../../../shared/evaluation/evaluation.ts'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { isWorkingDay, workCalendar } from '../../../../shared/office/calendar/working-days.ts'

const calendar = workCalendar(5, [])
const days = fc.integer({ min: 0, max: 1000 }).map((plus) => addDays('2024-06-01', plus))

describe('the days within which can be objected (PP 30/2019 Pasal 59)', () => {
  const term = objectionTerm('2026-01-15', 'kalender', calendar)

  it('25: received on 15 January, the last day is 29 January', () => {
    expect(term).toEqual({
      receivedOn: '2026-01-15',
      lastDay: '2026-01-29',
      words: '14 hari kalender, PP 30/2019 Pasal 59',
    })
    expect(wrongDayToObject(term, '2026-01-29', '2026-02-10')).toBeNull()
    expect(wrongDayToObject(term, '2026-01-15', '2026-02-10')).toBeNull()
  })

  it('refuses the day after with a sentence that names both days', () => {
    expect(wrongDayToObject(term, '2026-01-30', '2026-02-10')).toBe(
      'Dokumen diterima 15 Januari 2026, jadi keberatan dapat diajukan paling lambat 29 Januari 2026 (14 hari kalender, PP 30/2019 Pasal 59). 30 Januari 2026 sudah lewat.',
    )
  })

  it('refuses a day before the receipt and one that is still to come', () => {
    expect(wrongDayToObject(term, '2026-01-14', '2026-02-10')).toMatch(/mendahului penerimaan/)
    expect(wrongDayToObject(term, '2026-01-20', '2026-01-19')).toMatch(/belum tiba/)
  })

  it('says how many days are left, the last one with none', () => {
    expect([
      daysLeft(term, '2026-01-27'),
      daysLeft(term, '2026-01-29'),
      daysLeft(term, '2026-01-30'),
    ]).toEqual([2, 0, -1])
  })

  test('just fifteen calendar days are in time, wherever the receipt falls', () => {
    fc.assert(
      fc.property(days, (received) => {
        const { lastDay } = objectionTerm(received, 'kalender', calendar)
        const inTime = Array.from({ length: 40 }, (_, plus) => addDays(received, plus)).filter(
          (day) => wrongDayToObject({ receivedOn: received, lastDay, words: '' }, day, '2030-01-01') === null,
        )
        expect(inTime).toHaveLength(15)
        expect(inTime.at(-1)).toBe(lastDay)
      }),
    )
  })

  test('an office that counts working days has fourteen of them after the receipt, and never fewer days', () => {
    fc.assert(
      fc.property(days, (received) => {
        const { lastDay } = objectionTerm(received, 'kerja', calendar)
        let working = 0
        for (let day = addDays(received, 1); day <= lastDay; day = addDays(day, 1))
          if (isWorkingDay(day, calendar)) working += 1
        expect(working).toBe(14)
        expect(isWorkingDay(lastDay, calendar)).toBe(true)
        expect(lastDay > objectionTerm(received, 'kalender', calendar).lastDay).toBe(true)
      }),
    )
  })
})

describe('whether can be objected at all', () => {
  const open = {
    isSigned: true,
    isArchived: false,
    term: objectionTerm('2026-01-15', 'kalender', calendar),
    standing: null,
  }
  it.each([
    [{}, null],
    [{ isSigned: false }, /belum ditandatangani/],
    [{ term: null }, /Catat serah terimanya/],
    [{ isArchived: true }, /diarsipkan/],
    [{ standing: 'diajukan' }, /sedang berjalan/],
    [{ standing: 'ditanggapi' }, /sedang berjalan/],
    [{ standing: 'diputus' }, /final; tidak ada keberatan kedua/],
  ] as const)('%o: %s', (some, says) => {
    const said = notObjectable({ ...open, ...some })
    if (says === null) expect(said).toBeNull()
    else expect(said).toMatch(says)
  })
})

test('a step comes after the one that it follows, and not before its day', () => {
  const step = { what: 'Putusan', after: '2026-02-03', afterWhat: 'penjelasan pejabat penilai' }
  expect(wrongDayOfStep({ ...step, day: '2026-02-03' }, '2026-02-09')).toBeNull()
  expect(wrongDayOfStep({ ...step, day: '2026-02-02' }, '2026-02-09')).toBe(
    'Putusan 2 Februari 2026 mendahului penjelasan pejabat penilai 3 Februari 2026.',
  )
  expect(wrongDayOfStep({ ...step, day: '2026-02-10' }, '2026-02-09')).toMatch(/belum tiba/)
})

test('a decision changes the result just when it accepts', () => {
  const outcome = fc.record({
    ratingResult: fc.constantFrom(...Rating.options),
    ratingBehaviour: fc.constantFrom(...Rating.options),
    notes: fc.constantFrom('', 'Ikut pelatihan', ' Ikut pelatihan '),
  })
  fc.assert(
    fc.property(fc.constantFrom(...Decision.options), outcome, outcome, (decision, before, after) => {
      const same =
        before.ratingResult === after.ratingResult &&
        before.ratingBehaviour === after.ratingBehaviour &&
        before.notes.trim() === after.notes.trim()
      expect(contradiction(decision, before, after) === null).toBe(same === (decision === 'ditolak'))
    }),
  )
})

describe('the receipt of a signed evaluation', () => {
  const signed = { signedOn: '2026-12-22', handedOn: null, employeeSignedOn: null }

  it('is due fourteen days after each step', () => {
    expect(receiptStep(signed)).toEqual({ step: 'handOver', due: '2027-01-05' })
    expect(receiptStep({ ...signed, handedOn: '2026-12-28' })).toEqual({ step: 'sign', due: '2027-01-11' })
    expect(receiptStep({ ...signed, employeeSignedOn: '2026-12-29' })).toBeNull()
    expect(receiptStep({ ...signed, signedOn: null })).toBeNull()
  })

  it('is the hand-over, or the signature where nobody recorded one', () => {
    expect(receivedOn(signed)).toBeNull()
    expect(receivedOn({ ...signed, employeeSignedOn: '2026-12-29' })).toBe('2026-12-29')
    expect(receivedOn({ ...signed, handedOn: '2026-12-28', employeeSignedOn: '2026-12-29' })).toBe(
      '2026-12-28',
    )
  })

  it('is told in a word or two in the table, and no more once the employee has signed', () => {
    expect(receiptMark(signed)).toBe('Belum diserahkan')
    expect(receiptMark({ ...signed, handedOn: '2026-12-28' })).toBe('Diserahkan 28/12')
    expect(receiptMark({ ...signed, employeeSignedOn: '2026-12-29' })).toBeNull()
    expect(receiptMark({ ...signed, signedOn: null })).toBeNull()
  })

  it('is late from the day after, unless it was due before the office was here', () => {
    const step = receiptStep(signed)
    expect(receiptLate(step, '2027-01-05', '2026-01-01')).toBe(0)
    expect(receiptLate(step, '2027-01-06', '2026-01-01')).toBe(1)
    expect(receiptLate(step, '2027-03-01', '2027-02-01')).toBe(0)
    expect(receiptLate(null, '2027-03-01', '2026-01-01')).toBe(0)
  })

  it.each([
    [{ handedOn: '2026-12-28' }, []],
    [{ handedOn: '2026-12-28', employeeSignedOn: '2026-12-30' }, []],
    [{ handedOn: '2026-12-21' }, [/sebelum pejabat penilai menandatangani/]],
    [{ handedOn: '2027-01-06' }, [/lebih dari 14 hari sesudah ditandatangani/]],
    [{ handedOn: '2027-02-02' }, [/belum tiba/, /lebih dari 14 hari/]],
    [{ handedOn: '2026-12-28', employeeSignedOn: '2026-12-27' }, [/sebelum dokumennya diserahkan/]],
    [{ handedOn: '2026-12-28', employeeSignedOn: '2027-01-12' }, [/lebih dari 14 hari sesudah diserahkan/]],
  ])('asks about %o', (some, says) => {
    const doubts = doubtsOfReceiptDays({ ...signed, ...some }, '2027-01-20')
    expect(doubts.map(({ message }) => message)).toEqual(says.map((said) => expect.stringMatching(said)))
  })
})
