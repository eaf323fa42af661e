import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import type { Forum, ForumRecord } from '../../../shared/voices/forum/forum.ts'
import { problemsOfForum, problemsOfReview } from '../../../shared/voices/forum/rules.ts'
import { type Call, os } from '../../app/call.ts'
import {
  deleteForums,
  forumsOfParts,
  insertForum,
  loadForum,
  loadForums,
  storeReview,
  updateForum,
} from './store.ts'
import { lineOf, shown } from './view.ts'

const subject = (id: number) => ({ subjectType: 'forum', subjectId: id }) as const

async function unchanged(call: Call, { id, revision }: { id: number; revision: number }): Promise<Forum> {
  const forum = await loadForum(call.db, id)
  if (forum.revision !== revision)
    throw new Refusal('Forum ini baru saja diubah di jendela lain. Muat ulang halaman.')
  return forum
}

/** What the log tells of a forum: who came is told by how many. */
const told = ({ topic, heldOn, place, agenda, attendees, promises }: ForumRecord) => ({
  topic,
  heldOn,
  place,
  agenda,
  attendeeCount: attendees.length,
  promises: promises.map(({ promise, who, dueOn }) => ({ promise, who, dueOn })),
})

export const forumProcedures = {
  list: os.voices.forum.list.handler(async ({ context: { call } }) =>
    (await loadForums(call.db)).map((forum) => lineOf(forum, call.today)),
  ),
  get: os.voices.forum.get.handler(({ input: { id }, context: { call } }) => shown(call, id)),
  save: os.voices.forum.save.handler(async ({ input: { id, revision, ...record }, context: { call } }) => {
    const problems = problemsOfForum(record, call.today)
    if (problems.length > 0) throw new Refusal(problems[0]?.message ?? '', problems)
    const before = id === undefined ? null : await unchanged(call, { id, revision })
    const parts = [...record.attendees, ...record.promises].map((one) => one.id)
    if ([...(await forumsOfParts(call.db, parts))].some((of) => of !== id))
      throw new Refusal('Sebuah baris tercatat di forum lain. Muat ulang halaman.')
    const lost = before?.promises.find(
      (promise) => promise.outcome !== null && !record.promises.some((one) => one.id === promise.id),
    )
    if (lost)
      throw new Refusal(`Janji “${lost.promise}” sudah ditinjau, jadi tidak dihapus.`, [
        { field: 'Janji', message: 'Kembalikan janji yang sudah ditinjau.' },
      ])
    const savedAt = call.now.toISOString()
    const newId = before === null ? await insertForum(call.db, record, savedAt) : before.id
    const next = before === null ? 0 : await updateForum(call.db, before, record, savedAt)
    await call.audit({
      action: 'voices.forum.save',
      ...subject(newId),
      ...(before && { before: told(before) }),
      after: told(record),
    })
    return { id: newId, revision: next }
  }),
  review: os.voices.forum.review.handler(async ({ input, context: { call } }) => {
    const { forumId, promiseId, outcome, note } = input
    const forum = await loadForum(call.db, forumId)
    const made = (await loadForums(call.db)).find(({ promises }) =>
      promises.some(({ id }) => id === promiseId),
    )
    const promise = made?.promises.find(({ id }) => id === promiseId)
    if (!made || !promise) throw gone('Janji itu')
    const problems = problemsOfReview(
      { forumId: made.id, heldOn: made.heldOn },
      { forumId, heldOn: forum.heldOn },
      call.today,
    )
    if (problems.length > 0) throw new Refusal(problems[0]?.message ?? '', problems)
    await storeReview(
      call.db,
      promiseId,
      outcome === null
        ? { outcome, note: '', reviewedOn: null, reviewedIn: null }
        : { outcome, note, reviewedOn: forum.heldOn, reviewedIn: forumId },
    )
    await call.audit({
      action: 'voices.forum.review',
      ...subject(made.id),
      before: { promise: promise.promise, promiseOutcome: promise.outcome, note: promise.note },
      after: { promise: promise.promise, promiseOutcome: outcome, note },
    })
    return {}
  }),
  remove: os.voices.forum.remove.handler(async ({ input, context: { call } }) => {
    const forum = await unchanged(call, input)
    if (forum.promises.some(({ outcome }) => outcome !== null))
      throw new Refusal('Janji dari forum ini sudah ditinjau di forum lain, jadi forumnya tidak dihapus.')
    await deleteForums(call.db, [forum.id])
    await call.audit({ action: 'voices.forum.remove', ...subject(forum.id), before: told(forum) })
    return {}
  }),
}
