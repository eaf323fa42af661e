import { formOf } from '../../shared/documents/forms.ts'
import type { PrintRequest } from '../../shared/documents/contract.ts'
import type { LeftOut } from '../../shared/employees/left-out.ts'
import { isAppraised, notAppraised } from '../../shared/evaluation/left-out.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { withoutSkp } from '../../shared/planning/year/left-out.ts'
import type { Call } from '../app/call.ts'
import { listEvaluations } from '../evaluation/list-store.ts'
import { loadUnits } from '../office/store.ts'
import { listSkp } from '../planning/skp/list-store.ts'

/**
 * Whom a print leaves out although all, or all of a unit, were asked for: who has no SKP, and for the forms of an
 * evaluation also who is not appraised in the period, or not yet.
 */
export async function leftOut(call: Call, { form, year, period, scope }: PrintRequest): Promise<LeftOut[]> {
  const { needs } = formOf(form)
  if ((scope.kind !== 'all' && scope.kind !== 'unit') || (needs !== 'skp' && needs !== 'evaluation'))
    return []
  const inside = scope.kind === 'all' ? null : withDescendants(await loadUnits(call.db), scope.unitId)
  const rows = call
    .visible(await listSkp(call.db, year))
    .filter(({ unitId }) => inside === null || (unitId !== null && inside.has(unitId)))
  if (needs === 'skp' || period === undefined) return withoutSkp(rows, year)
  const begun = new Set(
    (await listEvaluations(call.db, year, period, rows)).flatMap(({ evaluationId, skpId }) =>
      evaluationId === null ? [] : skpId,
    ),
  )
  const unwritten = rows.filter((row) => isAppraised(row, period, year) && !begun.has(row.skpId))
  return [
    ...unwritten.map(({ employeeId, skpId, fullName }) => ({
      employeeId,
      skpId,
      fullName,
      reason: `Penilaian ${periodLabel(period)} belum diisi.`,
    })),
    ...notAppraised(rows, period, year),
  ]
}
