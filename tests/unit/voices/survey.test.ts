import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inForce } from '../../../shared/regulations/dated.ts'
import { satisfactionRules } from '../../../shared/regulations/satisfaction.ts'
import {
  problemsOfAnswer,
  scoresIn,
  storedScores,
  typedScores,
} from '../../../shared/voices/survey/answer.ts'
import { answersIn, proposedUses, scoreOf } from '../../../shared/voices/survey/file.ts'
import {
  indexOf,
  indexOfUnit,
  mutuOf,
  type Tally,
  weakestOf,
} from '../../../shared/voices/survey/index-of.ts'
import { spanOf } from '../../../shared/voices/survey/period.ts'
import {
  problemsOfQuestionnaire,
  startingQuestionnaires,
} from '../../../shared/voices/survey/questionnaire.ts'
import { confidenceOf, surpriseOf } from '../../../shared/voices/survey/results.ts'
import { neededFor, neededSample } from '../../../shared/voices/survey/sample.ts'

const day = '2026-01-01'
const [skm, spkp, spak] = startingQuestionnaires(day)
if (!skm || !spkp || !spak) throw new Error('three questionnaires come along')
const asked = { questions: skm.questions, weight: 'tepat' as const, day }
const rule = inForce(satisfactionRules, day).value

/** Totals of the nine unsur from so many respondents. */
const totals = (count: number, sums: readonly number[]): Tally[] => sums.map((sum) => ({ count, sum }))
/** The worked example with 29 respondents. */
const example = totals(29, [105, 101, 100, 116, 102, 105, 106, 105, 115])

describe('the index', () => {
  it('is 91,48 for the published example, whose averages have three decimals', () => {
    const result = indexOf(example, asked)
    expect(result.unsur.map(({ nrr }) => nrr)).toEqual([
      3.621, 3.483, 3.448, 4, 3.517, 3.621, 3.655, 3.621, 3.966,
    ])
    expect([result.index, result.mutu, result.kinerja]).toEqual([91.48, 'A', 'Sangat baik'])
  })

  it('is the one of former reports where their shortened weight is chosen', () => {
    expect(indexOf(example, { ...asked, weight: '0,11' }).index).toBe(90.56)
    expect(indexOf(example, { ...asked, weight: '0,111' }).index).toBe(91.38)
    expect(indexOf(totals(7, Array<number>(9).fill(28)), { ...asked, weight: '0,11' }).index).toBe(99)
  })

  it.each([
    [3, 75, 'C'],
    [4, 100, 'A'],
    [1, 25, 'D'],
  ])('of answers that are all %i is %d, %s', (score, index, mutu) => {
    const result = indexOf(totals(1, Array<number>(9).fill(score)), asked)
    expect([result.index, result.mutu]).toEqual([index, mutu])
  })

  it('leaves no gap between B and A: what is rounded to 88,31 is A', () => {
    expect(mutuOf(88.3, day).mutu).toBe('B')
    expect(mutuOf(88.31, day).mutu).toBe('A')
    expect(mutuOf(76.6, day).mutu).toBe('C')
    expect(mutuOf(76.61, day).mutu).toBe('B')
    expect(mutuOf(64.99, day).mutu).toBe('D')
  })

  it('is nothing where a question has no answer', () => {
    expect(indexOf([...totals(2, Array<number>(8).fill(6)), { count: 0, sum: 0 }], asked).index).toBeNull()
  })

  it('of several services is that of all respondents, or the mean of the services', () => {
    const few = totals(1, Array<number>(9).fill(4))
    const many = totals(3, Array<number>(9).fill(6))
    expect(indexOfUnit([few, many], 'gabungan', asked).index).toBe(62.5)
    expect(indexOfUnit([few, many], 'rata-rata', asked).index).toBe(75)
  })

  it('is between the lowest and the highest answer, whoever answers, and weighs nobody twice', () => {
    const sheets = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(sheets, (all) => {
        const sums = skm.questions.map((_, at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0))
        const { index } = indexOf(totals(all.length, sums), asked)
        const plain = (all.flat().reduce((sum, score) => sum + score, 0) / (all.length * 9)) * 25
        expect(Math.abs((index ?? 0) - plain)).toBeLessThanOrEqual(0.005 + 1e-9)
        // Twice the same people say the same.
        const doubled = indexOf(
          totals(
            all.length * 2,
            sums.map((sum) => sum * 2),
          ),
          asked,
        )
        expect(doubled.index).toBe(index)
      }),
    )
  })

  it('of a scale of six is upon 100 too', () => {
    const result = indexOf(totals(1, Array<number>(8).fill(6)), {
      questions: spkp.questions,
      weight: 'tepat',
      day,
    })
    expect(result.index).toBe(100)
    expect(spak.questions).toHaveLength(5)
  })

  it('names the three weakest unsur, the weakest first', () => {
    expect(weakestOf(indexOf(example, asked)).map(({ code }) => code)).toEqual([
      'WAKTU',
      'PROSEDUR',
      'PRODUK',
    ])
  })
})

