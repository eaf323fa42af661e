import { letterheadOf } from '../../../../shared/office/office.ts'
import { partiesOf } from '../../../planning/skp/parties.ts'
import type { FormLoad } from '../form-load.ts'
import type { CoachingDocument } from './document.ts'

/** Of every talk that the operator may read: what was written of it, and the people as of its day. */
export const load: FormLoad<CoachingDocument> = {
  async load(print, ids) {
    const notes = [...(await print.readableNotes(ids)).values()]
    await print.recordCounselling(notes)
    const identity = await print.office.identity()
    const leaders = await partiesOf(
      print.office,
      notes.map(({ leader, heldOn }) => ({ choice: leader, on: heldOn })),
    )
    const employees = await partiesOf(
      print.office,
      notes.map(({ employeeId, heldOn }) => ({ choice: { employeeId }, on: heldOn })),
    )
    return new Map(
      notes.flatMap((note, index) => {
        const [leader, employee] = [leaders[index], employees[index]]
        if (!leader || !employee) return []
        const { id, kind, heldOn, place: at, number, participants, problem, advice, actions, response } = note
        const letterhead = letterheadOf(identity)
        const people = { leader, employee, participants }
        const told = { problem, advice, actions, response }
        return [
          [id, { letterhead, kind, heldOn, at, place: identity.city, number, ...people, ...told }] as const,
        ]
      }),
    )
  },
  issues: {
    version: 1,
    number: { of: ({ number }) => number, put: (data, number) => ({ ...data, number }) },
  },
  owner: ({ employee }) => employee,
  signedOn: ({ heldOn }) => heldOn,
  says: ({ kind }) => (kind === 'konseling' ? 'counselling' : null),
}
