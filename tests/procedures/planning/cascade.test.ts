import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import type { Goal } from '../../../shared/planning/goals/goal.ts'
import { buildCascade } from '../../../shared/planning/cascade/cascade.ts'
import { leadersOf, twoLevels } from '../../../shared/planning/cascade/matrix.ts'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { openTestOffice, openYear } from '../office.ts'
import { headAndMember, officialInput, personal, refusalOf } from '../people.ts'

/** A head and a member, both with a draft of 2026; the head's has one RHK. */
async function office() {
  const opened = await openTestOffice()
  const { client } = opened
  const { unitId, head, member } = await headAndMember(client, 'Kecamatan Uji')
  const { ids } = await openYear(client, {
    year: 2026,
    employeeIds: [head, member],
    copyLastYear: false,
  })
  const [headSkp = 0, memberSkp = 0] = ids
  const own = rhk({ text: 'Meningkatnya kepuasan warga', superiorText: 'Visi daerah' })
  await client.planning.sheet.save({ id: headSkp, revision: 0, content: skpContent([own]) })
  return { ...opened, unitId, head, member, headSkp, memberSkp, headRhk: own.id }
}

type Client = Awaited<ReturnType<typeof openTestOffice>>['client']
const setRole = (client: Client, rhkId: string, text: string) =>
  client.planning.cascade.writeRoles({ year: 2026, add: [], change: [{ rhkId, text }] })

/** Over whatever stands there. */
async function saveGoals(client: Client, unitId: number, goals: Goal[]) {
  const { revision } = await client.planning.goals.get({ year: 2026, unitId })
  await client.planning.goals.save({ year: 2026, unitId, revision, goals })
}

const goal = (text: string) => ({
  id: randomUUID(),
  text,
  renstra: 'Tujuan 1',
  program: 'Program pelayanan',
  budget: 150_000_000,
  indicators: [{ id: randomUUID(), indicator: 'Indeks kepuasan', target: '88 nilai' }],
})

test('a signed agreement is printed with the goals that were signed, and says when they say something else now', async () => {
  const { client, unitId, head, headSkp } = await office()
  const { id: official } = await client.office.saveOfficial(officialInput)
  const { revision, ...detail } = await client.planning.skp.get({ id: headSkp })
  const { revision: next } = await client.planning.skp.saveHeader({
    id: headSkp,
    revision,
    kind: detail.kind,
    approach: detail.approach,
    periodStart: detail.periodStart,
    periodEnd: detail.periodEnd,
    appraiser: { officialId: official },
    superior: null,
    place: 'Uji',
  })
  const first = goal('Sasaran semula')
  await saveGoals(client, unitId, [first])
  await client.planning.agreement.sign({
    id: headSkp,
    revision: next,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  const print = async () => {
    for await (const event of await client.documents.print({
      form: 'perjanjian-kinerja',
      year: 2026,
      scope: { kind: 'employees', ids: [head] },
    })) {
      if (event.kind !== 'done') continue
      const file = await client.documents.file({ token: event.token })
      return { remarks: event.remarks, packed: (await readPdf(await file.bytes())).packed }
    }
    throw new Error('nothing was printed')
  }
  expect(await print()).toMatchObject({ remarks: [], packed: expect.stringContaining('Sasaransemula') })
  await saveGoals(client, unitId, [{ ...first, text: 'Sasaran baru' }])
  const after = await print()
  expect(after.packed).toContain('Sasaransemula')
  expect(after.packed).not.toContain('Sasaranbaru')
  expect(after.remarks).toEqual([expect.stringContaining('diubah sejak ditandatangani')])
  await client.planning.agreement.reopen({ id: headSkp, reason: 'perubahan sasaran' })
  expect((await print()).packed).toContain('Sasaranbaru')
})

test('goals are kept in their order with indicators and budget, and links survive a change', async () => {
  const { client, unitId, headRhk } = await office()
  const [first, second] = [goal('Meningkatnya layanan'), goal('Terwujudnya ketertiban')]
  await saveGoals(client, unitId, [first, second])
  await client.planning.cascade.linkGoal({ rhkId: headRhk, goalId: first.id })
  await saveGoals(client, unitId, [second, { ...first, text: 'Meningkatnya mutu layanan' }])
  const cascade = await client.planning.cascade.get({ year: 2026 })
  expect(cascade.goals.map(({ text, budget, indicators }) => [text, budget, indicators.length])).toEqual([
    ['Terwujudnya ketertiban', 150_000_000, 1],
    ['Meningkatnya mutu layanan', 150_000_000, 1],
  ])
  expect(cascade.rhk.find(({ id }) => id === headRhk)?.goalId).toBe(first.id)
  expect(await client.planning.cascade.get({ year: 2025 })).toMatchObject({ goals: [] })
})

test('goals that were changed since they were read are not written over', async () => {
  const { application, client, unitId } = await office()
  const [first, second] = [goal('Meningkatnya layanan'), goal('Terwujudnya ketertiban')]
  const input = { year: 2026, unitId }
  expect(await client.planning.goals.get(input)).toEqual({ revision: 0, goals: [] })
  const { revision } = await client.planning.goals.save({ ...input, revision: 0, goals: [first] })
  expect(await client.planning.goals.get(input)).toEqual({ revision, goals: [first] })
  await client.planning.goals.save({ ...input, revision, goals: [first, second] })
  for (const stale of [0, revision]) {
    const { message } = await refusalOf(application, () =>
      client.planning.goals.save({ ...input, revision: stale, goals: [first] }),
    )
    expect(message).toContain('diubah di tempat lain')
  }
})

test("an RHK that is handed down stands in the member's draft, linked to the head's", async () => {
  const { client, member, memberSkp, headRhk } = await office()
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: member, text: 'Terlayaninya warga di loket' }],
  })
  const { content, revision } = await client.planning.skp.get({ id: memberSkp })
  expect(content.rhk).toMatchObject([
    {
      text: 'Terlayaninya warga di loket',
      superiorRhkId: headRhk,
      superiorText: 'Meningkatnya kepuasan warga',
    },
  ])
  expect(revision).toBe(1)
  const tree = buildCascade(await client.planning.cascade.get({ year: 2026 }))
  expect(tree.loose[0]?.children.map(({ rhk: { text } }) => text)).toEqual(['Terlayaninya warga di loket'])
  expect((await client.trust.check()).sound).toBe(true)
})

