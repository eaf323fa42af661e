import { describe, expect, it } from 'vitest'
import { firstPath, isOpenStep } from '../../../shared/home/first-path.ts'
import { besideStep, nextStep, type OfficeState } from '../../../shared/home/next-step.ts'

/** An office in November in which everything is done, but for what a test says. */
const office = (some: Partial<OfficeState> = {}): OfficeState => ({
  year: 2026,
  period: 'tw3',
  unfilled: [],
  people: 37,
  withoutUnit: 0,
  units: 6,
  unitsWithoutHead: 0,
  goals: 4,
  without: 0,
  drafts: 0,
  signed: 37,
  nextSkp: null,
  evaluation: { skp: 37, signed: 37, achievementSet: true },
  isDue: true,
  nextEvaluation: null,
  nextYear: null,
  ownDiary: null,
  skipped: [],
  ...some,
})

const newOffice = office({
  people: 0,
  units: 0,
  goals: 0,
  signed: 0,
  evaluation: { skp: 0, signed: 0, achievementSet: false },
})

const everything = () => true
const labelOf = (state: OfficeState, can = everything as (procedure: string) => boolean) =>
  nextStep(state, can)?.label ?? null

describe('the next thing to do', () => {
  it('goes with the year: people, heads, the year, SKP, achievement, appraisals, prints', () => {
    expect(labelOf(newOffice)).toBe('Impor pegawai dari Excel')
    const imported = { ...newOffice, people: 37, units: 6, without: 37 }
    expect(labelOf({ ...imported, unitsWithoutHead: 2 })).toBe('Lengkapi pimpinan unit')
    expect(labelOf(imported)).toBe('Buka tahun 2026 untuk 37 pegawai')
    const budi = { skpId: 5, fullName: 'Budi Rekaan', hasAppraiser: true }
    const written = { ...imported, without: 0, drafts: 37, nextSkp: budi }
    expect(labelOf(written)).toBe('Tulis sasaran kantor')
    expect(labelOf({ ...written, skipped: ['goals'] })).toBe('Lanjutkan SKP Budi Rekaan')
    expect(labelOf({ ...written, goals: 4 })).toBe('Lanjutkan SKP Budi Rekaan')
    const signed = { skp: 37, signed: 0, achievementSet: false }
    expect(labelOf(office({ evaluation: signed, nextEvaluation: budi }))).toBe(
      'Tetapkan capaian Triwulan III',
    )
    expect(labelOf(office({ evaluation: { ...signed, achievementSet: true }, nextEvaluation: budi }))).toBe(
      'Nilai Budi Rekaan',
    )
    expect(labelOf(office())).toBe('Cetak dokumen evaluasi untuk semua')
  })

  it('is the year for those without an SKP also when others are written already', () => {
    const budi = { skpId: 5, fullName: 'Budi Rekaan', hasAppraiser: true }
    const step = nextStep(office({ without: 1, drafts: 3, nextSkp: budi }), everything)
    expect(step).toMatchObject({ label: 'Buka tahun 2026 untuk 1 pegawai', place: { at: 'open-year' } })
    // A head that is missing by now does not stop a year that is under way.
    expect(labelOf(office({ without: 1, unitsWithoutHead: 1 }))).toBe('Buka tahun 2026 untuk 1 pegawai')
  })

  it('is nothing while the appraisals of the period have not begun', () => {
    const waiting = office({
      isDue: false,
      evaluation: { skp: 37, signed: 0, achievementSet: false },
      nextEvaluation: { skpId: 5, fullName: 'Budi Rekaan' },
    })
    expect(nextStep(waiting, everything)).toBeNull()
  })

  it('is the new year, when that has begun and last year is finished', () => {
    const step = nextStep(office({ period: 'tahunan', nextYear: { year: 2027, without: 37 } }), everything)
    expect(step).toMatchObject({
      label: 'Buka tahun 2027 untuk 37 pegawai',
      place: { at: 'open-year', year: 2027 },
    })
  })

  it('begins with what every form names, and asks for the appraiser of who is next', () => {
    expect(labelOf({ ...newOffice, unfilled: ['city'] })).toBe('Lengkapi identitas kantor')
    expect(labelOf({ ...newOffice, unfilled: ['city'], skipped: ['identity'] })).toBe(
      'Impor pegawai dari Excel',
    )
    const camat = { skpId: 1, fullName: 'Camat Rekaan', hasAppraiser: false }
    expect(labelOf(office({ drafts: 37, signed: 0, nextSkp: camat }))).toBe(
      'Pilih pejabat penilai Camat Rekaan',
    )
  })

  it('leaves appraisals of signed SKP beside it, while others are still written', () => {
    const budi = { skpId: 5, fullName: 'Budi Rekaan', hasAppraiser: true }
    const both = office({
      drafts: 36,
      signed: 1,
      nextSkp: budi,
      evaluation: { skp: 1, signed: 0, achievementSet: false },
    })
    const beside = (state: OfficeState, can = everything as (procedure: string) => boolean) =>
      besideStep(state, nextStep(state, can), can)?.label ?? null
    expect(labelOf(both)).toBe('Lanjutkan SKP Budi Rekaan')
    expect(beside(both)).toBe('Nilai 1 pegawai')
    expect(beside({ ...both, isDue: false })).toBeNull()
    expect(beside({ ...both, evaluation: { skp: 1, signed: 1, achievementSet: true } })).toBeNull()
    expect(beside({ ...both, drafts: 0, nextSkp: null })).toBeNull()
    expect(beside(both, (procedure) => procedure !== 'evaluation.sign')).toBeNull()
  })

  it('is what more people wait for: one SKP that is still written stands beside 27 appraisals', () => {
    const budi = { skpId: 5, fullName: 'Budi Rekaan', hasAppraiser: true }
    const state = office({
      drafts: 1,
      signed: 41,
      nextSkp: budi,
      evaluation: { skp: 41, signed: 14, achievementSet: true },
      nextEvaluation: { skpId: 7, fullName: 'Siti Rekaan' },
    })
    const step = nextStep(state, everything)
    expect(step).toMatchObject({ label: 'Nilai Siti Rekaan', why: expect.stringMatching(/^27 penilaian/) })
    expect(besideStep(state, step, everything)?.label).toBe('Lanjutkan SKP Budi Rekaan')
    expect(labelOf({ ...state, isDue: false })).toBe('Lanjutkan SKP Budi Rekaan')
    // Also where somebody has no SKP at all yet.
    const without = { ...state, without: 1, drafts: 3 }
    const first = nextStep(without, everything)
    expect(first?.label).toBe('Nilai Siti Rekaan')
    expect(besideStep(without, first, everything)?.label).toBe('Buka tahun 2026 untuk 1 pegawai')
    expect(labelOf({ ...state, evaluation: { skp: 41, signed: 40, achievementSet: true } })).toBe(
      'Lanjutkan SKP Budi Rekaan',
    )
  })

  it('names of the office what is not filled, and nothing else', () => {
    const why = (...unfilled: OfficeState['unfilled'][number][]) =>
      nextStep({ ...newOffice, unfilled }, everything)?.why
    expect(why('city')).toMatch(/^Tempat penandatanganan tercetak/)
    expect(why('agency')).toMatch(/^Nama instansi tercetak/)
    expect(why('agency', 'city')).toMatch(/^Nama instansi dan tempat penandatanganan tercetak/)
  })

  it('is something that the operator may do', () => {
    const budi = { skpId: 5, fullName: 'Budi Rekaan', hasAppraiser: true }
    const state = office({ without: 1, drafts: 1, nextSkp: budi })
    expect(labelOf(state, (procedure) => procedure === 'planning.sheet.save')).toBe(
      'Lanjutkan SKP Budi Rekaan',
    )
    expect(labelOf(newOffice, (procedure) => procedure === 'planning.sheet.save')).toBeNull()
    expect(
      labelOf(
        { ...state, drafts: 0, signed: 0, nextSkp: null },
        (procedure) => procedure === 'planning.skp.create',
      ),
    ).toBe('Buat SKP 2026')
  })
})

