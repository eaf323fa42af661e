import type { ForumLine, ForumShown } from '../../../shared/voices/forum/contract.ts'
import type { Forum } from '../../../shared/voices/forum/forum.ts'
import { earlierPromises } from '../../../shared/voices/forum/earlier.ts'
import { isBroken } from '../../../shared/voices/forum/rules.ts'
import type { Call } from '../../app/call.ts'
import { fullNames } from '../../employees/store.ts'
import { loadOfficials } from '../../office/store.ts'
import { loadForums } from './store.ts'
import { gone } from '../../../shared/kernel/refusal.ts'

/** The list of forums. */
export const lineOf = (forum: Forum, today: string): ForumLine => ({
  id: forum.id,
  topic: forum.topic,
  heldOn: forum.heldOn,
  place: forum.place,
  attendees: forum.attendees.length,
  promises: forum.promises.length,
  kept: forum.promises.filter(({ outcome }) => outcome === 'ditepati').length,
  broken: forum.promises.filter((promise) => isBroken(promise, today)).length,
})

/** One forum with what is to be looked at in it. @throws Refusal when it is gone */
export async function shown({ db, today }: Call, id: number): Promise<ForumShown> {
  const forums = await loadForums(db)
  const forum = forums.find((one) => one.id === id)
  if (!forum) throw gone('Forum itu')
  const { leader, promises, revision, id: _, updatedAt: __, ...rest } = forum
  const leaderName =
    'employeeId' in leader
      ? (await fullNames(db)).get(leader.employeeId)
      : (await loadOfficials(db)).find((official) => official.id === leader.officialId)?.name
  return {
    id,
    revision,
    today,
    record: {
      ...rest,
      leader,
      promises: promises.map(
        ({ outcome: _o, note: _n, reviewedOn: _r, reviewedIn: _i, ...promise }) => promise,
      ),
    },
    leaderName: leaderName ?? '-',
    promises,
    earlier: earlierPromises(forums, forum, today),
  }
}
