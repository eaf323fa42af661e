import { isDeepStrictEqual } from 'node:util'
import { letterheadOf } from '../../../../shared/office/office.ts'
import type { Goal } from '../../../../shared/planning/goals/goal.ts'
import { goalsHeadedBy } from '../../../planning/goals/store.ts'
import type { SkpRow } from '../../../planning/skp/store.ts'
import { type FormLoad, signedWithSkp } from '../form-load.ts'
import type { Print } from '../../print.ts'
import type { PerjanjianKinerjaDocument } from './document.ts'

/** The goals as they were signed, by the SKP; not of a draft, and not where there were none yet. */
async function signedGoals(print: Print, rows: ReadonlyMap<number, SkpRow>): Promise<Map<number, Goal[]>> {
  const signed = [...rows.values()].flatMap(({ id, snapshot }) => (snapshot === null ? [] : id))
  return new Map([...(await print.frozen(signed))].flatMap(([id, { goals }]) => (goals ? [[id, goals]] : [])))
}

/** Of whoever heads a unit with goals, or has signed some; parties and goals as the SKP froze them when it was signed. */
export const load: FormLoad<PerjanjianKinerjaDocument> = {
  ...signedWithSkp,
  issues: { version: 1, said: ({ changedSince: _, ...said }) => said },
  async those(print, ids) {
    const units = new Map((await print.office.units()).map((unit) => [unit.id, unit.headEmployeeId]))
    const goals = await print.goals(print.request.year)
    const heads = new Set(goals.map(({ unitId }) => units.get(unitId) ?? null))
    const rows = await print.rows(ids)
    const signed = await signedGoals(print, rows)
    return ids.filter((id) => {
      const row = rows.get(id)
      return row && (heads.has(row.employeeId) || signed.has(id))
    })
  },
  async load(print, ids) {
    const [rows, documents] = [await print.rows(ids), await print.skp(ids)]
    const signedOf = await signedGoals(print, rows)
    const papers = await print.papers(ids)
    const today = letterheadOf(await print.office.identity())
    const units = await print.office.units()
    const printed = new Map<number, PerjanjianKinerjaDocument>()
    for (const [id, row] of rows) {
      const skp = documents.get(id)
      if (!skp) continue
      const written = goalsHeadedBy(await print.goals(row.year), units, row.employeeId)
      const signed = signedOf.get(id)
      printed.set(id, {
        skp,
        letterhead: papers.get(id)?.letterhead ?? today,
        signedOn: skp.signedOn,
        goals: signed ?? written,
        changedSince: signed !== undefined && !isDeepStrictEqual(signed, written),
      })
    }
    return printed
  },
  remark: ({ changedSince, skp: { employee } }) =>
    changedSince
      ? `Sasaran ${employee.unit} sudah diubah sejak ditandatangani; yang dicetak adalah yang ditandatangani. Buka kembali SKP ${employee.name} (addendum) untuk memperbaruinya.`
      : null,
}
