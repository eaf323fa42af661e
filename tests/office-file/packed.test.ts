import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { assert, option, property, string } from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAudit } from '../../electron/office-file/audit-log.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { coverAnew } from '../../electron/office-file/cover.ts'
import { firstDictionary } from '../../electron/office-file/dictionary.ts'
import { applicationId } from '../../electron/office-file/header.ts'
import { migrate } from '../../electron/office-file/migrate.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { backupFolderOf } from '../../electron/office-file/backups.ts'
import { packing } from '../../electron/office-file/migrations/0018-packed.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { readKeyring } from '../../electron/office-file/keyring.ts'
import { seal, sealState } from '../../electron/office-file/seal.ts'
import { pack, packChange, unpack, unpackChange } from '../../electron/office-file/packed.ts'
import { skpDocument } from '../documents/documents.ts'
import { keptTexts, withTexts } from '../kept-documents.ts'
import { type Client, lastEntry, signedSkp, smallOffice } from '../procedures/people.ts'
import { emptyEvaluation, rhk, skpContent } from '../skp-content.ts'
import { temporaryFolder } from '../temporary.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const print = async (client: Client, request: Parameters<Client['documents']['print']>[0]) => {
  for await (const event of await client.documents.print(request)) if (event.kind === 'done') return event
  return null
}
const texts = string({ unit: 'grapheme', maxLength: 300 })

describe('a packed text', () => {
  it('is read as it was, whatever it says and upon whatever it was packed', () => {
    assert(
      property(texts, option(texts), (text, basis) => {
        expect(unpack(pack(text, basis), basis)).toBe(text)
      }),
    )
    // Longer than what the packing can look back upon.
    const long = Array.from({ length: 9000 }, (_, n) => sha256(String(n)).slice(0, 8)).join(' ')
    expect(unpack(pack(long, `${long} lama`), `${long} lama`)).toBe(long)
  })

  it('of a change tells before from after, also where one of them is missing', () => {
    for (const [before, after] of [
      [null, null],
      ['{"a":1}', null],
      [null, '[]'],
      ['"\\u0000"', '{"a":"\u{1F600}"}'],
    ] as const)
      expect(unpackChange(packChange(before, after))).toEqual({ before, after })
  })

  it('of a file in use can be read for ever: the words it was packed with never change', () => {
    expect(sha256(firstDictionary)).toBe('71007912c72e1b50367de12b2aff72399f65b4bbfc63609aecdfe4162af33dad')
    expect(unpack(Buffer.from('ASOj8xFcmp2Ym5hVqlQLAA==', 'base64'))).toBe(
      '{"state":"agreed","signedOn":"2026-01-12","place":"Sukamaju"}',
    )
  })
})

describe('what is signed', () => {
  it('is kept once, and the log tells its digest', async () => {
    const { application, client, kasi } = await smallOffice()
    await signedSkp(client, kasi)
    const { raw } = application.file
    const { after, action } = await lastEntry(application)
    expect(action).toBe('planning.agreement.sign')
    const [text = ''] = keptTexts(raw).values()
    expect(keptTexts(raw).size).toBe(1)
    expect(JSON.parse(after ?? '')).toMatchObject({ digest: sha256(text) })
    expect(
      raw
        .prepare('SELECT (SELECT snapshot FROM skp WHERE snapshot NOT NULL) = document FROM skp_version')
        .pluck()
        .get(),
    ).toBe(1)
  })

  it('goes with the last row that refers to it, not before', async () => {
    const { application, client, kasi } = await smallOffice()
    const { id: skp } = await signedSkp(client, kasi)
    const { raw } = application.file
    const kept = () => keptTexts(raw).size
    await client.planning.agreement.reopen({ id: skp, reason: 'Addendum SKP' })
    expect(kept()).toBe(1)
    raw.exec(`DELETE FROM skp WHERE id = ${skp}`)
    expect(kept()).toBe(0)
    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
  })

  it('can not be changed', async () => {
    const { application, client, kasi } = await smallOffice()
    await signedSkp(client, kasi)
    expect(() => application.file.raw.exec("UPDATE document SET body = x'01'")).toThrow('never changes')
    expect(() => application.file.raw.exec('DELETE FROM document')).toThrow('FOREIGN KEY')
  })

  it('is neither shown nor printed when it is not what was signed', async () => {
    const { application, client, kasi } = await smallOffice()
    const { id } = await signedSkp(client, kasi)
    const { raw } = application.file
    raw.exec('DROP TRIGGER document_no_update')
    const change = raw.prepare('UPDATE document SET body = ?')
    const [text = ''] = keptTexts(raw).values()
    for (const body of [pack(text.replace('2026', '2025')), Buffer.from('bukan naskah'), Buffer.alloc(0)]) {
      change.run(body)
      await expect(client.planning.agreement.versions({ id })).rejects.toThrow(
        'tidak cocok lagi dengan sidiknya',
      )
      await expect(
        print(client, { form: 'skp', year: 2026, scope: { kind: 'employees', ids: [kasi] } }),
      ).rejects.toThrow('tidak cocok lagi dengan sidiknya')
    }
  })
})

