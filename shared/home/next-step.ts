import { periodLabel, type Period } from '../office/period.ts'

/** Somebody whose turn it is, and of which record. */
interface Turn {
  /** Of the SKP. */
  skpId: number
  fullName: string
}

/** The steps that a new office goes once, in their order. */
export type PathKey = 'identity' | 'people' | 'units' | 'year' | 'goals' | 'skp' | 'appraisals'

/** How far an office is with a year and a period; counts are of people or of their SKP. */
export interface OfficeState {
  year: number
  period: Period
  /** Whether agency and place of signature are filled, which every form names. */
  identified: boolean
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

/** Everything that is to be done by now, in the order in which it is done. */
function* stepsOf(state: OfficeState): Generator<NextStep> {
  const { year, period, evaluation, nextSkp, nextEvaluation, nextYear, skipped } = state
  if (!state.identified && !skipped.includes('identity'))
    yield {
      label: 'Lengkapi identitas kantor',
      why: 'Nama instansi dan tempat tanda tangan tercetak di setiap formulir, dan belum diisi.',
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
  const isOpened = state.drafts + state.signed > 0
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
      why: `${state.drafts} SKP ${year} belum ditandatangani.`,
      place: { at: 'skp', skpId: nextSkp.skpId },
      needs: 'planning.sheet.save',
    }
  if (state.isDue && evaluation.skp > evaluation.signed) {
    if (!evaluation.achievementSet)
      yield {
        label: `Tetapkan capaian ${periodLabel(period)}`,
        why: 'Capaian kinerja organisasi ditetapkan lebih dahulu; itu langkah pertama penilaian.',
        place: { at: 'evaluations' },
        needs: 'evaluation.setAchievement',
      }
    if (nextEvaluation !== null)
      yield {
        label: `Nilai ${nextEvaluation.fullName}`,
        why: `${evaluation.skp - evaluation.signed} penilaian ${periodLabel(period)} ${year} belum ditandatangani.`,
        place: { at: 'appraisal', skpId: nextEvaluation.skpId, period },
        needs: 'evaluation.sign',
      }
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
 * What can be done beside the next thing: whose SKP is signed can be appraised while those of others are still written.
 * @param main the next thing
 * @returns null where it is the next thing itself, or nobody can be appraised by now
 */
export function besideStep(
  { isDue, evaluation, drafts }: OfficeState,
  main: NextStep | null,
  can: (procedure: string) => boolean,
): NextStep | null {
  const open = evaluation.skp - evaluation.signed
  const appraises = main?.place.at === 'evaluations' || main?.place.at === 'appraisal'
  if (!isDue || open <= 0 || drafts === 0 || appraises || !can('evaluation.sign')) return null
  return {
    label: `Nilai ${open} pegawai yang SKP-nya sudah ditandatangani`,
    why: '',
    place: { at: 'evaluations' },
    needs: 'evaluation.sign',
  }
}

/** A step of the path that a new office goes once. */
export interface PathStep {
  key: PathKey
  title: string
  /** What it is good for, in a line. */
  about: string
  place: StepPlace
  needs: string
  done: boolean
  /** Said to be not needed. */
  skipped: boolean
}

/** What a new office goes through in its first year, in order; each step says whether it is done. */
export function firstPath(state: OfficeState): PathStep[] {
  return stepsOfPath(state).map((step) => ({ ...step, skipped: state.skipped.includes(step.key) }))
}

/** Whether a step of the path is still to be gone: the path is shown until there is none. */
export const isOpenStep = ({ done, skipped }: PathStep): boolean => !done && !skipped

function stepsOfPath(state: OfficeState): Array<Omit<PathStep, 'skipped'>> {
  const { year, period } = state
  const all = state.signed + state.drafts + state.without
  const hasUnits = state.people > 0 && state.units > 0
  return [
    {
      key: 'identity',
      title: 'Identitas kantor',
      about: 'Nama instansi dan tempat tanda tangan, seperti di formulir.',
      place: { at: 'identity' },
      needs: 'office.update',
      done: state.identified,
    },
    {
      key: 'people',
      title: 'Pegawai',
      about: 'Impor dari ekspor SIASN atau daftar Excel lain; unit ikut terbentuk.',
      place: { at: 'import' },
      needs: 'employees.import.apply',
      done: state.people > 0,
    },
    {
      key: 'units',
      title: 'Unit dan pimpinannya',
      about:
        hasUnits && state.unitsWithoutHead > 0
          ? `Pimpinan unit menjadi pejabat penilai; ${state.unitsWithoutHead} unit belum mempunyainya.`
          : hasUnits && state.withoutUnit > 0
            ? `${state.withoutUnit} pegawai belum mempunyai unit.`
            : 'Pimpinan unit menjadi pejabat penilai pegawainya.',
      place: { at: 'units' },
      needs: 'employees.units.save',
      done: hasUnits && state.unitsWithoutHead === 0 && state.withoutUnit === 0,
    },
    {
      key: 'year',
      title: `Buka tahun ${year}`,
      about: 'Satu draf SKP untuk setiap pegawai, dengan pejabat penilainya.',
      place: { at: 'open-year', year },
      needs: 'planning.year.open',
      done: state.people > 0 && state.without === 0,
    },
    {
      key: 'goals',
      title: 'Sasaran kantor',
      about: 'Dari perjanjian kinerja, agar SKP dapat mendukungnya. Boleh menyusul.',
      place: { at: 'goals' },
      needs: 'planning.goals.save',
      done: state.goals > 0,
    },
    {
      key: 'skp',
      title: 'SKP ditulis dan ditandatangani',
      about:
        all === 0
          ? 'Setelah tahun dibuka.'
          : `Dari pimpinan kantor ke bawah; ${state.signed} dari ${all} sudah ditandatangani.`,
      place: { at: 'planning' },
      needs: 'planning.skp.list',
      done: state.signed > 0 && state.drafts + state.without === 0,
    },
    {
      key: 'appraisals',
      title: `Penilaian ${periodLabel(period)}`,
      about: 'Setelah SKP ditandatangani; lalu dokumen evaluasi dicetak.',
      place: { at: 'evaluations' },
      needs: 'evaluation.list',
      done: state.evaluation.skp > 0 && state.evaluation.signed === state.evaluation.skp,
    },
  ]
}
