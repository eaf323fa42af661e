import { expect, test } from 'vitest'
import { compareContents } from '../../../shared/planning/agreement/compare.ts'
import { versionNames } from '../../../shared/planning/agreement/version-names.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { openTestOffice } from '../office.ts'
import { headAndMember, personal } from '../people.ts'

/** A draft of 2026 with one complete RHK, and its appraiser. */
async function draft() {
  const opened = await openTestOffice()
  const { client } = opened
  const { member } = await headAndMember(client, 'Seksi Uji')
  const { id } = await client.planning.skp.create({ employeeId: member, year: 2026 })
  const row = rhk({ text: 'Tersusunnya laporan' })
  await client.planning.sheet.save({ id, revision: 0, content: skpContent([row]) })
  const now = () => client.planning.skp.get({ id })
  return { ...opened, id, row, now }
}

test('proposed, returned with a remark on its row, proposed again, agreed', async () => {
  const { client, id, row, now } = await draft()
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  expect((await now()).state).toBe('proposed')
  await client.planning.agreement.giveBack({
    id,
    revision: (await now()).revision,
    remarks: [{ rhkId: row.id, text: 'Targetnya terlalu rendah.' }],
  })
  expect((await now()).state).toBe('returned')
  const [remark] = await client.planning.agreement.remarks({ id })
  expect(remark).toMatchObject({ rhkId: row.id, author: 'Pengelola Uji', resolved: false })
  await client.planning.agreement.resolveRemark({ id: remark?.id ?? 0, resolved: true })
  expect((await client.planning.agreement.remarks({ id }))[0]?.resolved).toBe(true)
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  expect((await now()).state).toBe('agreed')
  expect((await client.trust.check()).sound).toBe(true)
})

test("the employee's proposal and what was agreed are both kept and can be compared", async () => {
  const { client, id, row, now } = await draft()
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  const added = rhk({ text: 'Yang ditambahkan pimpinan' })
  await client.planning.sheet.save({
    id,
    revision: (await now()).revision,
    content: skpContent([{ ...row, text: 'Tersusunnya laporan keuangan' }, added]),
  })
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  const [agreed, proposal] = await client.planning.agreement.versions({ id })
  expect([agreed?.kind, proposal?.kind]).toEqual(['signed', 'proposal'])
  if (!agreed || !proposal) throw new Error('a version is missing')
  expect(
    compareContents(proposal.document.content, agreed.document.content, 2026).map(
      ({ changed, before, after }) => [
        changed,
        before?.split('\n')[0] ?? null,
        after?.split('\n')[0] ?? null,
      ],
    ),
  ).toEqual([
    [true, 'Tersusunnya laporan', 'Tersusunnya laporan keuangan'],
    [true, null, 'Yang ditambahkan pimpinan'],
  ])
})

test('what the superior changed is kept when the proposal goes back, though the employee changes it again', async () => {
  const { client, id, row, now } = await draft()
  const write = async (text: string, expectation = '') =>
    client.planning.sheet.save({
      id,
      revision: (await now()).revision,
      content: skpContent([{ ...row, text }], ['', '', '', '', '', '', expectation]),
    })
  const giveBack = async () =>
    client.planning.agreement.giveBack({
      id,
      revision: (await now()).revision,
      remarks: [
        { rhkId: null, text: 'Seluruhnya' },
        { rhkId: row.id, text: 'Pada barisnya' },
      ],
    })
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  await write('Menurut pimpinan', 'Dengan kelurahan')
  await giveBack()
  await write('Menurut pegawai')
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  // Nothing changed since it was proposed: nothing more to keep.
  await giveBack()
  const versions = await client.planning.agreement.versions({ id })
  expect(versions.map(({ kind, document }) => [kind, document.content.rhk[0]?.text])).toEqual([
    ['proposal', 'Menurut pegawai'],
    ['returned', 'Menurut pimpinan'],
    ['proposal', 'Tersusunnya laporan'],
  ])
  expect([...versionNames(versions, () => '2026-01-20').values()].toReversed()).toEqual([
    'Usulan 2, 20 Januari 2026',
    'Usulan 1 yang diubah penilai, 20 Januari 2026',
    'Usulan 1, 20 Januari 2026',
  ])
  const [, changed, proposed] = versions
  if (!changed || !proposed) throw new Error('a version is missing')
  expect(compareContents(proposed.document.content, changed.document.content, 2026).at(-1)).toEqual({
    id: 'Kolaboratif',
    before: null,
    after: 'Ekspektasi Kolaboratif: Dengan kelurahan',
    changed: true,
  })
  // Those of one giving back stand as they were written, the whole SKP before its rows.
  expect((await client.planning.agreement.remarks({ id })).slice(0, 2).map(({ text }) => text)).toEqual([
    'Seluruhnya',
    'Pada barisnya',
  ])
})

