import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { DevelopmentPlanDocument } from './document.ts'

/** One plan of the office or a unit, or none where nothing is planned in it; what was given up is left out. */
export const load: FormLoad<DevelopmentPlanDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids)
      if ((await withinUnit(print, id, await print.developmentItems())).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, DevelopmentPlanDocument>()
    for (const id of ids)
      lists.set(id, {
        ...(await ofUnit(print, id, print.today)),
        asOf: print.today,
        rows: await withinUnit(print, id, await print.developmentItems()),
      })
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
