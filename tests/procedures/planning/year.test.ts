import { expect, test } from 'vitest'
import { rhk, skpContent } from '../../skp-content.ts'
import { openTestOffice, openYear } from '../office.ts'
import { personal, refusalOf, unitInput } from '../people.ts'

/** An office of a head and two members. */
async function office() {
  const opened = await openTestOffice()
  const { client } = opened
  const { id: unitId } = await client.employees.units.save({ ...unitInput, name: 'Seksi Uji' })
  const people = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const { id } = await client.employees.save({
        personal: personal(number),
        jabatan: {
          jabatan: number === 1 ? 'Kepala Seksi Uji' : 'Analis Rekaan',
          jenis: number === 1 ? 'pengawas' : 'pelaksana',
          jenjang: null,
          eselon: null,
          tmt: '2020-01-01',
        },
        unit: { unitId, tmt: '2020-01-01' },
      })
      return id
    }),
  )
  const [head = 0, first = 0, second = 0] = people
  await client.employees.units.save({
    ...unitInput,
    id: unitId,
    code: 'U01',
    name: 'Seksi Uji',
    headEmployeeId: head,
  })
  return { ...opened, head, first, second }
}

test('the preview says for each person what would be made, and makes nothing', async () => {
  const { client, head, first } = await office()
  const rows = await client.planning.year.preview({ year: 2026 })
  expect(
    rows.map(({ employeeId, include, kind, appraiserName }) => [employeeId, include, kind, appraiserName]),
  ).toEqual(
    expect.arrayContaining([
      [head, true, 'jpt', null],
      [first, true, 'pelaksana', 'Orang Rekaan 1'],
    ]),
  )
  expect((await client.planning.skp.list({ year: 2026 })).every(({ skpId }) => skpId === null)).toBe(true)
})

test('the head of an independent office takes the form with perspectives, in the preview and in the draft', async () => {
  const { client, head, first } = await office()
  const [before] = (await client.employees.get({ id: head })).jabatan
  const jabatan = {
    jabatan: 'Camat',
    jenis: 'administrator',
    jenjang: null,
    eselon: 'III.a',
    tmt: '2020-01-01',
  } as const
  await client.employees.saveJabatan({ ...before, ...jabatan, employeeId: head })
  const kinds = async () =>
    new Map((await client.planning.year.preview({ year: 2026 })).map((row) => [row.employeeId, row.kind]))
  expect(await kinds()).toEqual(new Map([...(await kinds()), [head, 'jpt'], [first, 'pelaksana']]))
  await client.office.updateSettings({ ...(await client.office.settings()), independent: false })
  expect((await kinds()).get(head)).toBe('ja-jf')
  await client.office.updateSettings({ ...(await client.office.settings()), independent: true })
  await openYear(client, { year: 2026, employeeIds: [head], copyLastYear: false })
  const drafts = await client.planning.skp.list({ year: 2026 })
  expect(drafts.find(({ employeeId }) => employeeId === head)?.kind).toBe('jpt')
})

test('opening the year gives everybody a draft with the appraiser of the unit, in one action', async () => {
  const { client, head, first, second } = await office()
  const { ids } = await openYear(client, {
    year: 2026,
    employeeIds: [head, first, second],
    copyLastYear: false,
  })
  expect(ids).toHaveLength(3)
  const list = await client.planning.skp.list({ year: 2026 })
  expect(list.map(({ employeeId, state, appraiserName }) => [employeeId, state, appraiserName])).toEqual([
    [head, 'draft', null],
    [first, 'draft', 'Orang Rekaan 1'],
    [second, 'draft', 'Orang Rekaan 1'],
  ])
  expect(await client.planning.year.preview({ year: 2026 })).toEqual([])
  expect((await client.trust.check()).sound).toBe(true)
})

test("last year's content is copied with rows of its own", async () => {
  const { client, first } = await office()
  const { id } = await client.planning.skp.create({ employeeId: first, year: 2025 })
  const content = skpContent([rhk({ text: 'Tersusunnya laporan' })], ['Tepat waktu', '', '', '', '', '', ''])
  await client.planning.sheet.save({ id, revision: 0, content })
  const preview = await client.planning.year.preview({ year: 2026 })
  expect(preview.find(({ employeeId }) => employeeId === first)?.lastYearRhk).toBe(1)
  const { ids } = await openYear(client, { year: 2026, employeeIds: [first], copyLastYear: true })
  const copy = await client.planning.skp.get({ id: ids[0] ?? 0 })
  expect(copy.content.rhk.map(({ text }) => text)).toEqual(['Tersusunnya laporan'])
  expect(copy.content.expectations[0]).toBe('Tepat waktu')
  expect(copy.content.rhk[0]?.id).not.toBe(content.rhk[0]?.id)
  expect((await client.planning.skp.get({ id })).content).toEqual(content)
})