describe('the migration that packs', () => {
  const people = 150
  const periods = ['tw1', 'tw2', 'tw3', 'tw4', 'tahunan']
  const signed = Array.from({ length: people }, (_, n) =>
    skpDocument({
      content: skpContent(Array.from({ length: 4 }, (__, row) => rhk({ text: `Hasil ${n}.${row}` }))),
    }),
  )
  const skpTexts = signed.map((skp) => JSON.stringify(skp))
  const evaluationTexts = signed.map((skp) =>
    periods.map((period) => JSON.stringify({ skp, period, content: emptyEvaluation, predikat: 'baik' })),
  )

  /** An office of the version before: 150 signed SKP with their evaluations, a proposal, and what the log told of it all. */
  function before() {
    const path = join(temporaryFolder(), 'lama.kinerja')
    const raw = new Sqlite(path)
    raw.pragma(`application_id = ${applicationId}`)
    migrate(raw, path, migrations.slice(0, packing.version - 1))
    raw.exec(`
      INSERT INTO office (id, name, agency, created_at) VALUES (1, 'Kantor Uji', '', '2026-01-01T00:00:00.000Z');
      INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola');`)
    const employee = raw.prepare("INSERT INTO employee (nip, name, status) VALUES (?, 'Orang Rekaan', 'PNS')")
    const skp = raw.prepare(
      `INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, snapshot, closed_on,
         closing_reason, updated_at)
       VALUES (?, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', ?, ?, ?, ?, '2026-01-20')`,
    )
    const version = raw.prepare(
      "INSERT INTO skp_version (skp_id, version, kind, at, document) VALUES (?, 1, ?, '2026-01-20', ?)",
    )
    const evaluation = raw.prepare(
      `INSERT INTO evaluation (skp_id, period, state, predikat, snapshot, updated_at)
       VALUES (?, ?, 'signed', 'baik', ?, '2026-12-20')`,
    )
    raw.transaction(() => {
      for (let n = 1; n <= people; n++) {
        employee.run(`198609262015051${String(n).padStart(3, '0')}`)
        const text = skpTexts[n - 1]
        skp.run(n, 'evaluated', text, n === 3 ? '2026-06-30' : null, n === 3 ? 'Mutasi' : '')
        if (n === 1) version.run(n, 'proposal', '{"usulan":1}')
        version.run(n, 'signed', text)
        for (const [at, period] of periods.entries()) evaluation.run(n, period, evaluationTexts[n - 1]?.[at])
      }
      skp.run(1, 'draft', null, null, '')
      // A number that the log tells of and that stands for nothing any more.
      skp.run(1, 'draft', null, null, '')
      raw.exec(`DELETE FROM skp WHERE id = ${people + 2}`)
    })()
    const audit = raw.prepare('INSERT INTO audit VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    let head = '0'.repeat(64)
    for (const [index, [was, is, reason]] of [
      [null, '{"name":"Kantor Uji"}', null],
      ['{"state":"draft"}', '{"state":"agreed","signedOn":"2026-01-20"}', null],
      ['{"state":"agreed"}', null, 'Ada "salah" ketik'],
      [null, null, null],
    ].entries()) {
      const told = [
        '2026-01-20T00:00:00.000Z',
        1,
        'Pengelola',
        'planning.agreement.sign',
        'skp',
        '1',
        was,
        is,
        reason,
      ]
      const hash = sha256(JSON.stringify([head, ...told]))
      audit.run(index + 1, told[0], ...told.slice(2), head, hash)
      head = hash
    }
    coverAnew(raw)
    raw.close()
    return { path, head }
  }

  it('keeps every text byte for byte, each once, and the log with its head; the file is smaller', async () => {
    const { path, head } = before()
    const size = statSync(path).size
    const file = openOfficeFile(path)
    onTestFinished(() => file.close())
    const { raw } = file
    expect(
      withTexts(raw, 'SELECT snapshot FROM skp ORDER BY id', 'snapshot').map(({ snapshot }) => snapshot),
    ).toEqual([...skpTexts, null])
    expect(
      withTexts(raw, 'SELECT document FROM skp_version ORDER BY id', 'document').map(
        ({ document }) => document,
      ),
    ).toEqual(['{"usulan":1}', ...skpTexts])
    expect(
      withTexts(raw, 'SELECT snapshot FROM evaluation ORDER BY id', 'snapshot').map(
        ({ snapshot }) => snapshot,
      ),
    ).toEqual(evaluationTexts.flat())
    expect(keptTexts(raw).size).toBe(people * 6 + 1)
    expect(raw.prepare('SELECT closed_on, closing_reason FROM skp WHERE id = 3').get()).toEqual({
      closed_on: '2026-06-30',
      closing_reason: 'Mutasi',
    })

    const check = checkFile(raw)
    expect(check.findings.filter(({ ok }) => !ok)).toEqual([])
    expect(check).toMatchObject({ entries: 4, head })
    expect(
      (await readAudit(file.db, { limit: 9 })).map(({ before: was, after, reason }) => [was, after, reason]),
    ).toEqual([
      [null, null, null],
      ['{"state":"agreed"}', null, 'Ada "salah" ketik'],
      ['{"state":"draft"}', '{"state":"agreed","signedOn":"2026-01-20"}', null],
      [null, '{"name":"Kantor Uji"}', null],
    ])
    expect(statSync(path).size).toBeLessThan(size / 2)
    // What it was before is still there.
    expect(readdirSync(backupFolderOf(path)).filter((name) => name.endsWith('.kinerja'))).toHaveLength(1)
  })

  it('leaves a file sealed that was sealed here, and one broken that was', () => {
    const keyring = readKeyring(join(temporaryFolder(), 'kunci.json'))
    if (!keyring) throw new Error('no keys')
    for (const [act, found] of [
      ['', 'sealed'],
      ["UPDATE employee SET name = 'Orang Lain'", 'broken'],
    ] as const) {
      const { path } = before()
      const raw = new Sqlite(path)
      seal(raw, keyring)
      raw.exec(act)
      coverAnew(raw)
      raw.close()
      const file = openOfficeFile(path, { keyring })
      onTestFinished(() => file.close())
      expect(sealState(file.raw, keyring)).toBe(found)
    }
  })

  it('gives no number a second time, and lets an SKP that was signed not be opened under its evaluation', () => {
    const file = openOfficeFile(before().path)
    onTestFinished(() => file.close())
    const { raw } = file
    const { lastInsertRowid } = raw
      .prepare(
        `INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, updated_at)
         VALUES (1, 2027, '2027-01-01', '2027-12-31', 'ja-jf', 'kuantitatif', 'draft', '2027-01-20')`,
      )
      .run()
    expect(lastInsertRowid).toBe(people + 3)
    expect(() => raw.exec("UPDATE skp SET state = 'draft' WHERE id = 1")).toThrow('signed evaluation')
    expect(() => raw.exec("UPDATE skp SET state = 'agreed' WHERE state = 'draft'")).toThrow('CHECK')
    expect(() => raw.exec("UPDATE audit SET reason = ''")).toThrow('append-only')
    // An evaluation that is opened leaves the SKP as it was signed.
    raw.exec("UPDATE evaluation SET state = 'draft', snapshot = NULL WHERE skp_id = 1")
    expect(keptTexts(raw).size).toBe(people * 6 + 1 - periods.length)
    expect(checkFile(raw).findings.filter(({ ok }) => !ok)).toEqual([])
  })
})
