import type { DialogDocument } from '../../shared/documents/talk.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import type { Call } from '../app/call.ts'
import { loadOffice } from '../office/store.ts'
import { loadDialog } from '../planning/talks/store.ts'
import { composeSkp, loadSkp, skpDocument } from '../planning/skp/store.ts'

/** The berita acara of a talk: people as the signed SKP froze them, or, while it is a draft, as of the talk's day. */
export async function dialogDocument(
  call: Call,
  id: number,
  settings: OfficeSettings,
): Promise<DialogDocument> {
  const { skpId, record } = await loadDialog(call.db, id)
  const row = await loadSkp(call.db, skpId)
  const skp =
    row.snapshot === null
      ? await composeSkp(call.db, row, record.heldOn, settings)
      : await skpDocument(call.db, skpId, settings)
  const { name, letterhead, address, phone, email } = await loadOffice(call.db)
  return {
    letterhead: { name, letterhead, address, phone, email },
    skp,
    dialog: record,
    signedOn: record.heldOn,
  }
}
