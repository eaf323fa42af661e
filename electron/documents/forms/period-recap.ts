import type { EvaluationRow } from '../../../shared/evaluation/contract.ts'
import type { Period } from '../../../shared/office/period.ts'
import { periodLabel, periodRange } from '../../../shared/office/period.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import type { Print } from '../print.ts'
import { ofUnit, type UnitList } from './unit-list.ts'

/** A list of the appraisals of a unit in a period. */
export interface PeriodList extends UnitList {
  period: Period
  /** The day on which it stands so, ISO. */
  asOf: string
}

/** Somebody on such a list, as the appraisal names them, or as they are on the last day of the period. */
export interface ListedPerson {
  name: string
  nip: string | null
  pangkat: string | null
  jabatan: string | null
  unit: string | null
}

/** @throws Refusal where no period was chosen */
export function periodOf({ request: { period } }: Print): Period {
  if (period === undefined)
    throw new Refusal('Periode penilaian harus dipilih untuk formulir ini.', [
      { field: 'Periode', message: 'Pilih periodenya, atau tahunan.' },
    ])
  return period
}

/** What stands at the head of a list of a period, and who signs it. */
export async function ofPeriod(print: Print, unitId: number): Promise<PeriodList> {
  return { ...(await ofUnit(print, unitId, print.today)), period: periodOf(print), asOf: print.today }
}

/** "TRIWULAN I TAHUN 2026", "TAHUN 2026": how the title of a list says its period. */
export const periodTitle = ({ period, year }: Pick<PeriodList, 'period' | 'year'>): string =>
  period === 'tahunan' ? `TAHUN ${year}` : `${periodLabel(period).toUpperCase()} TAHUN ${year}`

/** Of whom a line of a list is: of an appraisal, or of somebody who has none. */
type Line = Pick<EvaluationRow, 'evaluationId' | 'employeeId' | 'nip' | 'fullName' | 'jabatan' | 'unitName'>

/**
 * How lists name people, in the order of the lines: a signed appraisal as it was signed, others as of the last day.
 * Asks the file as often for many as for one.
 */
export async function namesOf(
  print: Print,
  lines: ReadonlyArray<Omit<Line, 'evaluationId'> & { evaluationId?: number | null }>,
  period: Period,
): Promise<ListedPerson[]> {
  const documents = await print.evaluations(lines.flatMap(({ evaluationId }) => evaluationId ?? []))
  const others = lines.filter(({ evaluationId }) => (evaluationId ?? null) === null)
  const { end: on } = periodRange(period, print.request.year)
  const parties = await partiesOf(
    print.office,
    others.map(({ employeeId }) => ({ choice: { employeeId }, on })),
  )
  const known = new Map(others.map((line, index) => [line, parties[index]]))
  return lines.map((line): ListedPerson => {
    const party = documents.get(line.evaluationId ?? 0)?.skp.employee ?? known.get(line)
    return {
      name: party?.name ?? line.fullName,
      nip: party?.nip ?? line.nip,
      pangkat: party?.pangkat ?? null,
      jabatan: party?.jabatan ?? line.jabatan,
      unit: party?.unit ?? line.unitName,
    }
  })
}
