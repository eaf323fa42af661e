import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../electron/office-file/audit.ts'
import { readAudit } from '../../electron/office-file/audit-log.ts'
import { writeChain } from '../../electron/office-file/audit-rechain.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { coverAnew } from '../../electron/office-file/cover.ts'
import { applicationId } from '../../electron/office-file/header.ts'
import { applyMigrations } from '../../electron/office-file/migrate.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { salvage } from '../../electron/office-file/salvage.ts'
import { clientOf, openTestOfficeIn } from '../procedures/office.ts'
import { sharedFolder, temporaryFolder } from '../temporary.ts'

const now = new Date('2026-02-01T09:00:00')
const officials = 400
const folder = sharedFolder()
let whole: Buffer
let pageSize: number

beforeAll(async () => {
  const { client, application, path, close } = await openTestOfficeIn(folder)
  for (let n = 0; n < 40; n++) await official(client, n)
  // Many at once, so that the table has pages of its own.
  const insert = application.file.raw.prepare(
    "INSERT INTO official (name, jabatan) VALUES (?, 'Pejabat yang namanya panjang sekali sampai mengisi halaman')",
  )
  application.file.raw.transaction(() => {
    for (let n = 40; n < officials; n++) insert.run(`Pejabat ${n}`)
  })()
  pageSize = application.file.raw.pragma('page_size', { simple: true }) as number
  await close()
  whole = readFileSync(path)
})

const official = (client: ReturnType<typeof clientOf>, n: number) =>
  client.office.saveOfficial({
    name: `Pejabat ${n}`,
    nip: null,
    nipLabel: 'NIP',
    pangkat: '',
    jabatan: 'Pejabat yang namanya panjang sekali sampai mengisi halaman',
    unit: '',
    unitLabel: 'INSTANSI',
    active: true,
  })

/** The office with some bytes of it overwritten. */
function damaged(change: (bytes: Buffer) => void): { from: string; to: string; folder: string } {
  const own = temporaryFolder()
  const bytes = Buffer.from(whole)
  change(bytes)
  const from = join(own, 'rusak.kinerja')
  writeFileSync(from, bytes)
  return { from, to: join(own, 'selamat.kinerja'), folder: own }
}

const pageOf = (bytes: Buffer, text: string): number => Math.floor(bytes.indexOf(text) / pageSize)
const zero = (bytes: Buffer, page: number) => bytes.fill(0, page * pageSize, (page + 1) * pageSize)

function inOffice<T>(path: string, look: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(path, { readonly: true })
  try {
    return look(database)
  } finally {
    database.close()
  }
}