test('an addendum is a new version, and the old one stays', async () => {
  const { client, id, row, now } = await draft()
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  await client.planning.agreement.reopen({ id, reason: 'Penugasan baru dari Camat' })
  expect(await now()).toMatchObject({ state: 'draft', version: 2 })
  await client.planning.sheet.save({
    id,
    revision: (await now()).revision,
    content: skpContent([row, rhk({ text: 'Penugasan baru', kind: 'tambahan' })]),
  })
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-06-02',
    place: 'Uji',
    sure: true,
  })
  const versions = await client.planning.agreement.versions({ id })
  expect(
    versions.map(({ version, document: { signedOn, content } }) => [version, signedOn, content.rhk.length]),
  ).toEqual([
    [2, '2026-06-02', 2],
    [1, '2026-01-20', 1],
  ])
})

test('what was once signed is never removed', async () => {
  const { client, id, now } = await draft()
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  await client.planning.agreement.reopen({ id, reason: 'Penugasan baru dari Camat' })
  await expect(client.planning.year.removeDrafts({ ids: [id] })).rejects.toThrow('pernah ditandatangani')
  expect((await client.planning.agreement.versions({ id })).length).toBe(1)
})

test('an incomplete SKP is not proposed, and only a proposed one is returned', async () => {
  const { client, id, now } = await draft()
  const { revision } = await now()
  await expect(
    client.planning.agreement.giveBack({ id, revision, remarks: [{ rhkId: null, text: 'Belum' }] }),
  ).rejects.toThrow('tidak dapat dikembalikan')
  await client.planning.sheet.save({ id, revision, content: skpContent([rhk({ indicators: [] })]) })
  await expect(client.planning.agreement.propose({ id, revision: revision + 1 })).rejects.toThrow(
    'SKP belum lengkap',
  )
  expect((await now()).state).toBe('draft')
  expect(await client.planning.agreement.versions({ id })).toEqual([])
})

test('several are signed at once, or none with the names of those that are not complete', async () => {
  const { client, id } = await draft()
  const { id: third } = await client.employees.save({ personal: personal(3) })
  const { id: empty } = await client.planning.skp.create({ employeeId: third, year: 2026 })
  const states = async () =>
    (await client.planning.skp.list({ year: 2026 })).flatMap(({ skpId, state }) =>
      skpId === null ? [] : [state],
    )
  const refusal = await client.planning.agreement
    .signMany({ ids: [id, empty], signedOn: '2026-01-20', sure: true })
    .catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    message: expect.stringContaining('tidak ada yang ditandatangani'),
    data: { problems: [{ field: 'Orang Rekaan 3' }] },
  })
  expect(await states()).toEqual(['draft', 'draft'])
  expect(await client.planning.agreement.signMany({ ids: [id], signedOn: '2026-01-20', sure: true })).toEqual(
    {
      signed: 1,
    },
  )
  expect(new Set(await states())).toEqual(new Set(['agreed', 'draft']))
})

test('what was remarked is settled when the SKP is agreed', async () => {
  const { client, id, now } = await draft()
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  const remarks = [{ rhkId: null, text: 'Tambahkan jadwal.' }]
  await client.planning.agreement.giveBack({ id, revision: (await now()).revision, remarks })
  await client.planning.agreement.sign({
    id,
    revision: (await now()).revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  expect(await client.planning.agreement.remarks({ id })).toMatchObject([
    { text: 'Tambahkan jadwal.', resolved: true },
  ])
})

test('a proposal that was made by mistake is taken back to what the SKP was before, and both stay in the log', async () => {
  const { client, id, row, now } = await draft()
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  await client.planning.agreement.withdraw({ id })
  expect((await now()).state).toBe('draft')

  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  await client.planning.agreement.giveBack({
    id,
    revision: (await now()).revision,
    remarks: [{ rhkId: row.id, text: 'Targetnya terlalu rendah.' }],
  })
  await client.planning.agreement.propose({ id, revision: (await now()).revision })
  await client.planning.agreement.withdraw({ id })
  expect((await now()).state).toBe('returned')
  expect((await now()).content.rhk).toHaveLength(1)
  await expect(client.planning.agreement.withdraw({ id })).rejects.toMatchObject({ code: 'REFUSED' })

  const actions = (await client.trust.audit({ limit: 10 })).map(({ action }) => action)
  expect(actions.filter((action) => action === 'planning.agreement.withdraw')).toHaveLength(2)
  expect((await client.trust.check()).sound).toBe(true)
})
