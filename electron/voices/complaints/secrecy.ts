import { Refusal } from '../../../shared/kernel/refusal.ts'
import {
  type Complaint,
  complaintNumber,
  type Reporter,
} from '../../../shared/voices/complaints/complaint.ts'
import { shownName, untoldBecause } from '../../../shared/voices/complaints/secrecy.ts'
import type { Call } from '../../app/call.ts'
import { linkedTo } from './people-store.ts'
import { reportersOf } from './store.ts'

/*
 * The one way by which who said something leaves this room: masked for lists and prints, whole for who has the right to
 * it, and then it is written down that he looked.
 */

/** The names that lists and prints may say, by complaint, and whether something more is kept. */
export async function shownReporters(
  { db }: Pick<Call, 'db'>,
  ids: readonly number[],
): Promise<(id: number) => { name: string; isKept: boolean; confidential: boolean }> {
  const found = await reportersOf(db, ids)
  return (id) => {
    const reporter = found.get(id) ?? null
    return {
      name: shownName(reporter),
      isKept: reporter !== null,
      confidential: reporter?.confidential ?? false,
    }
  }
}

/** Who said it, to somebody who may know; that he looked is recorded each time. @throws Refusal otherwise */
export async function revealReporter(call: Call, complaint: Complaint): Promise<Reporter> {
  const about = (await linkedTo(call.db, [complaint.id])).get(complaint.id) ?? []
  const because = untoldBecause(
    call.operator,
    about.map(({ employeeId }) => employeeId),
  )
  if (because !== null) throw new Refusal(because, [{ field: 'Pelapor', message: because }])
  const reporter = (await reportersOf(call.db, [complaint.id])).get(complaint.id)
  if (!reporter)
    throw new Refusal(`${complaintNumber(complaint)} disampaikan tanpa nama; tidak ada identitasnya.`)
  await call.transaction((inside) =>
    inside.audit({
      action: 'voices.complaints.reporter',
      subjectType: 'restricted',
      subjectId: 'complaint',
      after: { complaint: complaint.id, number: complaintNumber(complaint) },
    }),
  )
  return reporter
}

/** Writes down that the register was printed or exported, with how many names that are secret for others. */
export const recordRegister = (call: Call, year: number, rows: number): Promise<void> =>
  call.transaction((inside) =>
    inside.audit({
      action: 'voices.complaints.export',
      subjectType: 'restricted',
      subjectId: 'complaint',
      after: { number: `register ${year}`, year, rows },
    }),
  )
