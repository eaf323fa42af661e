import { periodLabel } from '../office/period.ts'
import type { OfficeState, PathKey, StepPlace } from './next-step.ts'

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
      done: state.unfilled.length === 0,
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
