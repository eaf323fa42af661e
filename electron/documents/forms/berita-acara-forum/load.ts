import type { FormLoad } from '../form-load.ts'
import { type ForumDocument, forumDocuments } from '../forum-document.ts'

/** The record of every forum that was chosen; a draft until it was held. */
export const load: FormLoad<ForumDocument> = {
  load: forumDocuments,
  owner: () => null,
  signedOn: ({ forum, wasHeld }) => (wasHeld ? forum.heldOn : null),
  unsigned: 'Forumnya belum berlangsung.',
  whose: ({ forum }) => forum.topic,
}