describe('the sample', () => {
  it.each([
    [10, 10],
    [12, 12],
    [37, 34],
    [104, 82],
    [275, 161],
    [350, 183],
    [1000, 278],
    [1234, 293],
    [5000, 357],
    [75_000, 382],
    [1_000_000, 384],
  ])('of %i users is %i', (population, needed) => {
    expect(neededSample(population, rule)).toBe(needed)
  })

  it('is never more than there are people, and never less for more of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (population) => {
        const needed = neededSample(population, rule)
        expect(needed).toBeGreaterThan(0)
        expect(needed).toBeLessThanOrEqual(population)
        expect(neededSample(population + 1, rule)).toBeGreaterThanOrEqual(needed)
      }),
    )
  })

  it('is the target where nobody knows how many users there are, and too few are told', () => {
    expect(neededFor({ population: null, target: 40, startsOn: day })).toBe(40)
    expect(confidenceOf({ respondents: 30, needed: 40 })).toContain('kurang 10 dari 40')
    expect(confidenceOf({ respondents: 40, needed: 40 })).toContain('cukup')
    expect(confidenceOf({ respondents: 40, needed: null })).toContain('belum diisi')
  })
})

describe('a questionnaire', () => {
  it('of an SKM keeps the nine unsur, whatever their words and their order', () => {
    expect(problemsOfQuestionnaire(skm, day)).toEqual([])
    expect(problemsOfQuestionnaire({ ...skm, questions: skm.questions.toReversed() }, day)).toEqual([])
    const [message] = problemsOfQuestionnaire({ ...skm, questions: skm.questions.slice(1) }, day)
    expect(message?.message).toContain('SYARAT')
    // What the office asks besides is a questionnaire of its own.
    expect(
      problemsOfQuestionnaire({ ...skm, kind: 'sendiri', questions: skm.questions.slice(1) }, day),
    ).toEqual([])
  })

  it('asks the costs so that "Gratis" is the best answer', () => {
    const costs = skm.questions.find(({ code }) => code === 'BIAYA')
    expect(scoreOf('Gratis', costs?.answers ?? [])).toBe(4)
    expect(scoreOf('Sangat mahal', costs?.answers ?? [])).toBe(1)
  })

  it('has no two questions of one code, and as many answers everywhere', () => {
    const [first, second] = spak.questions
    if (!first || !second) throw new Error('spak asks five')
    const twice = { ...spak, kind: 'sendiri' as const, questions: [first, { ...second, code: first.code }] }
    expect(problemsOfQuestionnaire(twice, day)[0]?.message).toContain('sudah dipakai')
    const uneven = { ...twice, questions: [first, { ...second, answers: ['Ya', 'Tidak'] }] }
    expect(problemsOfQuestionnaire(uneven, day)[0]?.message).toContain('6 jawaban')
  })
})

