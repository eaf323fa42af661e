import type { ForumShown } from './contract.ts'
import type { Forum } from './forum.ts'
import { isBroken } from './rules.ts'

/**
 * What earlier forums promised as far as it concerns one: what was looked at in it, and what nobody has found kept
 * before it.
 */
export function earlierPromises(
  forums: readonly Forum[],
  forum: Forum,
  today: string,
): ForumShown['earlier'] {
  const earlier = forums.filter(({ heldOn }) => heldOn < forum.heldOn).toReversed()
  return earlier.flatMap(({ id: forumId, heldOn, promises }) =>
    promises
      .filter(
        ({ reviewedIn, reviewedOn, outcome }) =>
          reviewedIn === forum.id ||
          outcome === null ||
          (outcome !== 'ditepati' && (reviewedOn ?? '') <= forum.heldOn),
      )
      .map((promise) => ({ ...promise, forumId, heldOn, broken: isBroken(promise, today) })),
  )
}
