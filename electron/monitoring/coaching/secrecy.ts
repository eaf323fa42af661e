import type { CoachingRecord } from '../../../shared/monitoring/coaching/note.ts'
import {
  type Between,
  counsellingKeeper,
  seesCounselling,
} from '../../../shared/monitoring/coaching/rules.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { loadOperators } from '../../office/operators/store.ts'
import { loadSettings } from '../../office/store.ts'
import { loadNote, type StoredNote } from './store.ts'

/** Which notes of those whose rows the call sees it may read: konseling only between the two, and who keeps them. */
export async function readerOf({ db, operator }: Call): Promise<(note: Between) => boolean> {
  const { counsellingKeeper: named } = await loadSettings(db)
  const keeper = counsellingKeeper(await loadOperators(db), named)
  return (note) => seesCounselling(note, operator, keeper)
}

/** Those of these notes that the call may read; the file is not asked who keeps konseling where there is none. */
export async function readable<T extends Between>(call: Call, notes: readonly T[]): Promise<readonly T[]> {
  return notes.every(({ kind }) => kind === 'bimbingan') ? notes : notes.filter(await readerOf(call))
}

/** A note that the call may read. @throws Refusal as if there were none, so that nothing is learnt from it */
export async function readableNote(call: Call, id: number): Promise<StoredNote> {
  const note = await loadNote(call.db, id)
  if (!(await readerOf(call))(note)) throw gone('Catatan bimbingan itu')
  return note
}

/**
 * Writes down that somebody else than the two read counselling notes of a person, once in a session of an operator.
 * @param notes that were shown
 */
export async function recordCounsellingLook(
  call: Call,
  employeeId: number,
  notes: readonly Between[],
): Promise<void> {
  const { lookedCounselling } = call.application.session
  const own = call.operator.employeeId
  const foreign = notes.some(
    (note) => note.kind === 'konseling' && !seesCounselling(note, { id: 0, employeeId: own }, null),
  )
  if (!foreign || lookedCounselling.has(employeeId)) return
  lookedCounselling.add(employeeId)
  try {
    await call.transaction((inside) =>
      inside.audit({
        action: 'monitoring.coaching.look',
        subjectType: 'restricted',
        subjectId: employeeId,
      }),
    )
  } catch (error) {
    lookedCounselling.delete(employeeId)
    throw error
  }
}

/** What the log tells of a note: of konseling only that it was held, and how much was agreed. */
export const told = (
  employeeId: number,
  { actions, problem, advice, participants, ...record }: CoachingRecord & { response?: string },
) => {
  const { response, ...rest } = record
  return record.kind === 'konseling'
    ? { employeeId, kind: rest.kind, heldOn: rest.heldOn, number: rest.number, agreed: actions.length }
    : { employeeId, ...rest, participants, problem, advice, actions, ...(response ? { response } : {}) }
}
