import type { EvaluationRow } from '../../../shared/evaluation/contract.ts'
import { type Period, periodRange } from '../../../shared/office/period.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import type { Print } from '../print.ts'
import type { ListedPerson, PeriodList } from './list-document.ts'
import { ofUnit } from './unit-list.ts'

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