describe('what can still be read of a damaged office', () => {
  it('goes into a new one that is whole, and what is lost is counted', async () => {
    const { from, to, folder: own } = damaged((bytes) => zero(bytes, pageOf(bytes, 'Pejabat 200')))
    const before = readFileSync(from)
    const { losses } = salvage(from, to, now)
    const [loss] = losses.filter(({ what }) => what === 'Pejabat dari luar')
    expect(loss?.lost).toBeGreaterThan(10)
    expect((loss?.kept ?? 0) + (loss?.lost ?? 0)).toBe(officials)
    // Nothing else is lost, and the damaged file is as it was.
    expect(losses.map(({ what }) => what)).toEqual(['Pejabat dari luar'])
    expect(readFileSync(from).equals(before)).toBe(true)
    expect(readdirSync(own).toSorted()).toEqual(['rusak.kinerja', 'selamat.kinerja'])

    const file = openOfficeFile(to)
    expect(checkFile(file.raw).findings.filter(({ ok }) => !ok)).toEqual([])
    const names = file.raw.prepare<[], string>('SELECT name FROM official ORDER BY id').pluck().all()
    expect(names).toContain('Pejabat 0')
    expect(names).toContain('Pejabat 399')
    expect(names.every((name) => /^Pejabat \d+$/.test(name))).toBe(true)
    const [last] = await readAudit(file.db, { limit: 1 })
    expect(last).toMatchObject({
      action: 'desk.salvage',
      after: expect.stringContaining('Pejabat dari luar'),
    })
    await file.close()
  })

  it('is everything when only the sums or the log of another program are wrong', () => {
    const { from, to } = damaged((bytes) => {
      const place = bytes.indexOf('Pejabat 77')
      bytes.write('Penjahat77', place)
    })
    expect(salvage(from, to, now).losses).toEqual([
      {
        what: 'Pejabat dari luar',
        kept: officials,
        lost: 0,
        remark: expect.stringContaining('berbeda dari yang pernah ditulis'),
      },
    ])
  })

  it('keeps the log of changes; where its chain is broken it is chained anew and that is said', () => {
    const { from, to } = damaged((bytes) => {
      const database = join(temporaryFolder(), 'x.kinerja')
      writeFileSync(database, bytes)
      const raw = new Sqlite(database)
      raw.exec("DROP TRIGGER audit_no_update; UPDATE audit SET operator_name = 'Orang Lain' WHERE seq = 5")
      raw.close()
      readFileSync(database).copy(bytes)
    })
    const { losses } = salvage(from, to, now)
    expect(losses.find(({ what }) => what === 'Catatan perubahan')).toMatchObject({
      kept: 41,
      lost: 0,
      remark: 'rantainya disusun ulang mulai catatan nomor 5',
    })
    expect(inOffice(to, (raw) => checkFile(raw).sound)).toBe(true)
  })

  it('is a whole office or a refusal, whichever page of the file is lost', () => {
    const pages = whole.length / pageSize
    let refused = 0
    let saved = 0
    for (let page = 0; page < pages; page += 2) {
      const { from, to } = damaged((bytes) => zero(bytes, page))
      try {
        salvage(from, to, now)
      } catch (error) {
        expect(error, `page ${page}`).toMatchObject({ name: 'Refusal' })
        refused += 1
        continue
      }
      saved += 1
      expect(
        inOffice(to, (raw) => checkFile(raw).findings.filter(({ ok }) => !ok)),
        `page ${page}`,
      ).toEqual([])
    }
    // Only where the list of tables itself is lost there is nothing to be had.
    expect(saved).toBeGreaterThan(refused * 5)
  })

  it('is nothing of a file that is no office', () => {
    const { from, to } = damaged((bytes) => bytes.fill(0))
    expect(() => salvage(from, to, now)).toThrow('Tidak ada yang dapat diselamatkan')
    expect(existsSync(to)).toBe(false)
  })
})

/** An office of version 16, which kept what its log says in another way, with what is written about changes in it. */
function formerOffice(path: string): void {
  const raw = new Sqlite(path)
  raw.pragma(`application_id = ${applicationId}`)
  const former = migrations.slice(0, 16)
  applyMigrations(raw, former)
  raw.exec(`
    INSERT INTO office (id, name, agency, letterhead, address, city, phone, email, fictional, created_at)
      VALUES (1, 'Kantor lama', '', '', '', '', '', '', 0, '2026-01-01T00:00:00.000Z');
    INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola');`)
  const entry = {
    at: '2026-01-01T00:00:00.000Z',
    operatorId: 1,
    operatorName: 'Pengelola',
    subjectType: 'office',
    subjectId: '1',
    before: null,
    reason: null,
    hash: '',
    erased: false,
  }
  writeChain(raw, [
    { ...entry, action: 'desk.create', after: '{"a":1}' },
    { ...entry, action: 'office.update', after: '{"a":2}' },
  ])
  coverAnew(raw)
  raw.close()
}

describe('an office of a former version', () => {
  it('is found whole as it is, so that a backup of it can be restored', () => {
    const path = join(temporaryFolder(), 'lama.kinerja')
    formerOffice(path)
    expect(inOffice(path, (raw) => checkFile(raw).findings.filter(({ ok }) => !ok))).toEqual([])
  })

  it('is found broken where its log was changed', () => {
    const path = join(temporaryFolder(), 'lama.kinerja')
    formerOffice(path)
    const raw = new Sqlite(path)
    raw.exec(`DROP TRIGGER audit_no_update; UPDATE audit SET after = '{"a":3}' WHERE seq = 2`)
    raw.close()
    const chain = inOffice(path, (database) => verifyAudit(database))
    expect(chain).toMatchObject({ brokenAt: 2 })
  })

  it('is salvaged into one of this version, with its log as it was', () => {
    const path = join(temporaryFolder(), 'lama.kinerja')
    formerOffice(path)
    const to = join(temporaryFolder(), 'baru.kinerja')
    const head = inOffice(path, (raw) => verifyAudit(raw).head)
    expect(salvage(path, to, now).losses).toEqual([])
    inOffice(to, (raw) => {
      expect(checkFile(raw).sound).toBe(true)
      expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length)
      expect(raw.prepare('SELECT hash FROM audit WHERE seq = 2').pluck().get()).toBe(head)
    })
  })
})
