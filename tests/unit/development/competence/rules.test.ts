import { describe, expect, test } from 'vitest'
import {
  doubtsOfFinal,
  isShown,
  notWriter,
  notYet,
  problemsOfDay,
  problemsOfLevels,
} from '../../../../shared/development/competence/assessment.ts'
import { mentorsFor, mostMentees } from '../../../../shared/development/competence/mentors.ts'
import {
  problemsOfStandard,
  sameJabatan,
  standardClassOf,
  standardDay,
  standardNameOf,
  standardOn,
  startingLevels,
} from '../../../../shared/development/competence/standard.ts'
import { competenceRule } from '../../../../shared/regulations/competences.ts'

const names = new Map([
  [1, { name: 'Integritas' }],
  [2, { name: 'Komunikasi' }],
])

describe('the competences of the regulation', () => {
  const { competences, levels } = competenceRule('2026-01-01').value

  test('are eight managerial ones and one socio-cultural, each with five levels', () => {
    expect(competences.map(({ group }) => group)).toEqual([
      ...Array<string>(8).fill('manajerial'),
      'sosial-kultural',
    ])
    expect(competences.map(({ name }) => name)).toContain('Kerja Sama')
    for (const { behaviour } of competences) {
      expect(behaviour).toHaveLength(5)
      for (const { description, indicators } of behaviour)
        expect([description.length > 10, indicators.length >= 2]).toEqual([true, true])
    }
    expect(levels).toEqual(['Paham/Dalam Pengembangan', 'Dasar', 'Menengah', 'Mumpuni', 'Ahli'])
  })
})

describe('the class of a jabatan', () => {
  test.each([
    ['administrator', null, 'III.a', 3],
    ['pengawas', null, 'IV.a', 2],
    ['pelaksana', null, null, 1],
    ['jpt', null, 'II.b', 4],
    ['jf-keahlian', 'Ahli Muda', null, 3],
    ['jf-keahlian', 'ahli madya', null, 4],
    ['jf-keterampilan', 'Terampil', null, 1],
  ])('%s %s %s begins with level %i', (jenis, jenjang, eselon, level) => {
    const cls = standardClassOf({ jenis, jenjang, eselon })
    const started = cls && startingLevels(cls, [{ id: 7, code: 'INT' }], '2026-01-01')
    expect(started).toEqual([{ competenceId: 7, level }])
  })

  test('is not known of a jabatan fungsional without jenjang', () => {
    expect(standardClassOf({ jenis: 'jf-keahlian', jenjang: null, eselon: null })).toBeNull()
  })

  test('the office adds its own competences itself', () => {
    expect(startingLevels('Pengawas', [{ id: 9, code: null }], '2026-01-01')).toEqual([])
  })
})

describe('a standard', () => {
  test('is kept under the jabatan with its jenjang, whatever the capitals', () => {
    expect(standardNameOf({ jabatan: 'Guru', jenjang: 'Ahli Muda' })).toBe('Guru Ahli Muda')
    expect(standardNameOf({ jabatan: 'Arsiparis  Ahli Muda', jenjang: 'Ahli Muda' })).toBe(
      'Arsiparis Ahli Muda',
    )
    expect(standardNameOf({ jabatan: ' ', jenjang: null })).toBeNull()
    expect(sameJabatan('KEPALA SEKSI')).toBe(sameJabatan('Kepala  Seksi'))
  })

  test('holds from its day until the next one', () => {
    const versions = ['2025-01-01', '2026-07-01', '2024-01-01'].map((validFrom) => ({ validFrom }))
    expect(standardOn(versions, '2023-12-31')).toBeNull()
    expect(standardOn(versions, '2026-06-30')?.validFrom).toBe('2025-01-01')
    expect(standardOn(versions, '2026-07-01')?.validFrom).toBe('2026-07-01')
  })

  test('is chosen by the last day of the year for what was assessed after it', () => {
    expect(standardDay(2026, '2027-02-01')).toBe('2026-12-31')
    expect(standardDay(2026, '2026-05-01')).toBe('2026-05-01')
  })

  test('that a final assessment was made for is not written over', () => {
    const standard = { validFrom: '2025-01-01', levels: [{ competenceId: 1, level: 2 }] }
    expect(problemsOfStandard(standard, names, 0)).toEqual([])
    expect(problemsOfStandard(standard, names, 3)[0]?.message).toContain('dipakai 3 penilaian final')
  })

  test('names each competence once, and one at least', () => {
    const twice = [
      { competenceId: 1, level: 2 },
      { competenceId: 1, level: 3 },
    ]
    expect(problemsOfStandard({ validFrom: '2025-01-01', levels: twice }, names, 0)).toEqual([
      { field: 'Integritas', message: 'Tercatat dua kali.' },
    ])
    expect(problemsOfStandard({ validFrom: '2025-01-01', levels: [] }, names, 0)).toHaveLength(1)
  })
})