describe('an answer', () => {
  const survey = { questionnaire: skm, gaps: 'lengkap' as const, serviceIds: [1] }
  const scores = Array<number | null>(9).fill(3)

  it('is one of the scale, to every question, about a service of the survey', () => {
    expect(problemsOfAnswer({ scores, serviceId: 1 }, survey)).toEqual([])
    expect(problemsOfAnswer({ scores: scores.with(2, 5), serviceId: 1 }, survey)).toEqual([
      { field: '3. Waktu Penyelesaian', message: 'Jawaban 5 tidak ada; yang ada 1 sampai 4.' },
    ])
    expect(problemsOfAnswer({ scores: scores.with(0, null), serviceId: 1 }, survey)[0]?.message).toBe(
      'Belum dijawab.',
    )
    expect(
      problemsOfAnswer({ scores: scores.with(0, null), serviceId: 1 }, { ...survey, gaps: 'per-unsur' }),
    ).toEqual([])
    expect(problemsOfAnswer({ scores, serviceId: 2 }, survey)[0]?.field).toBe('Layanan')
    expect(problemsOfAnswer({ scores: scores.slice(1), serviceId: 1 }, survey)[0]?.message).toContain('9')
  })

  it('is typed as digits and kept as digits', () => {
    expect(typedScores('3433 3434.')).toEqual([3, 4, 3, 3, 3, 4, 3, 4, null])
    expect(typedScores('34a')).toBeNull()
    expect(scoresIn(storedScores([1, null, 4]))).toEqual([1, null, 4])
  })
})

describe('a file of answers', () => {
  const survey = { questionnaire: skm, gaps: 'lengkap' as const, serviceIds: [1, 2] }
  const services = [
    { id: 1, name: 'KTP elektronik' },
    { id: 2, name: 'Kartu Keluarga' },
  ]
  const header = [
    'Timestamp',
    'Email',
    'Jenis kelamin',
    'Usia',
    'Jenis layanan',
    ...skm.questions.map(({ question }) => question),
    'Saran',
  ]

  it('tells its columns by the questions, the numbers or the codes of unsur; who and when is not read', () => {
    const uses = proposedUses(header, survey)
    expect(uses.slice(0, 5)).toEqual(['lewati', 'lewati', 'jk', 'usia', 'layanan'])
    expect(uses.slice(5, 14)).toEqual(skm.questions.map(({ code }) => `unsur:${code}`))
    expect(proposedUses(['U1', 'U.9', 'WAKTU', '4'], survey)).toEqual([
      'unsur:SYARAT',
      'unsur:PENGADUAN',
      'unsur:WAKTU',
      'unsur:BIAYA',
    ])
    // As the kiosk asks it; and what is about sarana is no saran.
    expect(proposedUses(['Layanan apa yang Anda terima?', 'Layanan', 'Sarana bagi difabel'], survey)).toEqual(
      ['layanan', 'lewati', 'lewati'],
    )
    expect(proposedUses(['Layanan', 'Saran dan masukan'], survey)).toEqual(['layanan', 'saran'])
  })

  it('takes the texts of answers, letters and numbers for scores, and names the row that is wrong', () => {
    const words = skm.questions.map(({ answers }) => answers[2] ?? '')
    const row = (...cells: string[]) => ['1/1/2026 08.00', 'a@b.c', 'Perempuan', '34 tahun', ...cells]
    const { answers, problems, wrong } = answersIn(
      [
        header,
        row('KTP elektronik', ...words, 'Tambah kursi'),
        row('Kartu Keluarga', 'd', '4', '3', 'Gratis', '4', 'c. Kompeten', '2', 'b', '1', ''),
        row('Pindah', ...words.with(1, 'Lumayan'), ''),
      ],
      survey,
      {},
      services,
      null,
    )
    expect(answers).toEqual([
      {
        serviceId: 1,
        sex: 'P',
        age: '30-39',
        education: null,
        occupation: null,
        scores: Array<number>(9).fill(3),
        suggestion: 'Tambah kursi',
      },
      expect.objectContaining({ serviceId: 2, scores: [4, 4, 3, 4, 4, 3, 2, 2, 1] }),
    ])
    expect(wrong).toBe(1)
    expect(problems.map(({ row: at, field }) => [at, field])).toEqual([
      [4, '2. Sistem, Mekanisme, dan Prosedur'],
      [4, 'Layanan'],
    ])
  })
})

it('a period lasts as long as its name says, and 75,00 is explained', () => {
  expect(spanOf('semester', 2, 2026)).toEqual({ startsOn: '2026-07-01', endsOn: '2026-12-31' })
  expect(spanOf('triwulan', 1, 2028)).toEqual({ startsOn: '2028-01-01', endsOn: '2028-03-31' })
  const whole = indexOf(totals(1, Array<number>(9).fill(3)), asked)
  const period = { questionnaire: skm } as Parameters<typeof surpriseOf>[0]['period']
  expect(surpriseOf({ whole, period })).toContain('75,00')
})