test('a goal is handed down to the head and then reaches everybody below', async () => {
  const { client, unitId, head, member, headRhk } = await office()
  const own = goal('Meningkatnya layanan')
  await saveGoals(client, unitId, [own])
  await client.planning.cascade.handDown({
    year: 2026,
    from: { goalId: own.id },
    to: [{ employeeId: head, text: 'Meningkatnya indeks kepuasan' }],
  })
  const cascade = await client.planning.cascade.get({ year: 2026 })
  const taken = cascade.rhk.find(({ goalId }) => goalId === own.id)
  expect(taken?.text).toBe('Meningkatnya indeks kepuasan')
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: taken?.id ?? headRhk },
    to: [{ employeeId: member, text: 'Tersusunnya survei' }],
  })
  expect(buildCascade(await client.planning.cascade.get({ year: 2026 })).unlinked).toEqual([])
})

test('a signed SKP, a missing one and oneself are refused by name, and nothing is written', async () => {
  const { client, head, member, memberSkp, headRhk, unitId } = await office()
  const { id: third } = await client.employees.save({ personal: personal(3), unit: { unitId, tmt: null } })
  const down = (employeeId: number) =>
    client.planning.cascade.handDown({
      year: 2026,
      from: { rhkId: headRhk },
      to: [
        { employeeId: member, text: 'Yang pertama' },
        { employeeId, text: 'Yang kedua' },
      ],
    })
  await expect(down(third)).rejects.toThrow('Orang Rekaan 3 belum mempunyai SKP 2026')
  await expect(down(head)).rejects.toThrow('dirinya sendiri')
  expect((await client.planning.skp.get({ id: memberSkp })).content.rhk).toEqual([])
  await client.planning.sheet.save({ id: memberSkp, revision: 0, content: skpContent([rhk()]) })
  await client.planning.agreement.sign({
    id: memberSkp,
    revision: 1,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  await expect(down(member)).rejects.toThrow('Orang Rekaan 2 sudah ditetapkan dan terkunci')
})

test('a role is changed and taken back from the matrix, but not with indicators on it', async () => {
  const { client, member, memberSkp, headRhk } = await office()
  const to = [{ employeeId: member, text: 'Terlayaninya warga' }]
  await client.planning.cascade.handDown({ year: 2026, from: { rhkId: headRhk }, to })
  const role = (await client.planning.skp.get({ id: memberSkp })).content.rhk[0]
  await setRole(client, role?.id ?? '', 'Terlayaninya semua warga')
  const { content, revision } = await client.planning.skp.get({ id: memberSkp })
  expect(content.rhk[0]?.text).toBe('Terlayaninya semua warga')
  const filled = { ...content, rhk: content.rhk.map((row) => ({ ...row, indicators: rhk().indicators })) }
  await client.planning.sheet.save({ id: memberSkp, revision, content: filled })
  await expect(setRole(client, role?.id ?? '', '')).rejects.toThrow('sudah mempunyai indikator')
  expect((await client.planning.skp.get({ id: memberSkp })).content).toEqual(filled)
})

test('the matrix that is read is that of the leader, with those one level below when they are wanted', async () => {
  const { client } = await office()
  const cascade = await client.planning.cascade.get({ year: 2026 })
  const leaders = leadersOf(cascade)
  expect(leaders.length).toBeGreaterThan(0)
  for (const { skpId } of leaders) {
    const levels = twoLevels(cascade, skpId)
    const read = await client.planning.cascade.matrix({ year: 2026, leaderSkpId: skpId, below: true })
    expect(read.top).toEqual(levels?.top)
    expect(read.below).toEqual(levels?.below)
    expect(
      (await client.planning.cascade.matrix({ year: 2026, leaderSkpId: skpId, below: false })).below,
    ).toEqual([])
    expect(new Set(read.leaders.map((leader) => leader.skpId))).toEqual(
      new Set(leaders.map((leader) => leader.skpId)),
    )
  }
  // Without a name it is the first one's, and of a year that was not begun there is none.
  const first = await client.planning.cascade.matrix({ year: 2026, below: false })
  expect(first.top?.leader.skpId).toBe(leaders[0]?.skpId)
  expect(await client.planning.cascade.matrix({ year: 2031, below: true })).toEqual({
    begun: false,
    leaders: [],
    top: null,
    below: [],
    measured: [],
  })
})

test('a matrix tells which roles have an indicator, and are not taken back there', async () => {
  const { client, member, memberSkp, headRhk } = await office()
  const { rhkIds } = await client.planning.cascade.writeRoles({
    year: 2026,
    add: ['Terukur', 'Hanya begitu'].map((text) => ({ superiorRhkId: headRhk, employeeId: member, text })),
    change: [],
  })
  const { content, revision } = await client.planning.skp.get({ id: memberSkp })
  const [measured, bare] = rhkIds
  const rows = content.rhk.map((row) =>
    row.id === measured
      ? { ...row, indicators: [iki()] }
      : row.id === bare
        ? { ...row, indicators: [iki({ indicator: '', target: '' })] }
        : row,
  )
  await client.planning.sheet.save({ id: memberSkp, revision, content: { ...content, rhk: rows } })
  const read = await client.planning.cascade.matrix({ year: 2026, below: true })
  expect(read.measured).toContain(measured)
  expect(read.measured).not.toContain(bare)
})

test('a block pasted into the matrix is written whole or not at all', async () => {
  const { client, application, unitId, member, memberSkp, head, headRhk } = await office()
  const { id: third } = await client.employees.save({
    personal: personal(3),
    unit: { unitId, tmt: '2020-01-01' },
  })
  const { ids } = await openYear(client, { year: 2026, employeeIds: [third], copyLastYear: false })
  const [thirdSkp = 0] = ids
  const before = await client.planning.cascade.get({ year: 2026 })
  const role = (employeeId: number, text: string) => ({ superiorRhkId: headRhk, employeeId, text })
  const good = [role(member, 'Terlayaninya warga'), role(third, 'Tersedianya formulir')]
  const refusal = await refusalOf(application, () =>
    client.planning.cascade.writeRoles({
      year: 2026,
      add: [...good, role(head, 'Diri sendiri')],
      change: [],
    }),
  )
  expect(refusal.message).toContain('dirinya sendiri')
  expect(await client.planning.cascade.get({ year: 2026 })).toEqual(before)

  const { rhkIds } = await client.planning.cascade.writeRoles({ year: 2026, add: good, change: [] })
  const texts = async () => [
    (await client.planning.skp.get({ id: memberSkp })).content.rhk.map(({ id, text }) => [id, text]),
    (await client.planning.skp.get({ id: thirdSkp })).content.rhk.map(({ id, text }) => [id, text]),
  ]
  expect(await texts()).toEqual([[[rhkIds[0], 'Terlayaninya warga']], [[rhkIds[1], 'Tersedianya formulir']]])
  // Taken back together, as an undo does.
  await client.planning.cascade.writeRoles({
    year: 2026,
    add: [],
    change: rhkIds.map((rhkId) => ({ rhkId, text: '' })),
  })
  expect(await client.planning.cascade.get({ year: 2026 })).toEqual(before)
})

test('a circle in the cascade is refused', async () => {
  const { client, member, memberSkp, headSkp, headRhk } = await office()
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: member, text: 'Terlayaninya warga' }],
  })
  const below = (await client.planning.skp.get({ id: memberSkp })).content.rhk[0]
  const { content, revision } = await client.planning.skp.get({ id: headSkp })
  const circle = { ...content, rhk: content.rhk.map((row) => ({ ...row, superiorRhkId: below?.id ?? null })) }
  await expect(client.planning.sheet.save({ id: headSkp, revision, content: circle })).rejects.toThrow(
    'tidak dapat mendukung dirinya sendiri',
  )
  expect((await client.planning.skp.get({ id: headSkp })).content).toEqual(content)
})