describe('the path of a new office', () => {
  const doneOf = (state: OfficeState) => firstPath(state).flatMap(({ title, done }) => (done ? [title] : []))

  it('begins with nothing done but what the set-up asked for', () => {
    expect(firstPath(newOffice).map(({ title }) => title)).toEqual([
      'Identitas kantor',
      'Pegawai',
      'Unit dan pimpinannya',
      'Buka tahun 2026',
      'Sasaran kantor',
      'SKP ditulis dan ditandatangani',
      'Penilaian Triwulan III',
    ])
    expect(doneOf(newOffice)).toEqual(['Identitas kantor'])
    expect(doneOf({ ...newOffice, unfilled: ['city'] })).toEqual([])
  })

  it('marks each step that is finished, and no other', () => {
    const imported = { ...newOffice, people: 37, units: 6, without: 37 }
    expect(doneOf({ ...imported, unitsWithoutHead: 1 })).toEqual(['Identitas kantor', 'Pegawai'])
    expect(doneOf(imported)).toEqual(['Identitas kantor', 'Pegawai', 'Unit dan pimpinannya'])
    expect(doneOf({ ...imported, without: 0, drafts: 37 })).toContain('Buka tahun 2026')
    expect(doneOf({ ...imported, without: 0, drafts: 36, signed: 1 })).not.toContain(
      'SKP ditulis dan ditandatangani',
    )
    expect(doneOf(office())).toHaveLength(7)
  })

  it('stays until each step is done or said to be not needed', () => {
    const open = (state: OfficeState) =>
      firstPath(state).flatMap((step) => (isOpenStep(step) ? [step.key] : []))
    const first = office({
      unfilled: ['city'],
      goals: 0,
      drafts: 36,
      signed: 1,
      evaluation: newOffice.evaluation,
    })
    expect(open(first)).toEqual(['identity', 'goals', 'skp', 'appraisals'])
    expect(open({ ...first, skipped: ['goals', 'identity'] })).toEqual(['skp', 'appraisals'])
    expect(open(office({ goals: 0, skipped: ['goals'] }))).toEqual([])
  })
})
