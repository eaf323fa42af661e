import { listIssued } from '../../../issued/store.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit } from '../unit-list.ts'
import type { RegisterDocument } from './document.ts'

/** One register of the whole office; none where nothing was issued in the year. */
export const load: FormLoad<RegisterDocument> = {
  those: async (print, ids) => ((await listIssued(print.db, print.request.year)).length > 0 ? ids : []),
  async load(print, ids) {
    const rows = (await listIssued(print.db, print.request.year)).toReversed()
    const lists = new Map<number, RegisterDocument>()
    for (const id of ids)
      lists.set(id, { ...(await ofUnit(print, id, print.today)), asOf: print.today, rows })
    return lists
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
