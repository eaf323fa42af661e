import { isDeepStrictEqual } from 'node:util'
import type { Goal } from '../../../../shared/planning/goals/goal.ts'
import { SkpDocument } from '../../../../shared/planning/skp/skp.ts'
import { goalsHeadedBy } from '../../../planning/goals/store.ts'
import type { SkpRow } from '../../../planning/skp/store.ts'
import { type FormLoad, signedWithSkp } from '../form-load.ts'
import type { PerjanjianKinerjaDocument } from './document.ts'

/** The goals as they were signed; undefined while it is a draft, and where there were none yet. */
const signedGoals = ({ snapshot }: SkpRow): Goal[] | undefined =>
  snapshot === null ? undefined : SkpDocument.parse(JSON.parse(snapshot)).goals

/** Of whoever heads a unit with goals, or has signed some; parties and goals as the SKP froze them when it was signed. */
export const load: FormLoad<PerjanjianKinerjaDocument> = {
  ...signedWithSkp,
  async those(print, ids) {
    const units = new Map((await print.office.units()).map((unit) => [unit.id, unit.headEmployeeId]))
    const goals = await print.goals(print.request.year)
    const heads = new Set(goals.map(({ unitId }) => units.get(unitId) ?? null))
    const rows = await print.rows(ids)
    return ids.filter((id) => {
      const row = rows.get(id)
      return row && (heads.has(row.employeeId) || signedGoals(row))
    })
  },
  async load(print, ids) {
    const [rows, documents] = [await print.rows(ids), await print.skp(ids)]
    const units = await print.office.units()
    const printed = new Map<number, PerjanjianKinerjaDocument>()
    for (const [id, row] of rows) {
      const skp = documents.get(id)
      if (!skp) continue
      const written = goalsHeadedBy(await print.goals(row.year), units, row.employeeId)
      const signed = signedGoals(row)
      printed.set(id, {
        skp,
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
