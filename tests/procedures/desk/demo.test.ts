import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { placeDemonstration } from '../../demonstration.ts'
import { sharedFolder } from '../../temporary.ts'
import { openTestOffice, openTestOfficeIn } from '../office.ts'
import type { Client } from '../people.ts'

const year = 2026
/** When somebody looks at it: the story has been told by then. */
const now = () => new Date('2026-11-16T02:00:00.000Z')

async function makeDemo(client: Client, anew = false) {
  const labels: string[] = []
  for await (const progress of await client.desk.demo({ year, anew })) labels.push(progress.label)
  return labels
}

/** The office as its pages tell it, with the ids of rows replaced by what they stand for. */
async function told(client: Client) {
  const people = await client.employees.list({ includeInactive: true })
  const details = []
  for (const { id } of people) details.push(await client.employees.get({ id }))
  const plans = []
  for (const of of [year - 1, year]) {
    for (const { skpId } of await client.planning.skp.list({ year: of }))
      plans.push(skpId === null ? null : await client.planning.skp.get({ id: skpId }))
  }
  const evaluations = []
  for (const of of [year - 1, year])
    for (const period of ['tw1', 'tw2', 'tw3', 'tw4', 'tahunan'] as const)
      for (const { evaluationId } of await client.evaluation.list({ year: of, period }))
        evaluations.push(evaluationId === null ? null : await client.evaluation.get({ id: evaluationId }))
  return {
    office: await client.office.get(),
    units: await client.employees.units.list(),
    officials: await client.office.officials(),
    people,
    details,
    plans,
    evaluations,
    annexes: await Promise.all(
      plans.flatMap((plan) => (plan ? [client.planning.annex.get({ id: plan.id })] : [])),
    ),
    dialogs: await Promise.all(
      plans.flatMap((plan) => (plan ? [client.planning.talks.list({ skpId: plan.id })] : [])),
    ),
    fairness: await client.evaluation.fairness.look({ year, period: 'tw1' }),
    audit: await client.trust.audit({ limit: 500 }),
  }
}

