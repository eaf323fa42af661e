import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import type { ItemInput } from '../../../shared/development/plan/item.ts'
import type { NeedInput } from '../../../shared/development/plan/need.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, refusalOf, smallOfficeUntil } from '../people.ts'

const office = () => smallOfficeUntil(new Date('2026-06-15T09:00:00'))

const needOf = (employeeId: number, some: Partial<NeedInput> = {}): NeedInput => ({
  id: null,
  revision: 0,
  employeeId,
  year: 2026,
  subject: 'Menata arsip dinamis',
  reason: '',
  priority: 3,
  source: 'atasan',
  ...some,
})
const itemOf = (employeeId: number, some: Partial<ItemInput> = {}): ItemInput => ({
  id: null,
  revision: 0,
  year: 2026,
  employeeId,
  needId: null,
  subject: 'Menata arsip dinamis',
  reason: '',
  way: 'bimbingan-teknis',
  activity: 'Bimtek Arsip Dinamis',
  organiser: 'Dinas Arsip',
  hours: 12,
  startsOn: '2026-08-03',
  endsOn: '2026-08-04',
  cost: 1_500_000,
  priority: 2,
  ...some,
})
const items = (client: Client) => client.development.plan.items({ year: 2026 })

/** Feedback by the head of the seksi that the member should act on. */
const feedback = (
  client: Client,
  employeeId: number,
  giverId: number,
  text: string,
  id = crypto.randomUUID(),
) =>
  client.monitoring.feedback.give({
    id,
    employeeId,
    giverId,
    giverName: '',
    role: 'pimpinan',
    day: '2026-06-10',
    rhkId: null,
    value: 1,
    text,
    tone: 'korektif',
    reaction: null,
    diaryDay: null,
  })

describe('needs', () => {
  it('are taken up out of corrective feedback, with their source, and are not found again', async () => {
    const { client, application, staff, kasi } = await office()
    await feedback(client, staff, kasi, 'Arsip belum tertata.')
    const [found] = await client.development.plan.found({ year: 2026 })
    expect(found).toMatchObject({ employeeId: staff, source: 'umpan-balik', subject: 'Arsip belum tertata.' })
    const keys = [found?.key ?? '']
    expect(await auditOf(application, () => client.development.plan.take({ year: 2026, keys }))).toEqual([
      'development.plan.take',
    ])
    const [need] = await client.development.plan.needs({ year: 2026 })
    expect(need).toMatchObject({ employeeId: staff, planned: false, sources: [{ source: 'umpan-balik' }] })
    expect(await client.development.plan.found({ year: 2026 })).toEqual([])
    const again = await refusalOf(application, () => client.development.plan.take({ year: 2026, keys }))
    expect(again.message).toContain('sudah diambil')
  })

  it('are written once, joined by the user, and keep all their sources', async () => {
    const { client, application, staff, kasi } = await office()
    await feedback(client, staff, kasi, 'Arsip belum tertata.')
    const [found] = await client.development.plan.found({ year: 2026 })
    await client.development.plan.take({ year: 2026, keys: [found?.key ?? ''] })
    const { id } = await client.development.plan.saveNeed(needOf(staff))
    const twice = await refusalOf(application, () =>
      client.development.plan.saveNeed(needOf(staff, { subject: ' menata ARSIP dinamis.' })),
    )
    expect(twice.message).toContain('Kebutuhan yang sama sudah ditulis')
    const other = (await client.development.plan.needs({ year: 2026 })).find((need) => need.id !== id)
    const { id: strange } = await client.development.plan.saveNeed(needOf(kasi))
    const mixed = await refusalOf(application, () =>
      client.development.plan.joinNeeds({ ids: [id, strange] }),
    )
    expect(mixed.message).toContain('satu pegawai')
    await client.development.plan.joinNeeds({ ids: [id, other?.id ?? 0] })
    const mine = (await client.development.plan.needs({ year: 2026 })).filter(
      (need) => need.employeeId === staff,
    )
    expect(mine).toHaveLength(1)
    expect(mine[0]?.sources.map(({ source }) => source)).toEqual(['atasan', 'umpan-balik'])
    await client.development.plan.removeNeed({ id, revision: mine[0]?.revision ?? 0 })
    expect(await client.development.plan.needs({ year: 2026 })).toHaveLength(1)
  })

  it('of an employee are his own wishes for himself only', async () => {
    const { client, application, staff, kasi } = await office()
    await protect(client)
    const id = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    await signIn(client, id)
    await client.development.plan.saveNeed(needOf(staff, { source: 'sendiri' }))
    const told = await refusalOf(application, () =>
      client.development.plan.saveNeed(needOf(staff, { subject: 'Lain', source: 'atasan' })),
    )
    expect(told.message).toContain('usul pegawai sendiri')
    await expect(client.development.plan.saveNeed(needOf(kasi, { source: 'sendiri' }))).rejects.toMatchObject(
      {
        code: 'FORBIDDEN',
      },
    )
    const { spending } = await items(client)
    expect(spending).toEqual([])
  })
})

