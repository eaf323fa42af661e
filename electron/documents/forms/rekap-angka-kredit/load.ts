import { pangkatText } from '../../../../shared/employees/golongan.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { CreditRecapDocument } from './document.ts'

async function recapOf(print: Print, unitId: number): Promise<CreditRecapDocument> {
  const lines = await withinUnit(print, unitId, await print.creditLines())
  return {
    ...(await ofUnit(print, unitId, print.today)),
    asOf: print.today,
    rows: lines.map(({ fullName, nip, jabatan, unitName, standing, setUntil }) => ({
      name: fullName,
      nip,
      pangkat: pangkatText(standing?.golongan ?? null),
      jabatan,
      unit: unitName,
      standing,
      setUntil,
    })),
  }
}

/** One list of the office or a unit, or none where nobody in it has angka kredit. */
export const load: FormLoad<CreditRecapDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids)
      if ((await withinUnit(print, id, await print.creditLines())).length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, CreditRecapDocument>()
    for (const id of ids) lists.set(id, await recapOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
