import { letterheadOf } from '../../../../shared/office/office.ts'
import { partiesOf } from '../../../planning/skp/parties.ts'
import type { FormLoad } from '../form-load.ts'
import type { CoverDocument } from './document.ts'

/** Of everybody, as they are on the last day of the year, or today where that has not come yet. */
export const load: FormLoad<CoverDocument> = {
  async load(print, ids) {
    const { year } = print.request
    const identity = await print.office.identity()
    const end = `${year}-12-31`
    const on = print.today < end ? print.today : end
    const parties = await partiesOf(
      print.office,
      ids.map((employeeId) => ({ choice: { employeeId }, on })),
    )
    return new Map(
      ids.flatMap((id, index) => {
        const employee = parties[index]
        if (!employee) return []
        const { agency } = identity
        return [
          [
            id,
            { letterhead: letterheadOf(identity), agency, year, employee, listed: [], madeOn: print.today },
          ] as const,
        ]
      }),
    )
  },
  owner: ({ employee }) => employee,
  signedOn: ({ madeOn }) => madeOn,
  bind: (data, listed) => ({ ...data, listed }),
}
