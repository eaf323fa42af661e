import { checkTalkDay, talkDays } from '../../../shared/planning/talks/talk.ts'
import { doubtsOfPast, mustBeMeant } from '../../../shared/office/signing-day.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Call, os } from '../../app/call.ts'
import { deleteTalk, insertTalk, loadTalk, loadTalks, updateTalk } from './store.ts'
import { loadSkp, type SkpRow } from '../skp/store.ts'

/** Loads a talk that nobody has saved in the meantime. */
async function unchanged(call: Call, id: number, revision: number) {
  const talk = await loadTalk(call.db, id)
  if (talk.revision !== revision)
    throw new Refusal('Catatan dialog ini baru saja diubah di jendela lain. Muat ulang halaman.')
  return talk
}

/** What is put away is read, not written. */
function refuseArchived({ state }: SkpRow): void {
  if (state === 'archived')
    throw new Refusal(
      'SKP ini sudah diarsipkan, jadi catatan dialognya tidak berubah lagi. Keluarkan dari arsip lebih dahulu.',
    )
}

export const talksProcedures = {
  list: os.planning.talks.list.handler(async ({ input, context: { call } }) => {
    await loadSkp(call.db, input.skpId)
    return loadTalks(call.db, input.skpId)
  }),

  save: os.planning.talks.save.handler(async ({ input, context: { call } }) => {
    const { skpId, id, revision, sure, ...record } = input
    const skp = await loadSkp(call.db, skpId)
    refuseArchived(skp)
    checkTalkDay(record.heldOn, talkDays(skp.year, skp.periodEnd))
    mustBeMeant(
      doubtsOfPast(record.heldOn, call.today).map((message) => ({ message })),
      sure,
    )
    const entry = { action: 'planning.talks.save', subjectType: 'skp', subjectId: skpId } as const
    const savedAt = call.now.toISOString()
    if (id === undefined) {
      const newId = await insertTalk(call.db, skpId, record, savedAt)
      await call.audit({ ...entry, after: { id: newId, ...record } })
      return { id: newId, revision: 0 }
    }
    const before = await unchanged(call, id, revision)
    if (before.skpId !== skpId) throw new Refusal('Catatan dialog itu milik SKP lain. Muat ulang halaman.')
    await updateTalk(call.db, id, record, revision + 1, savedAt)
    await call.audit({ ...entry, before: { id, ...before.record }, after: { id, ...record } })
    return { id, revision: revision + 1 }
  }),

  remove: os.planning.talks.remove.handler(async ({ input: { id, revision }, context: { call } }) => {
    const { skpId, record } = await unchanged(call, id, revision)
    refuseArchived(await loadSkp(call.db, skpId))
    await deleteTalk(call.db, id)
    await call.audit({
      action: 'planning.talks.remove',
      subjectType: 'skp',
      subjectId: skpId,
      before: { id, ...record },
    })
    return {}
  }),
}
