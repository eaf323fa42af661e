import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { assert, integer, property } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { readKeyring } from '../../electron/office-file/keyring.ts'
import { clientOf, openTestOffice } from '../procedures/office.ts'
import { demonstration } from '../demonstration.ts'
import { temporaryFolder } from '../temporary.ts'
import { contentOf, flipped } from './damage.ts'
import { official } from '../official.ts'

let untouched: string
beforeAll(async () => {
  untouched = await demonstration()
})

/** A copy that another program changed. @returns what is found to be wrong */
function foundAfter(sql: string): string[] {
  const path = join(temporaryFolder(), 'contoh.kinerja')
  copyFileSync(untouched, path)
  const raw = new Sqlite(path)
  try {
    raw.exec(sql)
    return checkFile(raw)
      .findings.filter(({ ok }) => !ok)
      .map(({ what, detail }) => `${what}: ${detail}`)
  } finally {
    raw.close()
  }
}

describe('what another program changes is found', () => {
  it('nothing, when nothing was changed', () => {
    expect(foundAfter('VACUUM')).toEqual([])
  })

  it.each([
    [
      'all evaluations deleted',
      'PRAGMA foreign_keys = OFF; DELETE FROM evaluation',
      /Penilaian: seharusnya \d+ baris, ada 0/,
    ],
    ['people renamed', "UPDATE employee SET name = 'Orang Lain'", /Pegawai: ada baris yang diubah/],
    [
      'a person added',
      "INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Titipan', 'PNS')",
      /Pegawai: seharusnya/,
    ],
    ['a unit renamed', "UPDATE unit SET name = 'Seksi Lain' WHERE id = 1", /Unit: ada baris/],
    [
      'a signed snapshot edited',
      "DROP TRIGGER document_no_update; UPDATE document SET body = CAST(x'01' || body AS BLOB) WHERE basis IS NULL",
      /Naskah yang diajukan dan ditandatangani: \d+ dari \d+ naskah tidak cocok dengan sidiknya/,
    ],
    [
      'a signed evaluation exchanged for another',
      'UPDATE evaluation SET snapshot = (SELECT max(snapshot) FROM evaluation) WHERE snapshot IS NOT NULL',
      /Penilaian: ada baris/,
    ],
    [
      'a signed SKP exchanged for another',
      'UPDATE skp SET snapshot = (SELECT max(snapshot) FROM skp) WHERE snapshot IS NOT NULL',
      /SKP: ada baris/,
    ],
    [
      'a signed version edited',
      'UPDATE skp_version SET document = (SELECT max(document) FROM skp_version)',
      /Versi SKP: ada baris/,
    ],
    [
      'a rating raised',
      "UPDATE evaluation SET rating_result = 'di-atas' WHERE rating_result = 'sesuai'",
      /Penilaian: ada baris/,
    ],
    [
      'the last 500 entries of the log cut off',
      'DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq > (SELECT max(seq) - 500 FROM audit)',
      /Catatan perubahan: seharusnya/,
    ],
    [
      'a column dropped',
      'ALTER TABLE employee DROP COLUMN karpeg',
      /Susunan berkas: diubah program lain: table employee/,
    ],
    [
      'a trigger added',
      'CREATE TRIGGER diam AFTER INSERT ON official BEGIN DELETE FROM deadline; END',
      /Susunan berkas: diubah program lain: trigger diam/,
    ],
    ['an index dropped and a table emptied', 'DELETE FROM realisation', /Realisasi: seharusnya/],
    [
      'two names exchanged',
      'UPDATE employee SET name = CASE id WHEN 1 THEN (SELECT name FROM employee WHERE id = 2) WHEN 2 THEN (SELECT name FROM employee WHERE id = 1) ELSE name END',
      /Pegawai: ada baris/,
    ],
  ])('%s', (_what, sql, telling) => {
    expect(foundAfter(sql)).toContainEqual(expect.stringMatching(telling))
  })

  it(
    'single flipped bits, wherever they fall: found, or nothing readable has changed',
    { timeout: 120_000 },
    () => {
      const bytes = readFileSync(untouched)
      const before = contentOf(untouched)
      expect(before).not.toBeNull()
      const path = join(temporaryFolder(), 'rusak.kinerja')
      let changed = 0
      assert(
        property(integer({ min: 0, max: bytes.length - 1 }), integer({ min: 0, max: 7 }), (at, bit) => {
          writeFileSync(path, flipped(bytes, at, bit))
          const after = contentOf(path)
          if (after === before) return
          changed += 1
          const sound = (() => {
            try {
              const raw = new Sqlite(path)
              try {
                return checkFile(raw).sound
              } finally {
                raw.close()
              }
            } catch {
              return false
            } finally {
              rmSync(path)
            }
          })()
          expect(sound, `byte ${at}, bit ${bit}`).toBe(false)
        }),
        { numRuns: 60, seed: 20261127 },
      )
      expect(changed).toBeGreaterThan(10)
    },
  )
})

