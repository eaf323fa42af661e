import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { namesOf } from '../period-recap.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { YearMatrixDocument } from './document.ts'

async function matrixOf(print: Print, unitId: number): Promise<YearMatrixDocument> {
  const planned = await withinUnit(print, unitId, await print.planned())
  const marks = await print.yearMarks()
  const periods = [...(await print.periods())]
  const people = [...Map.groupBy(planned, ({ employeeId }) => employeeId).values()]
  const firsts = people.flatMap((lines) => lines.at(-1) ?? [])
  const names = await namesOf(print, firsts, 'tahunan')
  return {
    ...(await ofUnit(print, unitId, print.today)),
    asOf: print.today,
    periods,
    rows: names.map((name, index) => ({
      ...name,
      marks: periods.map((period) =>
        (people[index] ?? []).flatMap(({ skpId }) => {
          const mark = skpId === null ? undefined : marks.get(skpId)?.get(period)
          return mark ? [mark] : []
        }),
      ),
    })),
  }
}

/** One matrix of the office or a unit, or none where nobody is in it. */
export const load: FormLoad<YearMatrixDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await withinUnit(print, id, await print.planned())).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, YearMatrixDocument>()
    for (const id of ids) lists.set(id, await matrixOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
