import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import { type Client, refusalOf, smallOfficeUntil } from '../people.ts'

const today = new Date('2026-09-10T09:00:00')

type Saved = Parameters<Client['voices']['forum']['save']>[0]

const promise = (some: object = {}) => ({
  id: randomUUID(),
  problem: 'Loket hanya satu',
  promise: 'Loket kedua dibuka setiap Senin',
  who: 'Kepala Seksi Pelayanan',
  dueOn: '2026-06-30',
  ...some,
})

const forum = (leader: number, some: Partial<Saved> = {}): Saved => ({
  revision: 0,
  topic: 'Standar pelayanan KTP elektronik',
  heldOn: '2026-03-11',
  begins: '09.00',
  place: 'Aula kecamatan',
  agenda: 'Standar pelayanan\nHasil survei',
  leader: { employeeId: leader },
  invitationNumber: '005/12/2026',
  invitedOn: '2026-03-04',
  invitees: 'Ketua RW\nTokoh masyarakat',
  recordNumber: '',
  discussion: 'Warga meminta loket kedua',
  attendees: [
    {
      id: randomUUID(),
      name: 'Warga Rekaan',
      element: 'pengguna',
      institution: 'RW 03',
      position: 'Ketua',
      signs: true,
    },
  ],
  promises: [promise()],
  ...some,
})

describe('a forum', () => {
  test('is written, changed, looked at again in the next one, and removed, each with its entry', async () => {
    const { client, application, camat } = await smallOfficeUntil(today)
    const first = forum(camat)
    const at = await client.voices.forum.save(first)
    await client.voices.forum.save({ ...first, ...at, recordNumber: '400/7/2026' })
    expect(await client.voices.forum.list()).toMatchObject([
      { attendees: 1, promises: 1, kept: 0, broken: 1, heldOn: '2026-03-11' },
    ])
    const next = await client.voices.forum.save(
      forum(camat, {
        topic: 'Hasil survei',
        heldOn: '2026-09-09',
        invitedOn: '2026-09-01',
        attendees: [],
        promises: [],
      }),
    )
    const [open] = (await client.voices.forum.get({ id: next.id })).earlier
    expect(open).toMatchObject({ promise: 'Loket kedua dibuka setiap Senin', outcome: null, broken: true })
    const review = { forumId: next.id, promiseId: open?.id ?? '' }
    await client.voices.forum.review({ ...review, outcome: 'ditepati', note: 'Berjalan sejak Mei' })
    expect((await client.voices.forum.get({ id: at.id })).promises).toMatchObject([
      { outcome: 'ditepati', reviewedOn: '2026-09-09', reviewedIn: next.id },
    ])
    expect((await client.voices.forum.get({ id: next.id })).earlier).toHaveLength(1)
    const { revision } = await client.voices.forum.get({ id: at.id })
    const removed = () => client.voices.forum.remove({ id: at.id, revision })
    expect((await refusalOf(application, removed)).message).toContain('sudah ditinjau')
    await client.voices.forum.review({ ...review, outcome: null, note: '' })
    await client.voices.forum.remove({ id: at.id, revision })
    expect(await client.voices.forum.list()).toHaveLength(1)
    const actions = (await readAudit(application.file.db, { limit: 50 }))
      .toReversed()
      .map(({ action }) => action)
    expect(actions.filter((action) => action.startsWith('voices.'))).toEqual(
      ['save', 'save', 'save', 'review', 'review', 'remove'].map((verb) => `voices.forum.${verb}`),
    )
  })

  test.each([
    ['is to come, with who came', { heldOn: '2026-10-01', invitedOn: '2026-09-01' }, 'belum berlangsung'],
    ['invites after it was held', { invitedOn: '2026-03-12' }, 'sesudah forumnya'],
    ['promises for the day before', { promises: [promise({ dueOn: '2026-03-10' })] }, 'sebelum forumnya'],
  ])('that %s is refused and nothing changes', async (_, some, sentence) => {
    const { client, application, camat } = await smallOfficeUntil(today)
    expect(
      (await refusalOf(application, () => client.voices.forum.save(forum(camat, some)))).message,
    ).toContain(sentence)
  })

  test('does not look at its own promises, and one that was looked at stays', async () => {
    const { client, application, camat } = await smallOfficeUntil(today)
    const first = forum(camat)
    const at = await client.voices.forum.save(first)
    const promiseId = first.promises[0]?.id ?? ''
    const own = () => client.voices.forum.review({ forumId: at.id, promiseId, outcome: 'ditepati', note: '' })
    expect((await refusalOf(application, own)).message).toContain('forum sesudahnya')
    const next = await client.voices.forum.save(
      forum(camat, { heldOn: '2026-09-09', invitedOn: null, attendees: [], promises: [] }),
    )
    await client.voices.forum.review({ forumId: next.id, promiseId, outcome: 'sebagian', note: '' })
    const lost = () => client.voices.forum.save({ ...first, ...at, promises: [] })
    expect((await refusalOf(application, lost)).message).toContain('sudah ditinjau')
  })
})
