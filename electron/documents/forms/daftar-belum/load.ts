import { whoLacks } from '../../../../shared/evaluation/recap.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { namesOf, ofPeriod, periodOf } from '../period-recap.ts'
import { withinUnit } from '../unit-list.ts'
import type { LackingDocument } from './document.ts'

async function lackingOf(print: Print, unitId: number) {
  const period = periodOf(print)
  const planned = await withinUnit(print, unitId, await print.planned())
  const rows = await withinUnit(print, unitId, await print.appraisals(period))
  const lacking = whoLacks(planned, rows, period, print.request.year)
  return { period, planned, rows, lacking }
}

async function listOf(print: Print, unitId: number): Promise<LackingDocument> {
  const { period, planned, rows, lacking } = await lackingOf(print, unitId)
  const byPerson = new Map([...planned, ...rows].map((row) => [row.employeeId, row]))
  const found = lacking.flatMap((one) => {
    const row = byPerson.get(one.employeeId)
    return row ? [{ ...one, row }] : []
  })
  const names = await namesOf(
    print,
    found.map(({ row }) => row),
    period,
  )
  const people = found.flatMap(({ lacks, remark, row }, index) => {
    const name = names[index]
    return name ? [{ lacks, line: { ...name, appraiser: row.appraiserName, remark } }] : []
  })
  return {
    ...(await ofPeriod(print, unitId)),
    people: byPerson.size,
    groups: [...Map.groupBy(people, ({ lacks }) => lacks)].map(([lacks, some]) => ({
      lacks,
      rows: some.map(({ line }) => line),
    })),
  }
}

/** One list of the office or a unit, or none where nobody lacks anything. */
export const load: FormLoad<LackingDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await lackingOf(print, id)).lacking.length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, LackingDocument>()
    for (const id of ids) lists.set(id, await listOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
