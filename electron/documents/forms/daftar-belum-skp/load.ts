import { unfinishedLabel } from '../../../../shared/planning/year/late.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit, withinUnit } from '../unit-list.ts'
import type { LateListDocument } from './document.ts'

/** Those of the year's list that belong to a unit or one below it, in the order of the tree and of names. */
async function listed(print: Print, unitId: number) {
  const { deadline, people, rows } = await print.unfinished()
  return {
    deadline,
    people: (await withinUnit(print, unitId, people)).length,
    rows: await withinUnit(print, unitId, rows),
  }
}

/** The list of a unit, or of the whole office, as it stands today. */
async function listOf(print: Print, unitId: number): Promise<LateListDocument> {
  const { deadline, people, rows } = await listed(print, unitId)
  return {
    ...(await ofUnit(print, unitId, print.today)),
    deadline,
    people,
    rows: rows.map((row) => ({
      name: row.fullName,
      nip: row.nip,
      jabatan: row.jabatan,
      unit: row.unitName,
      state: row.addendum ? 'Addendum' : unfinishedLabel(row.state),
      due: row.due,
      daysLate: row.daysLate,
    })),
    signedOn: print.today,
  }
}

/** One list of the office or a unit, or none when everybody has finished. */
export const load: FormLoad<LateListDocument> = {
  async those(print, ids) {
    const found: number[] = []
    for (const id of ids) if ((await listed(print, id)).rows.length > 0) found.push(id)
    return found
  },
  async load(print, ids) {
    const lists = new Map<number, LateListDocument>()
    for (const id of ids) lists.set(id, await listOf(print, id))
    return lists
  },
  owner: () => null,
  signedOn: ({ signedOn }) => signedOn,
  whose: ({ of }) => of,
}