describe('an assessment', () => {
  const standard = [
    { competenceId: 1, level: 2 },
    { competenceId: 2, level: 2 },
  ]

  test('is not of a year that has not begun, nor of a day to come', () => {
    expect(notYet(2027, '2026-12-31')).toContain('Tahun 2027 belum dimulai')
    expect(notYet(2026, '2026-01-01')).toBeNull()
    expect(problemsOfDay(2026, '2026-12-31', '2026-10-01')[0]?.message).toContain('belum tiba')
    expect(problemsOfDay(2026, '2025-12-31', '2026-10-01')).toHaveLength(1)
    expect(problemsOfDay(2026, '2027-01-10', '2027-01-10')).toEqual([])
  })

  test('is written by its own side, and by the pengelola for both', () => {
    const nobody = { isSelf: false, decides: false, isKeeper: false }
    expect(notWriter('self', nobody)).toContain('pegawainya sendiri')
    expect(notWriter('self', { ...nobody, decides: true })).toContain('pegawainya sendiri')
    expect(notWriter('self', { ...nobody, isSelf: true })).toBeNull()
    expect(notWriter('superior', { ...nobody, isSelf: true })).toContain('tidak diisi pegawainya sendiri')
    expect(notWriter('superior', nobody)).toContain('pejabat penilai')
    expect(notWriter('superior', { ...nobody, decides: true })).toBeNull()
    for (const side of ['self', 'superior'] as const)
      expect(notWriter(side, { ...nobody, isKeeper: true })).toBeNull()
  })

  test('is seen as a draft by its own side only', () => {
    const self = { isSelf: true, isKeeper: false }
    const other = { isSelf: false, isKeeper: false }
    const draft = (assessor: 'self' | 'superior') => ({ assessor, state: 'draft' as const })
    expect([isShown(draft('self'), self), isShown(draft('self'), other)]).toEqual([true, false])
    expect([isShown(draft('superior'), self), isShown(draft('superior'), other)]).toEqual([false, true])
    expect(isShown({ assessor: 'superior', state: 'final' }, self)).toBe(true)
  })

  test('needs a reason for every level that differs from the standard, once it is final', () => {
    const levels = [
      { competenceId: 1, level: 1, reason: '' },
      { competenceId: 2, level: 2, reason: '' },
    ]
    expect(problemsOfLevels(levels, standard, names, 'draft')).toEqual([])
    expect(problemsOfLevels(levels, standard, names, 'final')).toEqual([
      {
        field: 'Integritas',
        message: 'Levelnya kurang 1 dari standar. Tulis bukti atau alasannya, sedikitnya beberapa kata.',
      },
    ])
  })

  test('is of the competences of the standard, each once', () => {
    const one = { level: 2, reason: '' }
    expect(problemsOfLevels([{ ...one, competenceId: 9 }], standard, names, 'draft')).toHaveLength(1)
    const twice = [
      { ...one, competenceId: 1 },
      { ...one, competenceId: 1 },
    ]
    expect(problemsOfLevels(twice, standard, names, 'draft')).toEqual([
      { field: 'Integritas', message: 'Dinilai dua kali.' },
    ])
  })

  test('asks about what was left out, and about nothing when nothing was', () => {
    expect(doubtsOfFinal([{ competenceId: 1 }], standard, names).map(({ field }) => field)).toEqual([
      'Komunikasi',
    ])
    expect(doubtsOfFinal([{ competenceId: 1 }, { competenceId: 2 }], standard, names)).toEqual([])
  })
})

describe('a mentor', () => {
  const need = { employeeId: 1, competenceId: 2, required: 3, assessed: 1, name: 'Komunikasi' }
  const strong = (employeeId: number, assessed: number) => ({
    employeeId,
    competenceId: 2,
    required: 2,
    assessed,
  })
  const facts = {
    unitOf: (id: number) => (id < 10 ? 1 : 2),
    mentees: new Map<number, number>(),
    settled: new Set<number>(),
  }
  const idsOf = (found: ReturnType<typeof mentorsFor>) => found.map(({ employeeId }) => employeeId)

  test('is who stands at the required level at least, the farthest ahead first, then the nearest', () => {
    const found = mentorsFor(need, [strong(11, 3), strong(2, 3), strong(12, 4), strong(3, 2)], facts)
    expect(idsOf(found)).toEqual([12, 2, 11])
    expect(found[1]?.reasons).toEqual([
      'unggul 2 tingkat pada Komunikasi',
      'satu unit',
      'belum membimbing siapa pun',
    ])
  })

  test('is nobody who was settled already, has enough people, or is the person himself', () => {
    const all = [strong(1, 5), strong(2, 4), strong(3, 4), strong(4, 4)]
    const found = mentorsFor(need, all, {
      ...facts,
      mentees: new Map([[2, mostMentees]]),
      settled: new Set([3]),
    })
    expect(idsOf(found)).toEqual([4])
  })

  test('is not looked for where the standard is met, or in another competence', () => {
    expect(mentorsFor({ ...need, assessed: 3 }, [strong(2, 5)], facts)).toEqual([])
    expect(mentorsFor(need, [{ ...strong(2, 5), competenceId: 7 }], facts)).toEqual([])
  })
})
