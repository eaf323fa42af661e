import type { ArchivePreview } from '../../../shared/planning/year/contract.ts'
import { mayBecome, notArchivable } from '../../../shared/planning/skp/transitions.ts'
import type { Call } from '../../app/call.ts'
import { listSkp } from '../skp/list-store.ts'

/** What putting a year away would do: which SKP are ready, which are away already, and why the rest stays. */
export async function archivePreview(call: Call, year: number): Promise<ArchivePreview> {
  const found: ArchivePreview = { ready: [], archived: [], rest: [] }
  for (const { skpId, state, fullName } of await listSkp(call.db, year)) {
    if (skpId === null || state === null) found.rest.push({ fullName, reason: 'Belum mempunyai SKP.' })
    else if (state === 'archived') found.archived.push({ skpId, fullName })
    else if (mayBecome(state, 'archived')) found.ready.push({ skpId, fullName })
    else found.rest.push({ fullName, reason: notArchivable(state) ?? '' })
  }
  return found
}
