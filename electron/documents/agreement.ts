import type { AgreementDocument } from '../../shared/documents/agreement.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import type { Call } from '../call.ts'
import { loadUnits } from '../office/store.ts'
import { loadGoals } from '../planning/goal-store.ts'
import { loadSkp, skpDocument } from '../planning/store.ts'

/** The goals of the units that this employee heads. */
async function goalsOf(call: Call, employeeId: number, year: number) {
  const headed = new Set(
    (await loadUnits(call.db)).filter((unit) => unit.headEmployeeId === employeeId).map(({ id }) => id),
  )
  return (await loadGoals(call.db, year)).filter(({ unitId }) => headed.has(unitId))
}

/** Those of these SKP whose holder heads a unit with goals. */
export async function withGoals(call: Call, year: number, skpIds: readonly number[]): Promise<number[]> {
  const units = new Map((await loadUnits(call.db)).map((unit) => [unit.id, unit.headEmployeeId]))
  const heads = new Set((await loadGoals(call.db, year)).map(({ unitId }) => units.get(unitId) ?? null))
  const found: number[] = []
  for (const id of skpIds) if (heads.has((await loadSkp(call.db, id)).employee_id)) found.push(id)
  return found
}

/** The agreement of a head of unit; the parties as the SKP names them, frozen when it is signed. */
export async function agreementDocument(
  call: Call,
  skpId: number,
  settings: OfficeSettings,
): Promise<AgreementDocument> {
  const row = await loadSkp(call.db, skpId)
  const skp = await skpDocument(call.db, skpId, settings)
  const goals = await goalsOf(call, row.employee_id, row.year)
  return {
    skp,
    signedOn: skp.signedOn,
    goals: goals.map(({ unitId: _, unitName: __, ...goal }) => goal),
  }
}