/** The head's RHK carries a goal and is supported by the member; it has a remark and a rencana aksi. */
async function linked() {
  const opened = await office()
  const { client, unitId, headSkp, memberSkp, headRhk } = opened
  const first = goal('Meningkatnya layanan')
  await saveGoals(client, unitId, [first])
  await client.planning.cascade.linkGoal({ rhkId: headRhk, goalId: first.id })
  const { rhkIds } = await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: opened.member, skpId: memberSkp, text: 'Terlayaninya pemohon' }],
  })
  const [memberRhk = ''] = rhkIds
  const { annex, revision } = await client.planning.annex.get({ id: headSkp })
  const action = { id: randomUUID(), rhkId: headRhk, action: 'Menyusun jadwal', output: 'Jadwal' }
  await client.planning.annex.save({
    id: headSkp,
    revision,
    annex: { ...annex, actions: [{ ...action, quarters: 5, evidence: '' }] },
  })
  return { ...opened, first, memberRhk }
}

test('an RHK that is removed and brought back is the one it was', async () => {
  const { client, headSkp, headRhk } = await linked()
  const cascade = await client.planning.cascade.get({ year: 2026 })
  const annex = await client.planning.annex.get({ id: headSkp })
  const { content, revision } = await client.planning.skp.get({ id: headSkp })
  const without = { ...content, rhk: content.rhk.filter(({ id }) => id !== headRhk) }
  const gone = await client.planning.sheet.save({ id: headSkp, revision, content: without })
  await client.planning.sheet.save({ id: headSkp, revision: gone.revision, content })
  expect(await client.planning.cascade.get({ year: 2026 })).toEqual(cascade)
  expect(await client.planning.annex.get({ id: headSkp })).toEqual(annex)
})

