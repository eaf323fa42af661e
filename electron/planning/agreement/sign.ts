import { doubtsOfDay } from '../../../shared/office/signing-day.ts'
import { endOf } from '../../../shared/planning/timeline/split.ts'
import type { Call } from '../../app/call.ts'
import { freezePaper } from '../../office/paper.ts'
import { loadSettings } from '../../office/store.ts'
import { signingOf } from './signer.ts'
import { keepVersion, settleRemarks } from './store.ts'
import { loadAnnex } from '../annex/store.ts'
import { goalsOfHead } from '../goals/store.ts'
import { composeSkp } from '../skp/documents.ts'
import type { SkpRow } from '../skp/store.ts'

/** Why the day looks like a slip of the pen for this SKP, as sentences. */
export const doubtsOf = (call: Call, row: SkpRow, signedOn: string): string[] =>
  doubtsOfDay({
    day: signedOn,
    today: call.today,
    of: { what: 'masa SKP', start: row.periodStart, end: endOf(row) },
    isPlan: true,
  })

/** Signs a complete SKP: people, jabatan, units and content are frozen as they are on that day, remarks are settled. */
export async function signSkp(
  call: Call,
  row: SkpRow,
  { signedOn, place, onPaper }: { signedOn: string; place: string; onPaper: boolean },
): Promise<void> {
  const signing = await signingOf(call, row, onPaper)
  const doubts = doubtsOf(call, row, signedOn)
  const goals = await goalsOfHead(call.db, row.employeeId, row.year)
  const snapshot = {
    ...(await composeSkp(call.db, row, signedOn, await loadSettings(call.db))),
    place,
    signedOn,
    annex: await loadAnnex(call.db, row.id),
    ...(goals.length > 0 ? { goals } : {}),
    paper: await freezePaper(call.db),
  }
  const { id, digest } = await keepVersion(call.db, row, 'signed', snapshot, call.now.toISOString())
  await call.db
    .updateTable('skp')
    .set({
      state: 'agreed',
      signedOn,
      place,
      snapshot: id,
      revision: row.revision + 1,
      updatedAt: call.now.toISOString(),
    })
    .where('id', '=', row.id)
    .execute()
  const settled = await settleRemarks(call.db, row.id, call.now.toISOString())
  await call.audit({
    action: 'planning.agreement.sign',
    subjectType: 'skp',
    subjectId: row.id,
    before: { state: row.state },
    after: {
      state: 'agreed',
      signedOn,
      place,
      signing,
      digest,
      ...(doubts.length > 0 ? { unusualDay: doubts } : {}),
      ...(settled.length > 0 ? { settledRemarks: settled } : {}),
    },
  })
}
