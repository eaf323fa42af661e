import { periodLabel, type Period } from '../office/period.ts'

/** Somebody whose turn it is, and of which record. */
interface Turn {
  /** Of the SKP. */
  skpId: number
  fullName: string
}

/** The steps that a new office goes once, in their order. */
export type PathKey = 'identity' | 'people' | 'units' | 'year' | 'goals' | 'skp' | 'appraisals'

/** What every form names of the office: the agency, and where is signed. */
export const identityParts = ['agency', 'city'] as const
type Unfilled = (typeof identityParts)[number]

/** How far an office is with a year and a period; counts are of people or of their SKP. */
export interface OfficeState {
  year: number
  period: Period
  /** What every form names and is not filled. */
  unfilled: readonly Unfilled[]
  people: number
  withoutUnit: number
  units: number
  unitsWithoutHead: number
  /** Goals of the year in the perjanjian kinerja of any unit. */
  goals: number
  /** SKP of the year: people who are to have one and have none, those that are still written, those that are signed. */
  without: number
  drafts: number
  signed: number
  /** Whose SKP is next to be written or signed. */
  nextSkp: (Turn & { hasAppraiser: boolean }) | null
  evaluation: { skp: number; signed: number; achievementSet: boolean }
  /** Whether the appraisals of the period can be worked on by now. */
  isDue: boolean
  /** Who is next to be appraised. */
  nextEvaluation: Turn | null
  /** The year after, where it has begun already and is not opened for everybody. */
  nextYear: { year: number; without: number } | null
  /** Working days that the operator has not handed in of his own diary; null for who writes none. */
  ownDiary: { employeeId: number; behind: number } | null
  /** Steps of which the office has said that it does not need them. */
  skipped: readonly PathKey[]
}

/** Where a step leads. */
export type StepPlace =
  | { at: 'identity' | 'import' | 'units' | 'goals' | 'planning' | 'evaluations' | 'print' }
  | { at: 'open-year'; year: number }
  | { at: 'skp'; skpId: number }
  | { at: 'diary'; employeeId: number }
  | { at: 'appraisal'; skpId: number; period: Period }

/** The next thing to do. */
export interface NextStep {
  /** What its button says. */
  label: string
  /** Why it is this one, in a sentence. */
  why: string
  place: StepPlace
  /** The procedure without which it can't be done. */
  needs: string
}

