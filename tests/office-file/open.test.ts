import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { setAside } from '../../electron/office-file/aside.ts'
import { coverAnew } from '../../electron/office-file/cover.ts'
import { migrate } from '../../electron/office-file/migrate.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { applicationId } from '../../electron/office-file/header.ts'
import { createOfficeFile, openOfficeFile } from '../../electron/office-file/open.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'
import { insertOffice } from '../../electron/office/store.ts'
import { testOffice } from '../procedures/office.ts'
import { withTexts } from '../kept-documents.ts'
import { temporaryFolder } from '../temporary.ts'

const officeRows = `
  INSERT INTO office (id, name, agency, created_at) VALUES (1, 'Kantor Uji', '', '2026-01-01T00:00:00.000Z');
  INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola');
`

/** An office file as a former version of the application left it. @returns its path */
function officeOf(version: number, rows: string): string {
  const path = join(temporaryFolder(), 'lama.kinerja')
  const raw = new Sqlite(path)
  raw.pragma(`application_id = ${applicationId}`)
  migrate(raw, path, migrations.slice(0, version))
  raw.exec(officeRows)
  raw.exec(rows)
  coverAnew(raw)
  raw.close()
  return path
}

const openModule = new URL('../../electron/office-file/open.ts', import.meta.url).href
const operator = { name: 'Pengelola Uji', position: 'Pengelola' }

async function madeOffice(): Promise<string> {
  const path = join(temporaryFolder(), 'kantor.kinerja')
  const file = createOfficeFile(path)
  await insertOffice(file.db, { ...testOffice, fictional: false }, operator, new Date('2026-01-02T03:04:05Z'))
  await file.close()
  return path
}

function troubleAt(path: string, known = migrations): OfficeFileTrouble {
  try {
    void openOfficeFile(path, { known }).close()
  } catch (error) {
    if (error instanceof OfficeFileTrouble) return error
    throw error
  }
  throw new Error('the file opened')
}

describe('an office file', () => {
  it.each(['CON', 'nul.kinerja', 'COM1.kinerja', 'a:b.kinerja', 'a?.kinerja', 'titik.', 'spasi '])(
    'is not made with the name %j, which Windows takes for something else',
    (name) => {
      const path = join(temporaryFolder(), name)
      expect(() => createOfficeFile(path)).toThrow('Windows tidak menerima nama berkas ini.')
      expect(existsSync(path)).toBe(false)
    },
  )

  it('keeps every acknowledged write in itself: a rollback journal, synchronous FULL, foreign keys on', async () => {
    const file = openOfficeFile(await madeOffice())
    expect(file.raw.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(file.raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(file.raw.pragma('foreign_keys', { simple: true })).toBe(1)
    await file.close()
  })

  it('has only STRICT tables', async () => {
    const file = openOfficeFile(await madeOffice())
    const loose = file.raw
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    await file.close()
  })

  it('leaves no journal behind when it is closed', async () => {
    const path = await madeOffice()
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
  })

  it('is never created over an existing file', async () => {
    const path = await madeOffice()
    const before = readFileSync(path)
    expect(() => createOfficeFile(path)).toThrow(OfficeFileTrouble)
    expect(readFileSync(path)).toEqual(before)
  })
})

describe('trouble at opening', () => {
  it('names a file that is not there', () => {
    const path = join(temporaryFolder(), 'hilang.kinerja')
    const trouble = troubleAt(path)
    expect(trouble.kind).toBe('not-found')
    expect(trouble.file).toBe(path)
  })

  it('refuses a file that is no database, and leaves it alone', () => {
    const path = join(temporaryFolder(), 'surat.kinerja')
    writeFileSync(path, 'Surat biasa, bukan basis data. '.repeat(100))
    expect(troubleAt(path).kind).toBe('foreign')
    expect(readFileSync(path, 'utf8')).toContain('Surat biasa')
  })

  it("refuses another application's SQLite file", () => {
    const path = join(temporaryFolder(), 'lain.kinerja')
    const other = new Sqlite(path)
    other.exec('CREATE TABLE orang (nama TEXT)')
    other.close()
    expect(troubleAt(path).kind).toBe('foreign')
  })

  it('refuses a file of a newer application without changing it', async () => {
    const path = await madeOffice()
    const database = new Sqlite(path)
    database.pragma('user_version = 9999')
    database.close()
    const before = readFileSync(path)
    const trouble = troubleAt(path)
    expect(trouble.kind).toBe('newer')
    expect(trouble.next).toContain('versi terbaru')
    expect(readFileSync(path)).toEqual(before)
  })

  it('recognises a damaged file and sets it aside whole, with its journal', async () => {
    const path = await madeOffice()
    const size = readFileSync(path).length
    truncateSync(path, size - 3 * 4096)
    expect(troubleAt(path).kind).toBe('corrupt')
    writeFileSync(`${path}-wal`, 'jurnal')
    const damaged = readFileSync(path)
    const aside = setAside(path)
    expect(existsSync(path)).toBe(false)
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(readFileSync(aside)).toEqual(damaged)
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('jurnal')
  })

  it('says that another process has it open', async () => {
    const path = await madeOffice()
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { openOfficeFile } from ${JSON.stringify(openModule)}
       globalThis.held = openOfficeFile(${JSON.stringify(path)}); process.stdout.write('open'); process.stdin.on('data', () => {})`,
    ])
    try {
      await new Promise((resolve, reject) => {
        holder.stdout.once('data', resolve)
        holder.once('exit', () => reject(new Error('the other process could not open it')))
      })
      expect(troubleAt(path).kind).toBe('locked')
    } finally {
      holder.kill('SIGKILL')
    }
  })

  it('can be opened again after the process that had it was killed', async () => {
    const path = await madeOffice()
    const killed = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import { openOfficeFile } from ${JSON.stringify(openModule)}
       openOfficeFile(${JSON.stringify(path)})
       process.kill(process.pid, 'SIGKILL')`,
    ])
    expect(killed.signal).toBe('SIGKILL')
    const file = openOfficeFile(path)
    expect(file.raw.prepare('SELECT name FROM office').pluck().get()).toBe(testOffice.name)
    await file.close()
  })
})

