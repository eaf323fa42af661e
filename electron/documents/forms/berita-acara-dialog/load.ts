import { letterheadOf } from '../../../../shared/office/office.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { composeSkps } from '../../../planning/skp/store.ts'
import { loadTalksById } from '../../../planning/talks/store.ts'
import { type FormLoad, ofSkp } from '../form-load.ts'
import type { TalkDocument } from './document.ts'

/** Of every talk: people as the signed SKP froze them, or, while it is a draft, as of the talk's day. */
export const load: FormLoad<TalkDocument> = {
  ...ofSkp,
  async load(print, ids) {
    const talks = [...(await loadTalksById(print.db, ids))]
    if (ids.some((id) => !talks.some(([found]) => found === id)))
      throw new Refusal('Catatan dialog itu tidak ada lagi. Muat ulang halaman.')
    const rows = await print.rows(talks.map(([, { skpId }]) => skpId))
    const signed = await print.skp([...rows.values()].flatMap((row) => (row.snapshot === null ? [] : row.id)))
    const open = talks.flatMap(([id, { skpId, record }]) => {
      const row = rows.get(skpId)
      return row && row.snapshot === null ? [{ id, row, on: record.heldOn }] : []
    })
    const composed = open.length > 0 ? await composeSkps(print.office, open) : []
    const drafts = new Map(open.map(({ id }, index) => [id, composed[index]]))
    const letterhead = letterheadOf(await print.office.identity())
    const documents = new Map<number, TalkDocument>()
    for (const [id, { skpId, record }] of talks) {
      const skp = drafts.get(id) ?? signed.get(skpId)
      if (skp) documents.set(id, { letterhead, skp, talk: record, signedOn: record.heldOn })
    }
    return documents
  },
}