test('one who already has an SKP refuses all, and nothing is made', async () => {
  const { client, first, second } = await office()
  await client.planning.skp.create({ employeeId: first, year: 2026 })
  await expect(
    openYear(client, { year: 2026, employeeIds: [second, first], copyLastYear: false }),
  ).rejects.toThrow('sudah mempunyai SKP 2026')
  const list = await client.planning.skp.list({ year: 2026 })
  expect(list.filter(({ skpId }) => skpId !== null)).toHaveLength(1)
})

test('it can be taken back until somebody has written in a draft', async () => {
  const { client, first, second } = await office()
  const { ids } = await openYear(client, {
    year: 2026,
    employeeIds: [first, second],
    copyLastYear: false,
  })
  expect(await client.planning.year.undoOpen({ ids })).toEqual({ removed: 2 })
  expect((await client.planning.skp.list({ year: 2026 })).every(({ skpId }) => skpId === null)).toBe(true)

  const again = await openYear(client, {
    year: 2026,
    employeeIds: [first, second],
    copyLastYear: false,
  })
  await client.planning.sheet.save({ id: again.ids[0] ?? 0, revision: 0, content: skpContent([rhk()]) })
  await expect(client.planning.year.undoOpen({ ids: again.ids })).rejects.toThrow('sudah dikerjakan')
  const list = await client.planning.skp.list({ year: 2026 })
  expect(list.filter(({ skpId }) => skpId !== null)).toHaveLength(2)
})

test('drafts of a year opened too soon are removed together, all or none, and the refusal names the person', async () => {
  const { client, application, head, first, second } = await office()
  const { ids } = await openYear(client, {
    year: 2026,
    employeeIds: [head, first, second],
    copyLastYear: false,
  })
  const [, signed = 0] = ids
  await client.planning.sheet.save({ id: signed, revision: 0, content: skpContent([rhk()]) })
  await client.planning.agreement.sign({
    id: signed,
    revision: 1,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  const refusal = await refusalOf(application, () => client.planning.year.removeDrafts({ ids }))
  expect(refusal.message).toBe('SKP Orang Rekaan 2 sudah ditandatangani, jadi tidak dapat dihapus.')
  const planned = async () =>
    (await client.planning.skp.list({ year: 2026 })).flatMap(({ skpId }) => (skpId === null ? [] : skpId))
  expect(new Set(await planned())).toEqual(new Set(ids))
  await client.planning.year.removeDrafts({ ids: ids.filter((id) => id !== signed) })
  expect(await planned()).toEqual([signed])
  expect((await client.trust.check()).sound).toBe(true)
})

test('opening a year tells how far it is; cancelled in the middle, nothing of it stays', async () => {
  const { client } = await openTestOffice()
  const people = Array.from({ length: 60 }, (_, at) => personal(at + 1))
  const employeeIds: number[] = []
  for (const person of people) employeeIds.push((await client.employees.save({ personal: person })).id)
  const request = { year: 2026, employeeIds, copyLastYear: false }
  const planned = async () =>
    (await client.planning.skp.list({ year: 2026 })).filter(({ skpId }) => skpId !== null).length
  const entries = async () => (await client.trust.check()).entries
  const before = await entries()

  const controller = new AbortController()
  await expect(
    (async () => {
      for await (const event of await client.planning.year.open(request, { signal: controller.signal }))
        if (event.kind === 'progress') controller.abort(new Error('dibatalkan'))
    })(),
  ).rejects.toThrow('dibatalkan')
  expect([await planned(), await entries()]).toEqual([0, before])

  const steps: number[] = []
  for await (const event of await client.planning.year.open(request))
    if (event.kind === 'progress') steps.push(event.done)
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps.length).toBeGreaterThan(0)
  expect([await planned(), await entries()]).toEqual([60, before + 61])
})
