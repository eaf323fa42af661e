import { notAppraised } from '../../../../shared/evaluation/left-out.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { namesOf, ofPeriod, periodOf } from '../period-recap.ts'
import { withinUnit } from '../unit-list.ts'
import type { RecapDocument } from './document.ts'

async function recapOf(print: Print, unitId: number): Promise<RecapDocument> {
  const period = periodOf(print)
  const planned = await withinUnit(print, unitId, await print.planned())
  const rows = await withinUnit(print, unitId, await print.appraisals(period))
  const reasons = new Map(
    notAppraised(planned, period, print.request.year).map(({ employeeId, reason }) => [employeeId, reason]),
  )
  const others = [...new Map(planned.map((row) => [row.employeeId, row])).values()].filter(({ employeeId }) =>
    reasons.has(employeeId),
  )
  const names = await namesOf(
    print,
    [...rows, ...others.map((row) => ({ ...row, evaluationId: null }))],
    period,
  )
  return {
    ...(await ofPeriod(print, unitId)),
    rows: names.map((name, index) => {
      const [row, other] = [rows[index], others[index - rows.length]]
      return {
        ...name,
        ratingResult: row?.ratingResult ?? null,
        ratingBehaviour: row?.ratingBehaviour ?? null,
        predikat: row?.predikat ?? null,
        final: row?.state === 'signed',
        remark: other
          ? (reasons.get(other.employeeId) ?? '')
          : row?.state === 'signed'
            ? ''
            : row?.predikat
              ? 'Draf'
              : 'Belum dinilai',
      }
    }),
  }
}

/** One list of the office or a unit, or none where nobody is in it. */
export const load: FormLoad<RecapDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await withinUnit(print, id, await print.planned())).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, RecapDocument>()
    for (const id of ids) lists.set(id, await recapOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
