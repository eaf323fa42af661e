import type { FormLoad } from '../form-load.ts'
import type { ForumDocument } from '../forum-document.ts'
import { forumDocuments } from '../load-forums.ts'

/** The invitation of every forum that was chosen; a draft until its day is set. */
export const load: FormLoad<ForumDocument> = {
  load: forumDocuments,
  owner: () => null,
  signedOn: ({ forum }) => forum.invitedOn,
  unsigned: 'tanggal undangannya belum diisi',
  whose: ({ forum }) => forum.topic,
}
