import { periodLabel, type Period } from '../office/period.ts'

/** Somebody whose turn it is, and of which record. */
interface Turn {
  /** Of the SKP. */
  skpId: number
  fullName: string
}

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
  nextSkp: Turn | null
  evaluation: { skp: number; signed: number; achievementSet: boolean }
  /** Whether the appraisals of the period can be worked on by now. */
  isDue: boolean
  /** Who is next to be appraised. */
  nextEvaluation: Turn | null
  /** The year after, where it has begun already and is not opened for everybody. */
  nextYear: { year: number; without: number } | null
}

/** Where a step leads. */
export type StepPlace =
  | { at: 'identity' | 'import' | 'units' | 'goals' | 'planning' | 'evaluations' | 'print' }
  | { at: 'open-year'; year: number }
  | { at: 'skp'; skpId: number }
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
  const { year, period, evaluation, nextSkp, nextEvaluation, nextYear } = state
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
  if (!isOpened && (state.units === 0 || state.unitsWithoutHead > 0))
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

/** A step of the path that a new office goes once. */
export interface PathStep {
  title: string
  /** What it is good for, in a line. */
  about: string
  place: StepPlace
  needs: string
  done: boolean
}

/** What a new office goes through, in order, until its first appraisal is signed; each step says whether it is done. */
export function firstPath(state: OfficeState): PathStep[] {
  const { year, period } = state
  const all = state.signed + state.drafts + state.without
  const hasUnits = state.people > 0 && state.units > 0
  return [
    {
      title: 'Identitas kantor',
      about: 'Nama instansi dan tempat tanda tangan, seperti di formulir.',
      place: { at: 'identity' },
      needs: 'office.update',
      done: state.identified,
    },
    {
      title: 'Pegawai',
      about: 'Impor dari ekspor SIASN atau daftar Excel lain; unit ikut terbentuk.',
      place: { at: 'import' },
      needs: 'employees.import.apply',
      done: state.people > 0,
    },
    {
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
      title: `Buka tahun ${year}`,
      about: 'Satu draf SKP untuk setiap pegawai, dengan pejabat penilainya.',
      place: { at: 'open-year', year },
      needs: 'planning.year.open',
      done: state.people > 0 && state.without === 0,
    },
    {
      title: 'Sasaran kantor',
      about: 'Dari perjanjian kinerja, agar SKP dapat mendukungnya. Boleh menyusul.',
      place: { at: 'goals' },
      needs: 'planning.goals.save',
      done: state.goals > 0,
    },
    {
      title: 'SKP ditulis dan ditandatangani',
      about: all === 0 ? 'Setelah tahun dibuka.' : `${state.signed} dari ${all} sudah ditandatangani.`,
      place: { at: 'planning' },
      needs: 'planning.skp.list',
      done: state.signed > 0 && state.drafts + state.without === 0,
    },
    {
      title: `Penilaian ${periodLabel(period)}`,
      about: 'Setelah SKP ditandatangani; lalu dokumen evaluasi dicetak.',
      place: { at: 'evaluations' },
      needs: 'evaluation.list',
      done: state.evaluation.skp > 0 && state.evaluation.signed === state.evaluation.skp,
    },
  ]
}