test('what was linked elsewhere in the meantime is not pulled back', async () => {
  const { client, headSkp, headRhk, memberSkp, memberRhk, unitId, first } = await linked()
  const other = goal('Terwujudnya ketertiban')
  await saveGoals(client, unitId, [first, other])
  const { content, revision } = await client.planning.skp.get({ id: headSkp })
  const second = rhk({ text: 'Hasil lain' })
  const gone = await client.planning.sheet.save({
    id: headSkp,
    revision,
    content: { ...content, rhk: [second] },
  })
  const member = await client.planning.skp.get({ id: memberSkp })
  await client.planning.sheet.save({
    id: memberSkp,
    revision: member.revision,
    content: {
      ...member.content,
      rhk: member.content.rhk.map((row) => ({ ...row, superiorRhkId: second.id })),
    },
  })
  await client.planning.sheet.save({
    id: headSkp,
    revision: gone.revision,
    content: { ...content, rhk: [second, ...content.rhk] },
  })
  const { rhk: all } = await client.planning.cascade.get({ year: 2026 })
  expect(all.find(({ id }) => id === memberRhk)?.superiorRhkId).toBe(second.id)
  expect(all.find(({ id }) => id === headRhk)?.goalId).toBe(first.id)
})

test('a goal that is removed and brought back is carried as before', async () => {
  const { client, unitId, first } = await linked()
  const before = await client.planning.cascade.get({ year: 2026 })
  await saveGoals(client, unitId, [])
  await saveGoals(client, unitId, [first])
  expect(await client.planning.cascade.get({ year: 2026 })).toEqual(before)
})

