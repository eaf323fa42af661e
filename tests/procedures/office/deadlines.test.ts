import { describe, expect, it } from 'vitest'
import { openYear } from '../office.ts'
import { find, readPdf } from '../../documents/pdf-text.ts'
import {
  auditOf,
  type Client,
  personal,
  refusalOf,
  signedSkp,
  smallOffice,
  smallOfficeUntil,
} from '../people.ts'

const march = new Date('2026-03-02T09:00:00')
const year = 2026

const deadline = async (client: Client, event: string) =>
  (await client.office.deadlines.list({ year })).find((one) => one.event === event)

const home = async (client: Client) => client.home.overview({ year, period: 'tw1' })

describe('a deadline of the office', () => {
  it('replaces the usual date on Beranda until it is taken back, with an entry in the log each time', async () => {
    const { application, client } = await smallOfficeUntil(march)
    expect(await deadline(client, 'skp')).toMatchObject({ standard: '2026-01-31', own: null })
    expect((await home(client)).planning.late).toBe(3)
    const log = await auditOf(application, async () => {
      await client.office.deadlines.save({ year, event: 'skp', dueOn: '2026-03-10' })
      await client.office.deadlines.save({ year, event: 'skp', dueOn: '2026-03-15' })
    })
    expect(log).toEqual(['office.deadlines.save', 'office.deadlines.save'])
    expect(await deadline(client, 'skp')).toMatchObject({ standard: '2026-01-31', own: '2026-03-15' })
    const { deadlines, planning } = await home(client)
    expect(deadlines.find(({ id }) => id === 'skp')).toMatchObject({ due: '2026-03-15', state: 'now' })
    expect(planning.late).toBe(0)
    await client.office.deadlines.save({ year, event: 'skp', dueOn: null })
    expect((await home(client)).deadlines.find(({ id }) => id === 'skp')).toMatchObject({
      due: '2026-01-31',
      state: 'late',
    })
  })

  it('is of its year only', async () => {
    const { client } = await smallOffice()
    await client.office.deadlines.save({ year, event: 'tw1', dueOn: '2026-04-20' })
    const next = await client.office.deadlines.list({ year: 2027 })
    expect(next.every(({ own }) => own === null)).toBe(true)
  })

  it.each(['2025-09-30', '2027-04-01'])(
    'is refused on %s, which no deadline of 2026 can be',
    async (dueOn) => {
      const { application, client } = await smallOffice()
      const { message } = await refusalOf(application, () =>
        client.office.deadlines.save({ year, event: 'skp', dueOn }),
      )
      expect(message).toContain('antara 1 Oktober 2025 dan 31 Maret 2027')
    },
  )
})

describe('who has not finished an SKP', () => {
  it('is told with state, deadline and days, without who has signed or left', async () => {
    const { client, camat, kasi, staff } = await smallOfficeUntil(march)
    await client.employees.save({ personal: personal(5, { legalPosition: 'pensiun' }) })
    await signedSkp(client, staff)
    await client.planning.skp.create({ employeeId: kasi, year })
    const { deadline: due, rows } = await client.planning.year.unfinished({ year })
    expect(due).toBe('2026-01-31')
    expect(rows.map(({ employeeId, state, daysLate }) => [employeeId, state, daysLate])).toEqual([
      [camat, null, 30],
      [kasi, 'draft', 30],
    ])
  })

  it('is not late in an office that was made after the deadline, on Beranda and in the list', async () => {
    const { client, kasi } = await smallOffice({ now: () => march })
    await client.planning.skp.create({ employeeId: kasi, year })
    const { planning, deadlines } = await home(client)
    expect(planning).toMatchObject({ without: 2, drafts: 1, late: 0, due: '2026-01-31', since: '2026-03-02' })
    expect(deadlines.find(({ id }) => id === 'skp')).toMatchObject({ state: 'before', done: 0, total: 3 })
    const { total, late, since } = await client.planning.year.unfinished({ year })
    expect({ total, late, since }).toEqual({ total: 3, late: 0, since: '2026-03-02' })
    expect((await client.planning.year.unfinished({ year, lateOnly: true })).rows).toEqual([])
  })

  it('is not late with a year that was opened after its deadline', async () => {
    const { client, kasi } = await smallOfficeUntil(march)
    expect((await home(client)).planning.late).toBe(3)
    await openYear(client, { year, employeeIds: [kasi], copyLastYear: false })
    expect((await home(client)).planning).toMatchObject({ drafts: 1, late: 0, since: '2026-03-02' })
    expect((await client.planning.year.unfinished({ year })).late).toBe(0)
  })

  it('is neither late nor done on Beranda in a year without SKP', async () => {
    const { client } = await smallOffice({ now: () => new Date('2026-11-16T09:00:00') })
    const { deadlines } = await home(client)
    expect(deadlines.filter(({ id }) => id.startsWith('tw')).map(({ state }) => state)).toEqual([
      'empty',
      'empty',
      'empty',
      'coming',
    ])
  })
})

describe('the list of who has not finished', () => {
  const form = 'daftar-belum-skp' as const
  const print = async (client: Client, request: Parameters<Client['documents']['print']>[0]) => {
    for await (const event of await client.documents.print(request)) {
      if (event.kind !== 'done') continue
      const file = await client.documents.file({ token: event.token })
      return { fileName: event.fileName, ...(await readPdf(await file.bytes())) }
    }
    throw new Error('nothing was printed')
  }

  it('of the office is signed by its head, of a unit by that of the unit, with those below it', async () => {
    const { client, kecamatan, seksi, kasi } = await smallOfficeUntil(march)
    await client.planning.skp.create({ employeeId: kasi, year })
    const all = await print(client, { form, year, scope: { kind: 'all' } })
    expect(all.fileName).toBe('Daftar Belum Menyelesaikan SKP 2026 - Kecamatan Uji.pdf')
    for (const name of ['Orang Rekaan 1', 'Orang Rekaan 2', 'Orang Rekaan 3']) find(all.pages[0], name)
    // In the order of the tree.
    const places = [1, 2, 3].map((number) => find(all.pages[0], `Orang Rekaan ${number}`).y)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    find(all.pages[0], 'Camat,')
    const ofUnit = await print(client, { form, year, scope: { kind: 'unit', unitId: seksi } })
    expect(ofUnit.packed).not.toContain('OrangRekaan1')
    find(ofUnit.pages[0], 'SEKSI UJI')
    find(ofUnit.pages[0], 'Kepala Seksi Uji,')
    expect(ofUnit.packed).toContain('Uji,2Maret2026')
    const whole = await print(client, { form, year, scope: { kind: 'unit', unitId: kecamatan } })
    expect(whole.packed).toContain('OrangRekaan3')
  })

  it('is not made when everybody has finished, nor of single people', async () => {
    const { application, client, camat, kasi, staff } = await smallOfficeUntil(march)
    await refusalOf(application, () =>
      print(client, { form, year, scope: { kind: 'employees', ids: [camat] } }),
    )
    for (const id of [camat, kasi, staff]) await signedSkp(client, id)
    const all = { form, year, scope: { kind: 'all' } } as const
    expect(await client.documents.count(all)).toMatchObject({ forms: 0 })
    const { message } = await refusalOf(application, () => print(client, all))
    expect(message).toContain('sudah ditandatangani')
  })
})