describe('the plan', () => {
  it('is agreed to within the budget; what is over it is asked about', async () => {
    const { client, application, staff, kasi, seksi } = await office()
    await client.development.plan.saveBudget({ year: 2026, unitId: null, amount: 5_000_000 })
    await client.development.plan.saveBudget({ year: 2026, unitId: seksi, amount: 2_000_000 })
    const first = await client.development.plan.saveItem(itemOf(staff))
    const second = await client.development.plan.saveItem(itemOf(kasi))
    await client.development.plan.decide({ ids: [first.id], state: 'disetujui' })
    const asked = await refusalOf(application, () =>
      client.development.plan.decide({ ids: [second.id], state: 'disetujui' }),
    )
    expect(asked.message).toBe('Biayanya melebihi anggaran. Setujui juga? Belum ada yang disetujui.')
    expect(asked.problems).toEqual([
      { field: 'Seksi Uji', message: 'Disetujui Rp3.000.000, anggarannya Rp2.000.000: lebih Rp1.000.000.' },
    ])
    await client.development.plan.decide({ ids: [second.id], state: 'disetujui', sure: true })
    const { rows, spending } = await items(client)
    expect(rows.map(({ state }) => state)).toEqual(['disetujui', 'disetujui'])
    expect(spending).toMatchObject([
      { unitId: null, agreed: 3_000_000, proposed: 0 },
      { name: 'Seksi Uji', agreed: 3_000_000, amount: 2_000_000 },
    ])
    await client.development.plan.saveBudget({ year: 2026, unitId: seksi, amount: null })
    expect((await items(client)).spending).toHaveLength(1)
  })

  it('is refused as a whole where a cost is negative, days are wrong, or a need is somebody else’s', async () => {
    const { client, application, staff, kasi } = await office()
    const negative = await refusalOf(application, () =>
      client.development.plan.saveItem(itemOf(staff, { cost: -1 })),
    )
    expect(negative.problems[0]?.message).toBe('Biaya tidak boleh kurang dari nol.')
    const wrong = await refusalOf(application, () =>
      client.development.plan.saveItem(itemOf(staff, { endsOn: '2026-08-01' })),
    )
    expect(wrong.problems[0]?.message).toContain('sebelum mulai 3 Agustus 2026')
    const { id: needId } = await client.development.plan.saveNeed(needOf(kasi))
    const foreign = await refusalOf(application, () =>
      client.development.plan.saveItem(itemOf(staff, { needId })),
    )
    expect(foreign.message).toContain('milik pegawai lain')
  })

  it('is changed while it is proposed, and by one window at a time', async () => {
    const { client, application, staff } = await office()
    const saved = await client.development.plan.saveItem(itemOf(staff))
    const next = await client.development.plan.saveItem(itemOf(staff, { ...saved, cost: 0 }))
    const slow = await refusalOf(application, () =>
      client.development.plan.saveItem(itemOf(staff, { ...saved })),
    )
    expect(slow.message).toContain('jendela lain')
    const jump = await refusalOf(application, () =>
      client.development.plan.decide({ ids: [saved.id], state: 'terlaksana' }),
    )
    expect(jump.problems[0]?.message).toContain('tidak dapat langsung')
    await client.development.plan.decide({ ids: [saved.id], state: 'disetujui' })
    const locked = await refusalOf(application, () =>
      client.development.plan.saveItem(itemOf(staff, { id: saved.id, revision: next.revision + 1 })),
    )
    expect(locked.message).toContain('Kembalikan ke usulan')
    await client.development.plan.removeItem({ id: saved.id, revision: next.revision + 1 })
    expect((await items(client)).rows).toEqual([])
  })

  it('is a workbook with its needs', async () => {
    const { client, staff } = await office()
    const { id: needId } = await client.development.plan.saveNeed(needOf(staff))
    await client.development.plan.saveItem(itemOf(staff, { needId }))
    const file = await client.development.plan.export({ year: 2026 })
    const text = JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
    for (const word of ['Bimtek Arsip Dinamis', 'Bimbingan teknis', '1500000', 'Usul atasan', 'Ya'])
      expect(text).toContain(word)
  })
})