test('the log tells which RHK lose their goal, and which get it back', async () => {
  const { application, client, unitId, first, headRhk } = await linked()
  await saveGoals(client, unitId, [])
  await saveGoals(client, unitId, [first])
  const entries = (await readAudit(application.file.db, { limit: 10 }))
    .filter(({ action }) => action === 'planning.goals.save')
    .slice(0, 2)
  const carried = [{ ...first, carriedBy: [headRhk] }]
  expect(entries.map(({ before, after }) => [JSON.parse(before ?? ''), JSON.parse(after ?? '')])).toEqual([
    [[], carried],
    [carried, []],
  ])
})

test('a role of the matrix that is taken back and brought back keeps what supports it', async () => {
  const { client, unitId, memberSkp, member, headRhk, memberRhk } = await linked()
  const { id: third } = await client.employees.save({
    personal: personal(3),
    unit: { unitId, tmt: '2020-01-01' },
  })
  await openYear(client, { year: 2026, employeeIds: [third], copyLastYear: false })
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: memberRhk },
    to: [{ employeeId: third, text: 'Tersedianya bahan layanan' }],
  })
  const before = await client.planning.cascade.get({ year: 2026 })
  await setRole(client, memberRhk, '')
  await client.planning.cascade.handDown({
    year: 2026,
    from: { rhkId: headRhk },
    to: [{ employeeId: member, skpId: memberSkp, text: 'Terlayaninya pemohon', rhkId: memberRhk }],
  })
  expect(await client.planning.cascade.get({ year: 2026 })).toEqual(before)
})

test('a role that was taken back comes back as what it was, at its place', async () => {
  const { application, client, member, memberSkp, headRhk } = await office()
  const serving = { superiorRhkId: headRhk, superiorText: 'Meningkatnya kepuasan warga' }
  const untold: Partial<Rhk> = { indicators: [], perspective: 'proses-bisnis', assignedBy: 'Camat' }
  const roles = [
    rhk({ text: 'Tersusunnya laporan' }),
    rhk({ ...serving, ...untold, text: 'Tertatanya arsip', kind: 'tambahan' }),
    rhk({ ...untold, superiorText: serving.superiorText, text: 'Terlayaninya warga' }),
    rhk({ text: 'Tertibnya rapat' }),
  ]
  await client.planning.sheet.save({ id: memberSkp, revision: 0, content: skpContent(roles) })
  const contentOf = async () => (await client.planning.skp.get({ id: memberSkp })).content.rhk
  for (const { id: rhkId, text } of roles.slice(1, 3)) {
    await setRole(client, rhkId, '')
    expect(await contentOf()).toEqual(roles.filter(({ id }) => id !== rhkId))
    const back = { superiorRhkId: headRhk, employeeId: member, skpId: memberSkp, text, rhkId }
    await client.planning.cascade.writeRoles({ year: 2026, add: [back], change: [] })
    expect(await contentOf()).toEqual(roles)
  }
  expect(application.file.raw.prepare('SELECT count(*) FROM removed_rhk').pluck().get()).toBe(0)
})

test("last year's goals are copied, and the RHK that were copied too carry them", async () => {
  const { application, client, unitId, head, first } = await linked()
  const refused = async (year: number) =>
    (await refusalOf(application, () => client.planning.goals.copy({ year, unitId }))).message
  expect(await refused(2026)).toMatch(/belum mempunyai sasaran tahun 2025/)
  await openYear(client, { year: 2027, employeeIds: [head], copyLastYear: true })
  expect(await client.planning.goals.copyPreview({ year: 2027, unitId })).toEqual({ goals: 1, links: 1 })
  expect(await client.planning.goals.copy({ year: 2027, unitId })).toMatchObject({ goals: 1, links: 1 })

  const { goals, rhk: rows } = await client.planning.cascade.get({ year: 2027 })
  expect(goals).toEqual([
    expect.objectContaining({ text: first.text, program: first.program, budget: first.budget }),
  ])
  expect(goals[0]?.indicators).toEqual([
    expect.objectContaining({ indicator: 'Indeks kepuasan', target: '88 nilai' }),
  ])
  expect(rows.map(({ text, goalId }) => [text, goalId])).toEqual([
    ['Meningkatnya kepuasan warga', goals[0]?.id],
  ])
  // The former year stays as it is, and nothing is copied twice.
  expect((await client.planning.cascade.get({ year: 2026 })).goals).toEqual([expect.objectContaining(first)])
  expect(await refused(2027)).toMatch(/sudah mempunyai sasaran tahun 2027/)
})

