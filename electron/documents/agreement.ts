import { isDeepStrictEqual } from 'node:util'
import type { AgreementDocument } from '../../shared/documents/perjanjian-kinerja.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import type { Goal } from '../../shared/planning/goals/goal.ts'
import { SkpDocument } from '../../shared/planning/skp/skp.ts'
import type { Call } from '../app/call.ts'
import { loadUnits } from '../office/store.ts'
import { goalsOfHead, loadGoals } from '../planning/goals/store.ts'
import { loadSkp, type SkpRow, skpDocument } from '../planning/skp/store.ts'

/** The goals as they were signed; undefined while it is a draft, and where there were none yet. */
const signedGoals = ({ snapshot }: SkpRow): Goal[] | undefined =>
  snapshot === null ? undefined : SkpDocument.parse(JSON.parse(snapshot)).goals

/** Those of these SKP whose holder heads a unit with goals, or has signed some. */
export async function withGoals(call: Call, year: number, skpIds: readonly number[]): Promise<number[]> {
  const units = new Map((await loadUnits(call.db)).map((unit) => [unit.id, unit.headEmployeeId]))
  const heads = new Set((await loadGoals(call.db, year)).map(({ unitId }) => units.get(unitId) ?? null))
  const found: number[] = []
  for (const id of skpIds) {
    const row = await loadSkp(call.db, id)
    if (heads.has(row.employeeId) || signedGoals(row)) found.push(id)
  }
  return found
}

/** The agreement of a head of unit; parties and goals as the SKP froze them when it was signed. */
export async function agreementDocument(
  call: Call,
  skpId: number,
  settings: OfficeSettings,
): Promise<AgreementDocument> {
  const row = await loadSkp(call.db, skpId)
  const skp = await skpDocument(call.db, skpId, settings)
  const written = await goalsOfHead(call.db, row.employeeId, row.year)
  const signed = signedGoals(row)
  return {
    skp,
    signedOn: skp.signedOn,
    goals: signed ?? written,
    changedSince: signed !== undefined && !isDeepStrictEqual(signed, written),
  }
}
