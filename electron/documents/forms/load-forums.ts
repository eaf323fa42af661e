import { unnamed } from '../../../shared/kernel/party.ts'
import { letterheadOf } from '../../../shared/office/office.ts'
import { earlierPromises } from '../../../shared/voices/forum/earlier.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import type { Print } from '../print.ts'
import type { ForumDocument } from './forum-document.ts'

/** The forums of a print, by id. */
export async function forumDocuments(
  print: Print,
  ids: readonly number[],
): Promise<Map<number, ForumDocument>> {
  const all = await print.forums()
  const forums = all.filter(({ id }) => ids.includes(id))
  const identity = await print.office.identity()
  const leaders = await partiesOf(
    print.office,
    forums.map(({ leader, heldOn }) => ({ choice: leader, on: heldOn })),
  )
  return new Map(
    forums.map((forum, at) => {
      const { leader: _, revision: __, updatedAt: ___, ...said } = forum
      return [
        forum.id,
        {
          letterhead: letterheadOf(identity),
          office: identity.name,
          city: identity.city,
          forum: said,
          leader: leaders[at] ?? unnamed,
          reviewed: earlierPromises(all, forum, print.today).filter(
            ({ reviewedIn }) => reviewedIn === forum.id,
          ),
          wasHeld: forum.heldOn <= print.today,
        },
      ]
    }),
  )
}