describe('migrations', () => {
  it('lets what is written in an SKP be removed without looking through whole tables', async () => {
    const path = join(temporaryFolder(), 'baru.kinerja')
    const file = createOfficeFile(path)
    const columns = (pragma: string) => file.raw.pragma(pragma) as Array<Record<string, string | number>>
    const tables = file.raw
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[]
    const removable = new Set(['skp', 'rhk', 'iki', 'evaluation', 'goal', 'team', 'performance_dialog'])
    const references = tables.flatMap((table) => {
      const firsts = columns(`index_list('${table}')`).map(
        ({ name }) => columns(`index_info('${name}')`)[0]?.['name'],
      )
      return columns(`foreign_key_list('${table}')`)
        .filter(({ table: parent }) => removable.has(String(parent)))
        .map(({ from }) => ({ reference: `${table}.${from}`, indexed: firsts.includes(from) }))
    })
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter(({ indexed }) => !indexed)).toEqual([])
    await file.close()
  })

  it('are numbered from 1 without gaps', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('happen all or not at all, with a sound backup before', async () => {
    const path = await madeOffice()
    const next = migrations.length + 1
    const failing = [
      ...migrations,
      { version: next, name: 'good', sql: 'CREATE TABLE baru (a TEXT) STRICT' },
      {
        version: next + 1,
        name: 'bad',
        sql: "INSERT INTO baru VALUES ('x'); INSERT INTO tidak_ada VALUES (1)",
      },
    ]
    const trouble = troubleAt(path, failing)
    expect(trouble.kind).toBe('migration-failed')
    expect(trouble.backup).not.toBeNull()

    const file = openOfficeFile(path)
    expect(file.raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'baru'").pluck().get()).toBe(0)
    expect(file.raw.pragma('user_version', { simple: true })).toBe(migrations.length)
    await file.close()

    const copy = `${path}.salinan`
    copyFileSync(trouble.backup ?? '', copy)
    const restored = openOfficeFile(copy)
    expect(restored.raw.prepare('SELECT name FROM office').pluck().get()).toBe(testOffice.name)
    await restored.close()
  })

  it('refuse to leave a broken reference behind', async () => {
    const path = await madeOffice()
    const breaking = [
      ...migrations,
      {
        version: migrations.length + 1,
        name: 'breaks a reference',
        sql: "INSERT INTO unit (code, name, position, head_employee_id) VALUES ('X', 'X', 1, 4711)",
      },
    ]
    expect(troubleAt(path, breaking).kind).toBe('migration-failed')
  })
})

describe('migration 1', () => {
  it('makes an empty office that accepts its first rows', async () => {
    const file = openOfficeFile(await madeOffice())
    expect(file.raw.prepare('SELECT name, fictional FROM office').get()).toEqual({
      name: testOffice.name,
      fictional: 0,
    })
    expect(() => file.raw.exec("INSERT INTO employee (nip, name, status) VALUES ('12', 'A', 'PNS')")).toThrow(
      /CHECK/,
    )
    expect(() =>
      file.raw.exec(
        "INSERT INTO employee (nip, name, status, birth_date) VALUES ('198609262015051001', 'A', 'PNS', '1999-02-29')",
      ),
    ).toThrow(/CHECK/)
    await file.close()
  })
})

describe('migration 2', () => {
  /** An office of the version before, with one SKP of one RHK in it. */
  async function before() {
    const path = join(temporaryFolder(), 'lama.kinerja')
    const raw = new Sqlite(path)
    raw.pragma(`application_id = ${applicationId}`)
    migrate(raw, path, migrations.slice(0, 1))
    raw.exec(`
      INSERT INTO office (id, name, agency, created_at) VALUES (1, 'Kantor Uji', '', '2026-01-01T00:00:00.000Z');
      INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola');
      INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Orang Rekaan', 'PNS');
      INSERT INTO unit (code, name, position) VALUES ('U01', 'Seksi Uji', 1);
      INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, updated_at)
        VALUES (1, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'draft', '2026-01-01T00:00:00.000Z');
      INSERT INTO rhk (id, skp_id, position, kind, superior_text, text, assigned_by)
        VALUES ('r1', 1, 0, 'utama', '', 'Tersusunnya laporan', '');
    `)
    raw.close()
    return path
  }

  it('keeps what was there and takes goals and what carries them', async () => {
    const file = openOfficeFile(await before())
    const { raw } = file
    expect(raw.prepare('SELECT text FROM rhk').pluck().all()).toEqual(['Tersusunnya laporan'])
    raw.exec(`
      INSERT INTO goal (id, year, unit_id, position, text) VALUES ('g1', 2026, 1, 0, 'Meningkatnya layanan');
      INSERT INTO goal_rhk (rhk_id, goal_id) VALUES ('r1', 'g1');
    `)
    expect(() =>
      raw.exec("INSERT INTO skp_attachment (skp_id, kind, position, text) VALUES (1, 'lain', 0, 'x')"),
    ).toThrow(/CHECK/)
    expect(() => raw.exec("INSERT INTO goal_rhk (rhk_id, goal_id) VALUES ('tidak ada', 'g1')")).toThrow(
      /FOREIGN KEY/,
    )
    // A goal that goes takes its links along, never the RHK.
    raw.exec("DELETE FROM goal WHERE id = 'g1'")
    expect(raw.prepare('SELECT count(*) FROM goal_rhk').pluck().get()).toBe(0)
    expect(raw.prepare('SELECT count(*) FROM rhk').pluck().get()).toBe(1)
    await file.close()
  })
})

describe('migration 3', () => {
  it('keeps what was signed before as a version of its own', async () => {
    const file = openOfficeFile(
      officeOf(
        2,
        `
      INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Orang Rekaan', 'PNS');
      INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, snapshot, updated_at)
        VALUES (1, 2025, '2025-01-01', '2025-12-31', 'ja-jf', 'kuantitatif', 'agreed', '{"a":1}', '2025-01-20T00:00:00.000Z');
      INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, updated_at)
        VALUES (1, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'draft', '2026-01-20T00:00:00.000Z');
    `,
      ),
    )
    expect(
      withTexts(file.raw, 'SELECT skp_id, version, kind, at, document FROM skp_version', 'document'),
    ).toEqual([
      { skp_id: 1, version: 1, kind: 'signed', at: '2025-01-20T00:00:00.000Z', document: '{"a":1}' },
    ])
    await file.close()
  })
})

describe('migrations 4 to 9', () => {
  /** An office of version 3 with one SKP, one RHK and one indicator. */
  async function before() {
    const path = join(temporaryFolder(), 'lama.kinerja')
    const raw = new Sqlite(path)
    raw.pragma(`application_id = ${applicationId}`)
    migrate(raw, path, migrations.slice(0, 3))
    raw.exec(`
      INSERT INTO office (id, name, agency, created_at) VALUES (1, 'Kantor Uji', '', '2026-01-01T00:00:00.000Z');
      INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola');
      INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Orang Rekaan', 'PNS');
      INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, updated_at)
        VALUES (1, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'draft', '2026-01-01T00:00:00.000Z');
      INSERT INTO rhk (id, skp_id, position, kind, superior_text, text, assigned_by)
        VALUES ('r1', 1, 0, 'utama', '', 'Tersusunnya laporan', '');
      INSERT INTO iki (id, rhk_id, position, indicator, target, direction)
        VALUES ('i1', 'r1', 0, 'Jumlah laporan', '12 laporan', 'up');
    `)
    raw.close()
    return openOfficeFile(path)
  }

  it('keep an indicator and let more be said about it', async () => {
    const file = await before()
    expect(file.raw.prepare('SELECT indicator, target, measures, formula, quarter_1 FROM iki').get()).toEqual(
      { indicator: 'Jumlah laporan', target: '12 laporan', measures: null, formula: '', quarter_1: null },
    )
    expect(() => file.raw.exec("UPDATE iki SET measures = 'kedekatan'")).toThrow(/CHECK/)
    expect(() => file.raw.exec("UPDATE iki SET accumulation = 'median'")).toThrow(/CHECK/)
    await file.close()
  })

  it('keep an SKP open, and close it on a day of its period only', async () => {
    const file = await before()
    expect(file.raw.prepare('SELECT closed_on, closing_reason FROM skp').get()).toEqual({
      closed_on: null,
      closing_reason: '',
    })
    expect(() => file.raw.exec("UPDATE skp SET closed_on = '2027-01-01'")).toThrow(/CHECK/)
    file.raw.exec("UPDATE skp SET closed_on = '2026-06-30'")
    await file.close()
  })

  it('take no record that means nothing', async () => {
    const file = await before()
    const wrong = [
      "INSERT INTO library_entry (id, jabatan, text, indicators, origin, added_at) VALUES ('a', 'Kasi', 'Hasil', 'bukan json', '', '2026-01-01')",
      "INSERT INTO employee_absence (employee_id, kind, start_date) VALUES (1, 'liburan', '2026-01-01')",
      "INSERT INTO employee_absence (employee_id, kind, start_date, end_date) VALUES (1, 'cltn', '2026-02-01', '2026-01-01')",
      "INSERT INTO acting_duty (employee_id, kind, jabatan, start_date) VALUES (1, 'plt', '', '2026-01-01')",
      "INSERT INTO team (year, kind, name, start_date, end_date) VALUES (2026, 'tim', 'Tim A', '2026-02-30', '2026-12-31')",
      "INSERT INTO deadline VALUES (2026, 'skp', '31 Januari')",
      "INSERT INTO removed_goal VALUES ('a', 'bukan json')",
      "INSERT INTO removed_rhk VALUES ('a', NULL, '[]', '[]', 'bukan json', NULL)",
      `INSERT INTO performance_dialog (skp_id, held_on, place, number, present, clarified, agreed, requested, updated_at)
       VALUES (1, '2026-13-01', '', '', '', '', '', '', '2026-01-01')`,
    ]
    for (const sql of wrong) expect(() => file.raw.exec(sql), sql).toThrow(/CHECK/)
    await file.close()
  })
})

describe('migration 12', () => {
  it('keeps what hung on removed RHK, and lets what they said be kept too', async () => {
    const file = openOfficeFile(
      officeOf(11, `INSERT INTO removed_rhk VALUES ('r1', 'g1', '["r2"]', '[]', '[]')`),
    )
    expect(file.raw.prepare('SELECT goal_id, supported_by, content FROM removed_rhk').all()).toEqual([
      { goal_id: 'g1', supported_by: '["r2"]', content: null },
    ])
    expect(() => file.raw.exec("UPDATE removed_rhk SET content = 'bukan json'")).toThrow(/CHECK/)
    file.raw.exec("UPDATE removed_rhk SET content = '{}'")
    await file.close()
  })
})

describe('migration 13', () => {
  it('keeps every proposal and signed version, and what came back changed is kept from now on', async () => {
    const file = openOfficeFile(
      officeOf(
        12,
        `INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Orang Rekaan', 'PNS');
         INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, updated_at)
           VALUES (1, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'draft', '2026-01-20T00:00:00.000Z');
         INSERT INTO skp_version (id, skp_id, version, kind, at, document) VALUES
           (4, 1, 1, 'proposal', '2026-01-05T00:00:00.000Z', '{"a":1}'),
           (7, 1, 1, 'signed', '2026-01-20T00:00:00.000Z', '{"a":2}');`,
      ),
    )
    const kept = () =>
      withTexts(file.raw, 'SELECT id, kind, document FROM skp_version ORDER BY id', 'document')
    expect(kept()).toEqual([
      { id: 4, kind: 'proposal', document: '{"a":1}' },
      { id: 7, kind: 'signed', document: '{"a":2}' },
    ])
    const add = (kind: string) =>
      file.raw.exec(`INSERT INTO skp_version (skp_id, version, kind, at, document)
        VALUES (1, 2, '${kind}', '2026-02-01T00:00:00.000Z', 1)`)
    expect(() => add('lain')).toThrow(/CHECK/)
    add('returned')
    file.raw.exec('DELETE FROM skp WHERE id = 1')
    expect(kept()).toEqual([])
    await file.close()
  })
})

describe('migration 14', () => {
  it('keeps the library, whose entries may have a perspective of the form from now on', async () => {
    const file = openOfficeFile(
      officeOf(13, "INSERT INTO library_entry VALUES ('a', 'Kasi', 'Hasil', '[]', 'Berkas', '2026-01-01')"),
    )
    expect(file.raw.prepare('SELECT text, perspective FROM library_entry').all()).toEqual([
      { text: 'Hasil', perspective: null },
    ])
    expect(() => file.raw.exec("UPDATE library_entry SET perspective = 'lain'")).toThrow(/CHECK/)
    file.raw.exec("UPDATE library_entry SET perspective = 'anggaran'")
    await file.close()
  })
})

describe('migration 15', () => {
  it('keeps what was signed, and a logo by its fingerprint from now on', async () => {
    const file = openOfficeFile(
      officeOf(
        14,
        `INSERT INTO employee (nip, name, status) VALUES ('198609262015051001', 'Orang Rekaan', 'PNS');
         INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, snapshot, updated_at)
           VALUES (1, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'agreed', '{"a":1}', '2026-01-20');`,
      ),
    )
    expect(withTexts(file.raw, 'SELECT snapshot FROM skp', 'snapshot')).toEqual([{ snapshot: '{"a":1}' }])
    const add = (hash: string) => file.raw.prepare('INSERT INTO paper_asset VALUES (?, ?)').run(hash, 'data:')
    expect(() => add('abc')).toThrow(/CHECK/)
    add('a'.repeat(64))
    expect(() => add('a'.repeat(64))).toThrow(/UNIQUE/)
    await file.close()
  })
})

describe('migration 17', () => {
  it('keeps who worked with the office, what he did, and gives him all that he could see', async () => {
    const path = officeOf(
      16,
      `INSERT INTO operator (id, name, position, role, active) VALUES
         (3, 'Pengelola', 'Kasubbag', 'pengelola', 1), (4, 'Penilai', '', 'penilai', 0);
       INSERT INTO audit (at, operator_id, operator_name, action, subject_type, subject_id, previous_hash, hash)
         VALUES ('2026-01-02T00:00:00.000Z', 3, 'Pengelola', 'desk.create', 'office', '1', '${'0'.repeat(64)}', '${'a'.repeat(64)}');`,
    )
    const file = openOfficeFile(path)
    expect(
      file.raw
        .prepare(
          'SELECT id, name, position, role, active, employee_id, restricted, password FROM operator WHERE id > 1',
        )
        .all(),
    ).toEqual([
      {
        id: 3,
        name: 'Pengelola',
        position: 'Kasubbag',
        role: 'pengelola',
        active: 1,
        employee_id: null,
        restricted: 1,
        password: null,
      },
      {
        id: 4,
        name: 'Penilai',
        position: '',
        role: 'penilai',
        active: 0,
        employee_id: null,
        restricted: 0,
        password: null,
      },
    ])
    file.raw.exec("INSERT INTO operator (name, position, role) VALUES ('Camat', '', 'pimpinan')")
    expect(file.raw.prepare("SELECT id FROM operator WHERE name = 'Camat'").pluck().get()).toBe(5)
    expect(() => file.raw.exec('DELETE FROM operator WHERE id = 3')).toThrow('FOREIGN KEY')
    await file.close()
  })
})
