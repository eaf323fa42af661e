import { letterheadOf } from '../../../../shared/office/office.ts'
import { wholeOffice } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit } from '../unit-list.ts'
import type { AttendanceDocument } from './document.ts'

/** A list for each session, with everybody who takes part, by name. */
export const load: FormLoad<AttendanceDocument> = {
  async load(print, ids) {
    const letterhead = letterheadOf(await print.office.identity())
    const { head, place: city } = await ofUnit(print, wholeOffice, print.today)
    const posts = await print.posts()
    const lists = new Map<number, AttendanceDocument>()
    for (const [id, { training, session, employeeIds }] of await print.sessions(ids))
      lists.set(id, {
        letterhead,
        training: training.name,
        session,
        number: training.sessions.findIndex((one) => one.id === id) + 1,
        of: training.sessions.length,
        place: training.place,
        city,
        head,
        people: posts
          .filter((post) => employeeIds.has(post.id))
          .map(({ fullName, nip, jabatan, unitName }) => ({ name: fullName, nip, jabatan, unit: unitName })),
      })
    return lists
  },
  owner: () => null,
  signedOn: ({ session }) => session.heldOn,
  whose: ({ training, number }) => `${training} sesi ${number}`,
}
