import type { FormLoad } from '../form-load.ts'
import type { ForumDocument } from '../forum-document.ts'
import { forumDocuments } from '../load-forums.ts'

/** The record of every forum that was chosen; a draft until it was held. */
export const load: FormLoad<ForumDocument> = {
  load: forumDocuments,
  owner: () => null,
  signedOn: ({ forum, wasHeld }) => (wasHeld ? forum.heldOn : null),
  unsigned: 'forumnya belum berlangsung',
  whose: ({ forum }) => forum.topic,
}