test('an RHK that is worded with other spaces and signs still carries the goal of the year before', async () => {
  const { client, unitId, head, first } = await linked()
  const { ids } = await openYear(client, { year: 2027, employeeIds: [head], copyLastYear: false })
  const [id = 0] = ids
  const again = rhk({ text: ' MENINGKATNYA\u00a0kepuasan  war\u00adga;' })
  const other = rhk({ text: 'Meningkatnya kepuasan warga desa' })
  await client.planning.sheet.save({ id, revision: 0, content: skpContent([other, again]) })
  expect(await client.planning.goals.copyPreview({ year: 2027, unitId })).toEqual({ goals: 1, links: 1 })
  await client.planning.goals.copy({ year: 2027, unitId })
  const { goals, rhk: rows } = await client.planning.cascade.get({ year: 2027 })
  expect(goals.map(({ text }) => text)).toEqual([first.text])
  expect(rows.map((row) => [row.id, row.goalId])).toEqual([
    [other.id, null],
    [again.id, goals[0]?.id],
  ])
})

test('copied goals are taken back as they were copied, and not with what was written since', async () => {
  const { application, client, unitId, head, first } = await linked()
  await openYear(client, { year: 2027, employeeIds: [head], copyLastYear: true })
  const unit = { year: 2027, unitId }
  const before = await client.planning.cascade.get({ year: 2027 })
  const copyAgain = async () => (await client.planning.goals.copy(unit)).copy
  const undo = (copy: number) => client.planning.goals.undoCopy({ ...unit, copy })
  const refused = async (copy: number) => (await refusalOf(application, () => undo(copy))).message

  const copy = await copyAgain()
  const { goals, revision } = await client.planning.goals.get(unit)
  const own = { ...goal('Ditulis sendiri'), indicators: [] }
  const written = await client.planning.goals.save({ ...unit, revision, goals: [...goals, own] })
  expect(await refused(copy)).toContain('sudah diubah')
  // A link is work too.
  await client.planning.goals.save({ ...unit, revision: written.revision, goals })
  const [carrier] = before.rhk
  await client.planning.cascade.linkGoal({ rhkId: carrier?.id ?? '', goalId: null })
  expect(await refused(copy)).toContain('dikaitkan')
  await client.planning.cascade.linkGoal({ rhkId: carrier?.id ?? '', goalId: goals[0]?.id ?? null })

  expect(await undo(copy)).toEqual({ removed: 1 })
  expect(await client.planning.cascade.get({ year: 2027 })).toEqual(before)
  expect((await client.planning.cascade.get({ year: 2026 })).goals).toEqual([expect.objectContaining(first)])
  // What is copied again are other goals.
  await copyAgain()
  expect(await refused(copy)).toContain('sudah diubah')
})

test('the matrix says of whom the SKP is not agreed yet', async () => {
  const { client, headSkp, memberSkp, memberRhk } = await linked()
  const print = async () => {
    const scope = { kind: 'skp' as const, ids: [headSkp] }
    for await (const event of await client.documents.print({
      form: 'matriks-peran-hasil',
      year: 2026,
      scope,
    }))
      if (event.kind === 'done')
        return (await readPdf(await (await client.documents.file({ token: event.token })).bytes())).packed
    throw new Error('nothing was printed')
  }
  expect(await print()).toContain('(SKPbelumditetapkan)')
  const { content, revision } = await client.planning.skp.get({ id: memberSkp })
  const indicators = rhk().indicators
  const filled = {
    ...content,
    rhk: content.rhk.map((row) => (row.id === memberRhk ? { ...row, indicators } : row)),
  }
  const saved = await client.planning.sheet.save({ id: memberSkp, revision, content: filled })
  await client.planning.agreement.sign({
    id: memberSkp,
    revision: saved.revision,
    signedOn: '2026-01-20',
    place: 'Uji',
    sure: true,
  })
  expect(await print()).not.toContain('(SKPbelumditetapkan)')
  // What is written for an addendum is not agreed yet: the matrix goes on saying what was signed.
  await client.planning.agreement.reopen({ id: memberSkp, reason: 'perubahan tugas' })
  const addendum = await client.planning.skp.get({ id: memberSkp })
  await client.planning.sheet.save({
    id: memberSkp,
    revision: addendum.revision,
    content: {
      ...addendum.content,
      rhk: addendum.content.rhk.map((row) => ({ ...row, text: 'Terlayaninya semua tamu' })),
    },
  })
  const reopened = await print()
  expect(reopened).toContain('Terlayaninyapemohon')
  expect(reopened).not.toContain('tamu')
  expect(reopened).not.toContain('(SKPbelumditetapkan)')
})
