import type { Party } from '../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../shared/office/office.ts'
import { letterheadOf } from '../../../shared/office/office.ts'
import type { Forum } from '../../../shared/voices/forum/forum.ts'
import { partiesOf } from '../../planning/skp/parties.ts'
import { earlierPromises } from '../../voices/forum/view.ts'
import type { Print } from '../print.ts'
import { unnamed } from '../parts/signatures.ts'

/** A forum as its papers say it: the leader as of its day. */
export interface ForumDocument {
  letterhead: Letterhead
  office: string
  /** Where it is signed. */
  city: string
  forum: Omit<Forum, 'leader' | 'revision' | 'updatedAt'>
  leader: Party
  /** What was looked at of earlier promises. */
  reviewed: ReturnType<typeof earlierPromises>
  /** Whether its day has come. */
  wasHeld: boolean
}

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