/** What is not filled, as its field is called. */
const identityNames: Readonly<Record<Unfilled, string>> = {
  agency: 'nama instansi',
  city: 'tempat penandatanganan',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Everything that is to be done by now, in the order in which it is done. */
function* stepsOf(state: OfficeState): Generator<NextStep> {
  const { year, period, evaluation, nextYear, skipped } = state
  if (state.unfilled.length > 0 && !skipped.includes('identity'))
    yield {
      label: 'Lengkapi identitas kantor',
      why: `${capital(state.unfilled.map((part) => identityNames[part]).join(' dan '))} tercetak di setiap formulir, dan belum diisi.`,
      place: { at: 'identity' },
      needs: 'office.update',
    }
  if (state.people === 0) {
    yield {
      label: 'Impor pegawai dari Excel',
      why: 'Kantor ini belum mempunyai pegawai. Ekspor SIASN dibaca tanpa pengaturan, daftar lain dengan mencocokkan kolom; susunan unit ikut terbentuk.',
      place: { at: 'import' },
      needs: 'employees.import.apply',
    }
    return
  }
  const isOpened = isOpenedYear(state)
  const lacksHeads = state.units === 0 || state.unitsWithoutHead > 0
  if (!isOpened && lacksHeads && !skipped.includes('units'))
    yield {
      label: state.units === 0 ? 'Susun unit dan pimpinannya' : 'Lengkapi pimpinan unit',
      why:
        state.units === 0
          ? 'Pejabat penilai diusulkan dari susunan unit, yang belum ada.'
          : `${state.unitsWithoutHead} unit belum mempunyai pimpinan, yang menjadi pejabat penilai pegawai di dalamnya.`,
      place: { at: 'units' },
      needs: 'employees.units.save',
    }
  // Of two works that can be done side by side, the one for which more people wait.
  if (appraisesFirst(state)) {
    yield* appraisalSteps(state)
    yield* planningSteps(state)
  } else {
    yield* planningSteps(state)
    yield* appraisalSteps(state)
  }
  if (state.ownDiary !== null && state.ownDiary.behind > 0)
    yield {
      label: 'Tulis progres harian',
      why: `Progres harian Anda tertinggal ${state.ownDiary.behind} hari kerja.`,
      place: { at: 'diary', employeeId: state.ownDiary.employeeId },
      needs: 'monitoring.diary.save',
    }
  if (nextYear !== null && nextYear.without > 0)
    yield {
      label: `Buka tahun ${nextYear.year} untuk ${nextYear.without} pegawai`,
      why: `Tahun ${nextYear.year} sudah berjalan dan belum dibuka untuk mereka.`,
      place: { at: 'open-year', year: nextYear.year },
      needs: 'planning.year.open',
    }
  if (evaluation.skp > 0 && evaluation.signed === evaluation.skp)
    yield {
      label: 'Cetak dokumen evaluasi untuk semua',
      why: `Semua penilaian ${periodLabel(period)} ${year} sudah ditandatangani.`,
      place: { at: 'print' },
      needs: 'documents.print',
    }
}

/** How many appraisals can be worked on by now. */
const openAppraisals = ({ isDue, evaluation }: OfficeState): number =>
  isDue ? evaluation.skp - evaluation.signed : 0

/** Whether the year is opened for somebody. */
const isOpenedYear = ({ drafts, signed }: OfficeState): boolean => drafts + signed > 0

/** Whether more people wait for their appraisal than for their SKP. */
const appraisesFirst = (state: OfficeState): boolean => openAppraisals(state) > state.without + state.drafts

/** SKP that are not begun or still written, and what they support. */
function* planningSteps(state: OfficeState): Generator<NextStep> {
  const { year, drafts, nextSkp, skipped } = state
  const isOpened = isOpenedYear(state)
  if (state.without > 0) {
    yield {
      label: `Buka tahun ${year} untuk ${state.without} pegawai`,
      why: isOpened
        ? `${state.without} pegawai belum mempunyai SKP ${year}.`
        : `SKP ${year} belum dibuat untuk siapa pun.`,
      place: { at: 'open-year', year },
      needs: 'planning.year.open',
    }
    if (!isOpened)
      yield {
        label: `Buat SKP ${year}`,
        why: `SKP ${year} belum dibuat.`,
        place: { at: 'planning' },
        needs: 'planning.skp.create',
      }
  }
  if (isOpened && state.goals === 0 && !skipped.includes('goals'))
    yield {
      label: 'Tulis sasaran kantor',
      why: `Perjanjian kinerja ${year} belum mempunyai sasaran, yang didukung SKP pimpinan dan bawahannya.`,
      place: { at: 'goals' },
      needs: 'planning.goals.save',
    }
  if (nextSkp !== null && !nextSkp.hasAppraiser)
    yield {
      label: `Pilih pejabat penilai ${nextSkp.fullName}`,
      why: `SKP ${nextSkp.fullName} didahulukan, karena SKP bawahan mendukungnya, tetapi belum mempunyai pejabat penilai.`,
      place: { at: 'skp', skpId: nextSkp.skpId },
      needs: 'planning.skp.saveHeader',
    }
  if (nextSkp !== null)
    yield {
      label: `Lanjutkan SKP ${nextSkp.fullName}`,
      why: `${drafts} SKP ${year} belum ditandatangani.`,
      place: { at: 'skp', skpId: nextSkp.skpId },
      needs: 'planning.sheet.save',
    }
}

/** Appraisals of the period, where it can be worked on by now. */
function* appraisalSteps(state: OfficeState): Generator<NextStep> {
  const { year, period, evaluation, nextEvaluation } = state
  const open = openAppraisals(state)
  if (open <= 0) return
  if (!evaluation.achievementSet)
    yield {
      label: `Tetapkan capaian ${periodLabel(period)}`,
      why: `${open} penilaian ${periodLabel(period)} ${year} belum ditandatangani; capaian kinerja organisasi ditetapkan lebih dahulu.`,
      place: { at: 'evaluations' },
      needs: 'evaluation.setAchievement',
    }
  if (nextEvaluation !== null)
    yield {
      label: `Nilai ${nextEvaluation.fullName}`,
      why: `${open} penilaian ${periodLabel(period)} ${year} belum ditandatangani.`,
      place: { at: 'appraisal', skpId: nextEvaluation.skpId, period },
      needs: 'evaluation.sign',
    }
}

/**
 * The one thing to do next.
 * @param can whether the operator may call a procedure
 * @returns null when nothing is to be done by now
 */
export function nextStep(state: OfficeState, can: (procedure: string) => boolean): NextStep | null {
  for (const step of stepsOf(state)) if (can(step.needs)) return step
  return null
}

/**
 * What can be done beside the next thing: whose SKP is signed can be appraised while those of others are still written,
 * and the other way round.
 * @param main the next thing
 * @returns null where there is nothing but the next thing
 */
export function besideStep(
  state: OfficeState,
  main: NextStep | null,
  can: (procedure: string) => boolean,
): NextStep | null {
  const open = openAppraisals(state)
  if (open <= 0 || state.without + state.drafts === 0) return null
  if (main?.place.at === 'evaluations' || main?.place.at === 'appraisal')
    return [...planningSteps(state)].find(({ needs }) => can(needs)) ?? null
  if (!can('evaluation.sign')) return null
  return {
    label: `Nilai ${open} pegawai`,
    why: '',
    place: { at: 'evaluations' },
    needs: 'evaluation.sign',
  }
}
