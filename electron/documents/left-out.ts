import type { PrintDoubt, PrintRequest } from '../../shared/documents/contract.ts'
import type { FormNeeds } from '../../shared/documents/needs.ts'
import { chosenForms, partsOf } from '../../shared/documents/sets.ts'
import type { LeftOut } from '../../shared/employees/left-out.ts'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import { isAppraised, notAppraised } from '../../shared/evaluation/left-out.ts'
import { type Period, periodLabel, periodsOf } from '../../shared/office/period.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { stateLabels } from '../../shared/planning/skp/labels.ts'
import { isSigned } from '../../shared/planning/skp/transitions.ts'
import { withoutSkp } from '../../shared/planning/year/left-out.ts'
import type { Call } from '../app/call.ts'
import { listEvaluations } from '../evaluation/list-store.ts'
import { loadRhythm } from '../office/rhythm.ts'
import { loadUnits } from '../office/store.ts'
import { listSkp } from '../planning/skp/list-store.ts'

/** A time of which something is printed. */
interface Time {
  year: number
  /** null for what is of no period. */
  period: Period | null
}

/** The times of a request: of which years SKP are printed, and of which periods evaluations. */
async function timesOf(call: Call, request: PrintRequest, needs: readonly FormNeeds[]): Promise<Time[]> {
  const parts = partsOf(request, periodsOf(await loadRhythm(call.db, request.year)))
  const times = parts
    .filter(({ form }) => needs.includes(form.needs))
    .map(({ form, year, period = null }) => ({ year, period: form.needs === 'skp' ? null : period }))
  return [...new Map(times.map((time) => [`${time.year} ${time.period}`, time])).values()]
}

/** Lists of years and periods, each read once, of those whom a request means. */
class Lists {
  readonly #call: Call
  readonly #request: PrintRequest
  readonly #years = new Map<number, Promise<PlanningRow[]>>()

  constructor(call: Call, request: PrintRequest) {
    this.#call = call
    this.#request = request
  }

  async #planned(year: number): Promise<PlanningRow[]> {
    const { scope } = this.#request
    const rows = this.#call.visible(await listSkp(this.#call.db, year))
    if (scope.kind === 'employees') return rows.filter(({ employeeId }) => scope.ids.includes(employeeId))
    if (scope.kind === 'skp') return rows.filter(({ skpId }) => skpId !== null && scope.ids.includes(skpId))
    if (scope.kind !== 'unit') return rows
    const inside = withDescendants(await loadUnits(this.#call.db), scope.unitId)
    return rows.filter(({ unitId }) => unitId !== null && inside.has(unitId))
  }

  planned(year: number): Promise<PlanningRow[]> {
    const known = this.#years.get(year) ?? this.#planned(year)
    this.#years.set(year, known)
    return known
  }

  async appraised({ year, period }: { year: number; period: Period }): Promise<EvaluationRow[]> {
    const rows = await listEvaluations(this.#call.db, year, period, await this.planned(year))
    const { scope } = this.#request
    return scope.kind === 'evaluations'
      ? rows.filter(({ evaluationId }) => evaluationId !== null && scope.ids.includes(evaluationId))
      : rows
  }
}

/**
 * Whom a print leaves out although all, all of a unit, or they were asked for: who has no SKP, and for the forms of an
 * evaluation also who is not appraised in the period, or not yet.
 */
export async function leftOut(call: Call, request: PrintRequest): Promise<LeftOut[]> {
  const { scope } = request
  if (scope.kind !== 'all' && scope.kind !== 'unit' && scope.kind !== 'employees') return []
  const lists = new Lists(call, request)
  const [first] = chosenForms(request)
  const found: LeftOut[] = []
  const times = await timesOf(call, request, ['skp', 'evaluation'])
  for (const { year, period } of times) {
    // Of many periods only the annual one is waited for; the others may still come.
    if (times.length > 2 && period !== null && period !== 'tahunan') continue
    const rows = await lists.planned(year)
    if (period === null || first === undefined) {
      found.push(...withoutSkp(rows, year))
      continue
    }
    const begun = new Set(
      (await lists.appraised({ year, period })).flatMap(({ evaluationId, skpId }) =>
        evaluationId === null ? [] : skpId,
      ),
    )
    const unwritten = rows.filter((row) => isAppraised(row, period, year) && !begun.has(row.skpId))
    found.push(
      ...unwritten.map(({ employeeId, skpId, fullName }) => ({
        employeeId,
        skpId,
        fullName,
        reason: `Penilaian ${periodLabel(period)}${year === request.year ? '' : ` ${year}`} belum diisi.`,
      })),
      ...notAppraised(rows, period, year),
    )
  }
  return [...new Map(found.map((one) => [`${one.employeeId} ${one.skpId} ${one.reason}`, one])).values()]
}

/** What a clerk should know of some people before their documents are printed, told group by group. */
export async function doubts(call: Call, request: PrintRequest): Promise<PrintDoubt[]> {
  const { scope, drafts = 'with' } = request
  if (scope.kind === 'versions') return []
  const lists = new Lists(call, request)
  const found = new Map<string, LeftOut[]>()
  const note = (
    what: string,
    {
      employeeId,
      skpId,
      fullName,
    }: Pick<EvaluationRow, 'employeeId' | 'fullName'> & { skpId: number | null },
    reason: string,
  ) => {
    const people = found.get(what) ?? []
    found.set(what, people)
    people.push({ employeeId, skpId, fullName, reason })
  }
  const becomes = drafts === 'with' ? 'dicetak sebagai DRAF' : 'tidak ikut dicetak'
  for (const { year, period } of await timesOf(call, request, ['skp', 'evaluation'])) {
    if (period === null) {
      for (const row of await lists.planned(year)) {
        if (row.skpId === null || row.state === null) continue
        if (!isSigned(row.state))
          note(
            `SKP ${year} belum ditandatangani: ${becomes}`,
            row,
            `SKP ${stateLabels[row.state].toLowerCase()}.`,
          )
        if (row.appraiserName === null)
          note(`SKP ${year} belum mempunyai pejabat penilai`, row, 'Pilih pejabat penilai di halaman SKP.')
      }
      continue
    }
    const what = `Penilaian ${periodLabel(period)} ${year}`
    for (const row of await lists.appraised({ year, period })) {
      if (row.evaluationId === null) continue
      if (row.state !== 'signed')
        note(
          `${what} belum ditandatangani: ${becomes}`,
          row,
          row.predikat === null ? 'Rating belum lengkap.' : 'Tanggal tanda tangan belum ada.',
        )
      if (row.appraiserName === null)
        note(`${what} belum mempunyai pejabat penilai`, row, 'Pilih pejabat penilai di halaman SKP.')
    }
  }
  return [...found].map(([what, people]) => ({ what, people }))
}