describe('the seal of this computer', () => {
  /** Everything is calculated anew, as by somebody who knows how but does not have the key. */
  const rewrite = (path: string) => {
    const raw = new Sqlite(path)
    raw.pragma('user_version = 15')
    raw.exec('DROP TABLE cover')
    raw.exec("UPDATE employee SET name = 'Orang Lain'")
    raw.close()
  }

  it('shows a file whose rows and sums were both written anew', async () => {
    const keyring = readKeyring(join(temporaryFolder(), 'kunci.json'))
    if (!keyring) throw new Error('no keys')
    const path = join(temporaryFolder(), 'contoh.kinerja')
    copyFileSync(untouched, path)
    const application = new Application(nodeHost({ keyring }))
    await application.open(path)
    const client = clientOf(application)
    const seal = async () =>
      (await client.trust.check()).findings.find(({ what }) => what === 'Segel komputer ini')?.detail
    expect(await seal()).toBe('belum disegel')
    await client.office.saveOfficial(official)
    expect(await seal()).toBe('utuh')
    await application.close()

    rewrite(path)
    const raw = new Sqlite(path)
    raw.exec(`
      CREATE TABLE cover (
      name TEXT PRIMARY KEY,
      rows INTEGER NOT NULL CHECK (rows >= 0),
      sum BLOB NOT NULL CHECK (length(sum) = 32)
    ) STRICT`)
    const { coverAnew } = await import('../../electron/office-file/cover.ts')
    coverAnew(raw)
    raw.pragma(`user_version = ${migrations.length}`)
    const found = checkFile(raw, keyring).findings.filter(({ ok }) => !ok)
    raw.close()
    expect(found.map(({ what }) => what)).toEqual(['Segel komputer ini'])
    // What is written afterwards does not hide it.
    await application.open(path)
    await client.office.saveOfficial(official)
    expect(await seal()).toContain('tidak cocok')
    await application.close()
    // On another computer nothing can be proven by it.
    const other = readKeyring(join(temporaryFolder(), 'kunci.json'))
    const there = new Sqlite(path)
    expect(
      checkFile(there, other).findings.find(({ what }) => what === 'Segel komputer ini')?.detail,
    ).toContain('komputer lain')
    there.close()
  })

  it('is made with the same keys the next time, and with new ones when theirs are of no use', () => {
    const file = join(temporaryFolder(), 'kunci.json')
    const first = readKeyring(file)
    expect(readKeyring(file)).toEqual(first)
    writeFileSync(file, 'rusak')
    const second = readKeyring(file)
    expect(second?.current).not.toBe(first?.current)
    expect(readFileSync(`${file}.lama`, 'utf8')).toBe('rusak')
  })
})

describe('half a letter', () => {
  const half = 'Alasan \ud83d dari ponsel'

  it('breaks neither the log nor what is stored, wherever it comes in', async () => {
    const { client, application } = await openTestOffice()
    await client.office.saveOfficial({
      name: half,
      nip: null,
      nipLabel: 'NIP',
      pangkat: '',
      jabatan: half,
      unit: '',
      unitLabel: 'INSTANSI',
      active: true,
    })
    await client.planning.measures.saveSatuan({ name: `helai\udc00`, maximum: null })
    const stored = application.file.raw.prepare('SELECT name, jabatan FROM official').get()
    expect(stored).toEqual({ name: 'Alasan \ufffd dari ponsel', jabatan: 'Alasan \ufffd dari ponsel' })
    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
    const [entry] = await client.trust.audit({})
    expect(entry?.subjectId.isWellFormed()).toBe(true)
  })

  it("in an operator's name leaves the chain whole from its first entry", async () => {
    const path = temporaryFolder()
    const application = new Application(nodeHost({ dataFolder: path }))
    const client = clientOf(application)
    await client.desk.create({
      office: {
        name: `Kantor\ud800`,
        agency: '',
        letterhead: '',
        address: '',
        city: '',
        phone: '',
        email: '',
        logo: null,
      },
      operator: { name: half, position: '' },
    })
    expect((await client.trust.check()).sound).toBe(true)
    await application.close()
  })
})
