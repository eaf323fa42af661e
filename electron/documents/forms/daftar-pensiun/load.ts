import { pangkatText } from '../../../../shared/employees/golongan.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { RetirementDocument } from './document.ts'

/** Who of a unit can be told of, the first to retire first. */
async function rowsOf(print: Print, unitId: number): Promise<RetirementDocument['rows']> {
  const lines = await withinUnit(print, unitId, await print.retirementLines())
  return lines
    .flatMap(({ fullName, nip, golongan, jabatan, unitName, birthDate, status, retirement }) =>
      retirement === null || birthDate === null
        ? []
        : [
            {
              name: fullName,
              nip,
              pangkat: pangkatText(golongan),
              jabatan,
              unit: unitName,
              birthDate,
              status,
              retirement,
            },
          ],
    )
    .toSorted((a, b) => a.retirement.retiresOn.localeCompare(b.retirement.retiresOn))
}

/** One list of the office or a unit, or none where nobody retires in time. */
export const load: FormLoad<RetirementDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await rowsOf(print, id)).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, RetirementDocument>()
    for (const id of ids)
      lists.set(id, {
        ...(await ofUnit(print, id, print.today)),
        asOf: print.today,
        rows: await rowsOf(print, id),
      })
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
