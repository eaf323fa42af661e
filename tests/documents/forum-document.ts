import { randomUUID } from 'node:crypto'
import type { ForumDocument } from '../../electron/documents/forms/forum-document.ts'
import { superior } from './documents.ts'

/** A promise that nobody has looked at yet. */
export const forumPromise = (at: number): ForumDocument['forum']['promises'][number] => ({
  id: randomUUID(),
  problem: `Masukan ${at}`,
  promise: `Loket ke-${at} dibuka setiap Senin`,
  who: 'Kepala Seksi Pelayanan',
  dueOn: '2026-12-31',
  outcome: null,
  note: '',
  reviewedOn: null,
  reviewedIn: null,
})

/** A forum of an invented office that was held. */
export const forumDocument = (
  some: Partial<ForumDocument['forum']> = {},
  more: Partial<ForumDocument> = {},
): ForumDocument => ({
  letterhead: {
    name: 'Kecamatan Uji',
    letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
    address: 'Jalan Uji Nomor 1',
    phone: '',
    email: '',
  },
  office: 'Kecamatan Uji',
  city: 'Uji',
  leader: superior,
  reviewed: [],
  wasHeld: true,
  forum: {
    id: 1,
    topic: 'standar pelayanan KTP elektronik',
    heldOn: '2026-10-05',
    begins: '09.00',
    place: 'Aula',
    agenda: 'Standar pelayanan\nHasil survei',
    invitationNumber: '005/12/2026',
    invitedOn: '2026-09-28',
    invitees: 'Para Ketua RW',
    recordNumber: '400/7/2026',
    discussion: 'Loket hanya satu',
    attendees: [
      {
        id: randomUUID(),
        name: 'Warga Rekaan',
        element: 'pengguna',
        institution: 'RW 03',
        position: 'Ketua',
        signs: true,
      },
      {
        id: randomUUID(),
        name: 'Tokoh Rekaan',
        element: 'tokoh',
        institution: '',
        position: '',
        signs: true,
      },
      {
        id: randomUUID(),
        name: 'Wartawan Rekaan',
        element: 'media',
        institution: '',
        position: '',
        signs: false,
      },
    ],
    promises: [forumPromise(1)],
    ...some,
  },
  ...more,
})
