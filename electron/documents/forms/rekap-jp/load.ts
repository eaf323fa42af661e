import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { HoursRecapDocument } from './document.ts'

/** One recap of the office or a unit, or none where nobody is in it. */
export const load: FormLoad<HoursRecapDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids)
      if ((await withinUnit(print, id, await print.developmentHours())).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, HoursRecapDocument>()
    for (const id of ids)
      lists.set(id, {
        ...(await ofUnit(print, id, print.today)),
        asOf: print.today,
        rows: await withinUnit(print, id, await print.developmentHours()),
      })
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
