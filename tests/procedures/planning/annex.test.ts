import { openYear } from '../office.ts'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ActionRow, Annex } from '../../../shared/planning/skp/skp.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { auditOf, lastEntry, refusalOf, smallOffice } from '../people.ts'

const action = (rhkId: string, some: Partial<ActionRow> = {}): ActionRow => ({
  id: randomUUID(),
  rhkId,
  action: 'Menyusun kuesioner survei',
  output: '2 survei',
  quarters: 0b1010,
  evidence: 'Laporan survei',
  ...some,
})

const annexOf = (actions: ActionRow[], lists: Partial<Annex['attachments']> = {}): Annex => ({
  attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [], ...lists },
  actions,
})

/** A draft of 2026 with two RHK. */
async function draft() {
  const office = await smallOffice()
  const { id } = await office.client.planning.skp.create({ employeeId: office.staff, year: 2026 })
  const rows = [rhk({ text: 'Terlayaninya warga' }), rhk({ text: 'Tersusunnya laporan' })]
  await office.client.planning.sheet.save({ id, revision: 0, content: skpContent(rows) })
  const [first = '', second = ''] = rows.map((row) => row.id)
  const annexNow = async () => (await office.client.planning.annex.get({ id })).annex
  return { ...office, id, first, second, annexNow }
}

const full = (first: string, second: string) =>
  annexOf([action(first), action(first, { action: 'Mengolah hasil', quarters: 0 }), action(second)], {
    dukungan: ['Satu laptop', 'Anggaran Rp10.000.000'],
    pertanggungjawaban: ['Laporan bulanan kepada Kepala Seksi'],
    konsekuensi: ['Penghargaan bila melampaui target'],
  })

test('a new SKP has an empty annex', async () => {
  const { annexNow } = await draft()
  expect(await annexNow()).toEqual(annexOf([]))
})

test('what is saved stands there in its order, also when the file is opened again', async () => {
  const { client, application, path, id, first, second, annexNow } = await draft()
  const annex = full(first, second)
  await client.planning.annex.save({ id, revision: 0, annex })
  expect(await annexNow()).toEqual(annex)
  await application.close()
  await application.open(path)
  expect(await annexNow()).toEqual(annex)
  expect((await client.trust.check()).sound).toBe(true)
})

test('empty rows and blanks around texts are not stored', async () => {
  const { client, id, first, annexNow } = await draft()
  const kept = action(first, { action: '  Menyusun kuesioner \n', output: '', evidence: ' ' })
  const annex = annexOf([action(first, { action: ' ', output: '', evidence: '', quarters: 0 }), kept], {
    dukungan: ['', '  Satu laptop  ', ' \n '],
  })
  await client.planning.annex.save({ id, revision: 0, annex })
  expect(await annexNow()).toEqual(
    annexOf([{ ...kept, action: 'Menyusun kuesioner', evidence: '' }], { dukungan: ['Satu laptop'] }),
  )
})

test('each save leaves one entry with what changed and nothing else; saving the same leaves none', async () => {
  const { client, application, id, first, second } = await draft()
  const annex = full(first, second)
  await client.planning.annex.save({ id, revision: 0, annex })
  const [changed, kept, ...others] = annex.actions
  if (!changed || !kept) throw new Error('the annex has actions')
  const next = {
    attachments: { ...annex.attachments, konsekuensi: ['Pembinaan bila tidak tercapai'] },
    actions: [{ ...changed, quarters: 0b0001 }, kept, ...others],
  }
  expect(
    await auditOf(application, () => client.planning.annex.save({ id, revision: 1, annex: next })),
  ).toEqual(['planning.annex.save'])
  const { before, after } = await lastEntry(application)
  expect(JSON.parse(before ?? '')).toEqual({
    konsekuensi: annex.attachments.konsekuensi,
    [changed.id]: { ...changed, position: 0 },
  })
  expect(JSON.parse(after ?? '')).toEqual({
    konsekuensi: ['Pembinaan bila tidak tercapai'],
    [changed.id]: { ...changed, quarters: 0b0001, position: 0 },
  })
  expect(
    await auditOf(application, () => client.planning.annex.save({ id, revision: 2, annex: next })),
  ).toEqual([])
})

test('actions are reordered, moved to another RHK and removed by their ids', async () => {
  const { client, id, first, second, annexNow } = await draft()
  const [a, b, c] = [
    action(first, { action: 'a' }),
    action(first, { action: 'b' }),
    action(second, { action: 'c' }),
  ]
  await client.planning.annex.save({ id, revision: 0, annex: annexOf([a, b, c]) })
  const next = annexOf([b, { ...a, rhkId: second }])
  await client.planning.annex.save({ id, revision: 1, annex: next })
  expect(await annexNow()).toEqual(next)
})

test('writing in the SKP and in its annex do not get into each other’s way', async () => {
  const { client, id, first } = await draft()
  const { revision, content } = await client.planning.skp.get({ id })
  await client.planning.annex.save({ id, revision: 0, annex: annexOf([action(first)]) })
  const longer = { ...content, rhk: [...content.rhk, rhk({ text: 'Yang ketiga' })] }
  await client.planning.sheet.save({ id, revision, content: longer })
  await client.planning.annex.save({ id, revision: 1, annex: annexOf([]) })
})

test('a window that shows a former state of the annex is refused', async () => {
  const { client, application, id, first } = await draft()
  await client.planning.annex.save({ id, revision: 0, annex: annexOf([action(first)]) })
  const { message } = await refusalOf(application, () =>
    client.planning.annex.save({ id, revision: 0, annex: annexOf([]) }),
  )
  expect(message).toContain('jendela lain')
})

