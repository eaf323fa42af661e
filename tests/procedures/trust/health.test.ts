import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Application } from '../../../electron/app/application.ts'
import { testHost } from '../../host.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf, openTestOffice } from '../office.ts'
import { official } from '../../official.ts'

const signing = { ids: [1], signedOn: '2026-01-15' }

/** The office is closed, changed, and opened as the window opens it. */
async function reopened(
  change: (path: string) => void,
  now: () => Date = () => new Date('2026-01-16T09:00:00'),
) {
  const { client, application, path } = await openTestOffice()
  await client.office.saveOfficial(official)
  await application.close()
  const copy = join(temporaryFolder(), 'kantor.kinerja')
  copyFileSync(path, copy)
  change(copy)
  const other = new Application(testHost({ checks: 'at-opening', now }))
  await other.open(copy)
  onTestFinished(() => other.close())
  return { application: other, client: clientOf(other), path: copy }
}

const settled = (client: ReturnType<typeof clientOf>) =>
  vi.waitFor(
    async () => {
      const health = await client.trust.health()
      expect(health.state).not.toBe('checking')
      return health
    },
    { timeout: 20_000 },
  )

describe('an office that was opened', () => {
  it('is looked over behind the page, and says nothing when it is whole', async () => {
    const { client, path } = await reopened(() => undefined)
    expect(await settled(client)).toEqual({
      state: 'sound',
      findings: [],
      clock: null,
      logsAside: [],
      evidence: 0,
    })
    // What was copied for it is gone again.
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('sedang-dibuat'))).toEqual([])
  })

  it('is told to be damaged, and nothing can be signed with it', async () => {
    const { client } = await reopened((path) => {
      const raw = new Sqlite(path)
      raw.exec("UPDATE official SET name = 'Orang Lain'")
      raw.close()
    })
    // Who signs at once waits for what the check says.
    await expect(client.planning.agreement.signMany(signing)).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/tidak utuh .*Pejabat dari luar: ada baris yang diubah/),
    })
    const { state, findings } = await client.trust.health()
    expect(state).toBe('unsound')
    expect(findings.map(({ what }) => what)).toEqual(['Data kantor'])
    // Everything else goes on: what can still be read is not kept from anybody.
    await client.office.saveOfficial({ ...official, name: 'Masih dapat' })
  })

  it('can be closed while it is looked over', async () => {
    const { application, path } = await reopened(() => undefined)
    await application.close()
    expect(readdirSync(join(path, '..'))).toEqual(['kantor.kinerja'])
  })
})

describe('the clock of the computer', () => {
  it.each([
    ['went back', new Date('2025-12-31T09:00:00'), 'mundur'],
    ['is years ahead', new Date('2030-01-15T09:00:00'), 'terlalu maju'],
  ])(
    'that %s is told before something is signed with it, until somebody says that it is right',
    async (_how, now, word) => {
      const { client } = await reopened(
        () => undefined,
        () => now,
      )
      expect((await settled(client)).clock).toContain(word)
      await expect(client.planning.agreement.signMany(signing)).rejects.toMatchObject({
        code: 'REFUSED',
        message: expect.stringContaining(word),
      })
      await client.trust.believeClock({})
      expect((await client.trust.health()).clock).toBeNull()
      const [entry] = await client.trust.audit({})
      expect(entry?.action).toBe('trust.believeClock')
      expect(entry?.after).toContain(word)
      // Now it is refused for its own reason: there is no such SKP.
      await expect(client.planning.agreement.signMany(signing)).rejects.not.toMatchObject({
        message: expect.stringContaining(word),
      })
    },
  )

  it('that jumps while the office is open is noticed too', async () => {
    let now = new Date('2026-01-16T09:00:00')
    const { client } = await reopened(
      () => undefined,
      () => now,
    )
    await client.office.saveOfficial({ ...official, name: 'Sebelum' })
    now = new Date('2026-01-14T09:00:00')
    await expect(client.planning.agreement.signMany(signing)).rejects.toMatchObject({
      message: expect.stringContaining('mundur'),
    })
  })
})

it('looks the office over beside what is written meanwhile, and stops when nobody waits any more', async () => {
  const { client, folder, path } = await openTestOffice()
  const order: string[] = []
  const check = client.trust.check().then((found) => {
    order.push('looked over')
    return found
  })
  await client.office.saveOfficial(official)
  order.push('written')
  expect((await check).sound).toBe(true)
  expect(order).toEqual(['written', 'looked over'])

  const stop = new AbortController()
  const given = client.trust.check(undefined, { signal: stop.signal })
  stop.abort()
  await expect(given).rejects.toThrow()
  await client.trust.check()
  // Nothing half-made is left beside the office.
  expect(readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.`))).toEqual([])
})