describe('the demonstration office', () => {
  let story: Awaited<ReturnType<typeof told>>
  let again: Awaited<ReturnType<typeof told>>
  let sound: boolean
  const folder = sharedFolder()

  beforeAll(async () => {
    const first = await openTestOfficeIn(join(folder, 'satu'), { now })
    await placeDemonstration(join(folder, 'satu'))
    await makeDemo(first.client)
    story = await told(first.client)
    sound = (await first.client.trust.check()).sound
    await first.close()
    const second = await openTestOfficeIn(join(folder, 'dua'), { now })
    await makeDemo(second.client)
    again = await told(second.client)
    await second.close()
  }, 240_000)

  it('is marked as fictional', () => expect(story.office.fictional).toBe(true))

  it('is a sound file whose log is whole', () => expect(sound).toBe(true))

  it('tells the same story every time for the same year', () => expect(again).toEqual(story))

  it('has something to talk about on the page of fairness, told with its other explanations', () => {
    const [finding] = story.fairness.findings.filter(({ kind }) => kind === 'apart')
    expect(finding?.says).toMatch(/^Pada \d dari \d penilaian oleh Bagus Prayoga/)
    expect(finding?.others).not.toBe('')
  })

  it('has about 45 people, each with golongan, jabatan and unit', () => {
    expect(story.people.length).toBeGreaterThanOrEqual(43)
    expect(story.people.length).toBeLessThanOrEqual(47)
    for (const { golongan, jabatan, unitId, fullName } of story.people)
      expect([golongan, jabatan, unitId], fullName).not.toContain(null)
    expect(new Set(story.people.map(({ nip }) => nip)).size).toBe(story.people.length)
  })

  it('has people of all kinds', () => {
    const statuses = new Set(story.people.map(({ status }) => status))
    for (const status of ['PNS', 'CPNS', 'PPPK'] as const) expect(statuses).toContain(status)
    const kinds = new Set(story.people.map(({ jenis }) => jenis))
    for (const jenis of ['administrator', 'pengawas', 'jf-keahlian', 'jf-keterampilan', 'pelaksana'])
      expect(kinds).toContain(jenis)
    expect(new Set(story.people.map(({ sex }) => sex))).toEqual(new Set(['L', 'P']))
    expect(story.people.some(({ legalPosition }) => /cuti|cltn/.test(legalPosition))).toBe(true)
  })

  it('has records that agree with their NIP', () => {
    for (const { fullName, warnings } of story.details) expect(warnings, fullName).toEqual([])
  })

  it('has somebody who moves to another unit within the year, with an SKP for each part', () => {
    const moved = story.details.filter(({ units }) => units.some(({ tmt }) => tmt === `${year}-07-01`))
    expect(moved).toHaveLength(1)
    const own = story.plans.filter((plan) => plan?.employeeId === moved[0]?.id && plan?.year === year)
    expect(own.map((plan) => [plan?.periodStart, plan?.periodEnd])).toEqual([
      [`${year}-01-01`, `${year}-06-30`],
      [`${year}-07-01`, `${year}-12-31`],
    ])
    expect(own[0]?.employee.unit).not.toBe(own[1]?.employee.unit)
  })

  it('has its head appraised by an official from outside', () => {
    const camat = story.people.find(({ jabatan }) => jabatan === 'Camat')
    const plan = story.plans.find((candidate) => candidate?.employeeId === camat?.id)
    expect(plan?.appraiser).toEqual({ officialId: expect.any(Number) })
    expect(plan?.appraiserParty?.jabatan).toMatch(/Sekretaris Daerah/)
  })

  it('has the year before complete: every SKP signed and appraised, quarter by quarter and at the end', () => {
    const before = story.plans.filter((plan) => plan?.year === year - 1)
    expect(before.length).toBeGreaterThan(40)
    for (const plan of before) expect(plan?.state).toBe('evaluated')
    for (const period of ['tw1', 'tw2', 'tw3', 'tw4', 'tahunan'] as const) {
      const own = story.evaluations.filter((one) => one?.year === year - 1 && one.period === period)
      expect(own.length, period).toBeGreaterThan(40)
      for (const one of own) expect(one).toMatchObject({ state: 'signed', predikat: expect.any(String) })
    }
    expect(story.evaluations.filter((one) => one?.year === year - 1 && one.state !== 'signed')).toEqual([])
  })

  it('has the present year under way: something to do everywhere', () => {
    const states = new Set(story.plans.flatMap((plan) => (plan?.year === year ? [plan.state] : [])))
    expect(states).toEqual(new Set(['draft', 'agreed']))
    expect(story.plans).toContain(null)
    const now = story.evaluations.filter((one) => one?.year === year)
    expect(now.some((one) => one?.state === 'signed')).toBe(true)
    expect(now.some((one) => one?.state === 'draft')).toBe(true)
    expect(story.evaluations).toContain(null)
    expect(now.some((one) => one?.period === 'tahunan')).toBe(false)
  })

  it('shows more than one predikat and appraises nobody twice in a period', () => {
    const annual = story.evaluations.filter((one) => one?.period === 'tahunan')
    expect(new Set(annual.map((one) => one?.predikat)).size).toBeGreaterThanOrEqual(3)
    expect(new Set(annual.map((one) => one?.skpId)).size).toBe(annual.length)
  })

  it('has lampiran and rencana aksi for every SKP, and talks of which some were held after signing', () => {
    for (const { annex } of story.annexes) {
      for (const list of Object.values(annex.attachments)) expect(list).not.toEqual([])
      expect(annex.actions.length).toBeGreaterThan(2)
      for (const { quarters } of annex.actions) expect(quarters).toBeGreaterThan(0)
    }
    const plans = story.plans.filter((plan) => plan !== null)
    const later = plans.filter((plan, at) =>
      story.dialogs[at]?.some(({ heldOn }) => plan.signedOn !== null && heldOn > plan.signedOn),
    )
    expect(story.dialogs.filter((talks) => talks.length > 0).length).toBeGreaterThan(20)
    expect(later.length).toBeGreaterThan(5)
  })

  it('lets people serve the RHK of their superiors', () => {
    const ids = new Set(story.plans.flatMap((plan) => plan?.content.rhk.map(({ id }) => id) ?? []))
    const served = story.plans.flatMap(
      (plan) => plan?.content.rhk.flatMap(({ superiorRhkId }) => superiorRhkId ?? []) ?? [],
    )
    expect(served.length).toBeGreaterThan(50)
    for (const id of served) expect(ids).toContain(id)
  })
})

describe('opening the demonstration office', () => {
  it('opens the one that was made, and makes a new one only when asked, setting the old one aside', async () => {
    const { client, folder } = await openTestOffice()
    await placeDemonstration(folder)
    await makeDemo(client)
    await client.office.update({ ...(await client.office.get()), phone: '0211' })
    expect(await makeDemo(client)).toEqual(['Kantor contoh dibuka'])
    expect((await client.office.get()).phone).toBe('0211')
    await makeDemo(client, true)
    expect((await client.office.get()).phone).toBe('')
    expect(existsSync(join(folder, `Kantor contoh ${year}.kinerja`))).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('Kantor contoh'))).not.toHaveLength(1)
  }, 60_000)
})