test('the annex is frozen with the signed SKP and can be written again once it is reopened', async () => {
  const { client, application, id, first, second, annexNow } = await draft()
  const annex = full(first, second)
  await client.planning.annex.save({ id, revision: 0, annex })
  await client.planning.agreement.sign({ id, revision: 1, signedOn: '2026-01-20', place: 'Uji', sure: true })
  const { message } = await refusalOf(application, () =>
    client.planning.annex.save({ id, revision: 1, annex: annexOf([]) }),
  )
  expect(message).toMatch(/ditetapkan dan terkunci/)
  expect(await annexNow()).toEqual(annex)
  const [signed] = await client.planning.agreement.versions({ id })
  expect(signed?.document.annex).toEqual(annex)
  await client.planning.agreement.reopen({ id, reason: 'Rencana aksi belum lengkap' })
  await client.planning.annex.save({ id, revision: 1, annex: annexOf([action(second)]) })
  expect((await annexNow()).actions).toHaveLength(1)
  // What was signed stays readable as it was.
  expect((await client.planning.agreement.versions({ id }))[0]?.document.annex).toEqual(annex)
})

test('an action for an RHK of somebody else, or with the id of another one, is refused', async () => {
  const { client, application, id, first, kasi } = await draft()
  const { id: other } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
  const foreign = rhk()
  await client.planning.sheet.save({ id: other, revision: 0, content: skpContent([foreign]) })
  const taken = action(foreign.id)
  await client.planning.annex.save({ id: other, revision: 0, annex: annexOf([taken]) })
  const save = (row: ActionRow) => () =>
    client.planning.annex.save({ id, revision: 0, annex: annexOf([row]) })
  expect((await refusalOf(application, save(action(foreign.id)))).message).toContain(
    'tidak ada lagi dalam SKP ini',
  )
  expect((await refusalOf(application, save({ ...taken, rhkId: first }))).message).toContain('SKP lain')
})

test('more actions on one RHK than a form can hold are refused with the RHK that has them', async () => {
  const { client, application, id, second } = await draft()
  const many = annexOf(Array.from({ length: 21 }, () => action(second)))
  const { problems } = await refusalOf(application, () =>
    client.planning.annex.save({ id, revision: 0, annex: many }),
  )
  expect(problems.map(({ field }) => field)).toEqual(['RHK 2'])
})

test('actions go with their RHK, and the log still knows them', async () => {
  const { client, application, id, first, second, annexNow } = await draft()
  await client.planning.annex.save({ id, revision: 0, annex: full(first, second) })
  const { revision, content } = await client.planning.skp.get({ id })
  const shorter = { ...content, rhk: content.rhk.filter((row) => row.id !== first) }
  await client.planning.sheet.save({ id, revision, content: shorter })
  expect((await annexNow()).actions.map(({ rhkId }) => rhkId)).toEqual([second])
  const { before } = await lastEntry(application)
  expect(before).toContain('Mengolah hasil')
})

test('a draft that is removed leaves its annex in the log only', async () => {
  const { client, application, id, first, second } = await draft()
  await client.planning.annex.save({ id, revision: 0, annex: full(first, second) })
  await client.planning.year.removeDrafts({ ids: [id] })
  const { raw } = application.file
  const count = (table: string) => raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('skp_attachment'), count('action_plan')]).toEqual([0, 0])
  expect((await lastEntry(application)).before).toContain('Anggaran Rp10.000.000')
  await expect(client.planning.annex.get({ id })).rejects.toThrow('tidak ada lagi')
})

test('a year that was opened is not taken back where somebody has written an annex', async () => {
  const { client, application, staff } = await smallOffice()
  const { ids } = await openYear(client, { year: 2026, employeeIds: [staff], copyLastYear: false })
  const [id = 0] = ids
  const annex = annexOf([], { dukungan: ['Satu laptop'] })
  await client.planning.annex.save({ id, revision: 0, annex })
  const { message } = await refusalOf(application, () => client.planning.year.undoOpen({ ids }))
  expect(message).toContain('sudah dikerjakan')
})

test('a year that is opened with the SKP of the year before takes its Lampiran and rencana aksi over', async () => {
  const { client, application, id, staff, first, second } = await draft()
  const annex = full(first, second)
  await client.planning.annex.save({ id, revision: 0, annex })
  const open = () => openYear(client, { year: 2027, employeeIds: [staff], copyLastYear: true })
  const made = await open()
  const [next = 0] = made.ids
  const { content } = await client.planning.skp.get({ id: next })
  const copied = await client.planning.annex.get({ id: next })
  expect(copied).toMatchObject({ revision: 0, annex: { attachments: annex.attachments } })
  const plain = (rows: ActionRow[], rhkIds: string[]) =>
    rows.map(({ id: _, rhkId, ...row }) => ({ ...row, rhk: rhkIds.indexOf(rhkId) }))
  expect(
    plain(
      copied.annex.actions,
      content.rhk.map((row) => row.id),
    ),
  ).toEqual(plain(annex.actions, [first, second]))
  expect((await client.planning.annex.get({ id })).annex).toEqual(annex)

  await client.planning.year.undoOpen(made)
  expect((await client.planning.skp.list({ year: 2027 })).every(({ skpId }) => skpId === null)).toBe(true)
  const again = await open()
  const [own = 0] = again.ids
  await client.planning.annex.save({
    id: own,
    revision: 0,
    annex: annexOf([], { dukungan: ['Satu printer'] }),
  })
  const { message } = await refusalOf(application, () => client.planning.year.undoOpen(again))
  expect(message).toContain('sudah dikerjakan')
})
