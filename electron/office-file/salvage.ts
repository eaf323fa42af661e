import { copyFileSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Loss, lossLine } from '../../shared/backup/salvage.ts'
import { tableLabel } from '../../shared/trust/tables.ts'
import { auditColumns, type Entry, entryOf, writeChain } from './audit-rechain.ts'
import { checkFile } from './check.ts'
import { coverAnew } from './cover.ts'
import { removeWrongDocuments } from './documents.ts'
import { applicationId } from './header.ts'
import { applyMigrations } from './migrate.ts'
import { isNewer, migrations } from './migrations/all.ts'
import { eachReadable, type RowValues } from './readable-rows.ts'
import { contentTables, quoted } from './tables.ts'
import { makingName, ownOnly, removeMade } from './whole.ts'

/** What came of a damaged file. */
export interface Salvage {
  /** Rows that were taken over, of all kinds. */
  kept: number
  losses: Loss[]
}

interface Column {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
}

const columnsOf = (database: Database, table: string): Column[] =>
  database
    .prepare<[string], Column>(
      'SELECT name, type, "notnull", dflt_value FROM pragma_table_xinfo(?) ORDER BY cid',
    )
    .all(table)

/** @throws Refusal when not even that can be read of the file */
function versionOf(damaged: Database): number {
  try {
    const version = damaged.pragma('user_version', { simple: true }) as number
    if (version > 0 && !isNewer(version) && contentTables(damaged).includes('office')) return version
  } catch {
    // Said below.
  }
  throw new Refusal(
    'Tidak ada yang dapat diselamatkan: awal berkas ini, yang menyebut tabel-tabelnya, tidak terbaca. Pakai cadangan.',
  )
}

/** What the file itself says of how many rows a table had, and of what they added up to. */
function sumsOf(damaged: Database): Map<string, { rows: number; sum: Buffer }> {
  const sums = new Map<string, { rows: number; sum: Buffer }>()
  try {
    eachReadable(damaged, 'cover', ['name', 'rows', 'sum'], ({ name, rows, sum }) => {
      if (typeof name === 'string' && typeof rows === 'number' && Buffer.isBuffer(sum))
        sums.set(name, { rows, sum })
    })
  } catch {
    // A file of a version before there were any.
  }
  return sums
}

interface Taken {
  kept: number
  /** Rows that the schema does not take: something else stands in them than was written. */
  refused: number
  whole: boolean
}

function takeTable(damaged: Database, fresh: Database, table: string): Taken {
  const there = new Set(columnsOf(damaged, table).map(({ name }) => name))
  const columns = columnsOf(fresh, table)
    .map(({ name }) => name)
    .filter((name) => there.has(name))
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const taken: Taken = { kept: 0, refused: 0, whole: false }
  const take = (row: RowValues) => {
    try {
      taken.kept += insert.run(columns.map((name) => row[name])).changes
    } catch {
      taken.refused += 1
    }
  }
  taken.whole = columns.length > 0 && eachReadable(damaged, table, columns, take)
  return taken
}

/** Entries of the log that can be read, in their order. */
function entriesOf(damaged: Database): { entries: Entry[]; whole: boolean } {
  const found = new Map<number, Entry>()
  const whole = eachReadable(damaged, 'audit', auditColumns(damaged), (row) =>
    found.set(Number(row['seq']), entryOf(row)),
  )
  return { entries: [...found].toSorted(([a], [b]) => a - b).map(([, entry]) => entry), whole }
}

/** Rows that point to what is lost: the pointer is taken out where it may be, else the row. @returns rows that went, by table */
function settleReferences(fresh: Database): Map<string, number> {
  const gone = new Map<string, number>()
  for (;;) {
    const broken = fresh
      .prepare<[], { table: string; fkid: number }>(
        'SELECT DISTINCT "table", fkid FROM pragma_foreign_key_check',
      )
      .all()
    if (broken.length === 0) return gone
    for (const { table, fkid } of broken) {
      const reference = fresh
        .prepare<[string, number], { parent: string; column: string; target: string | null }>(
          'SELECT "table" AS parent, "from" AS "column", "to" AS target FROM pragma_foreign_key_list(?) WHERE id = ?',
        )
        .get(table, fkid)
      if (!reference) throw new Error(`no reference ${fkid} of ${table}`)
      const { parent, column, target } = reference
      const dangling = `${quoted(column)} IS NOT NULL AND ${quoted(column)} NOT IN (SELECT ${quoted(target ?? 'id')} FROM ${quoted(parent)})`
      try {
        fresh.exec(`UPDATE ${quoted(table)} SET ${quoted(column)} = NULL WHERE ${dangling}`)
      } catch {
        const { changes } = fresh.prepare(`DELETE FROM ${quoted(table)} WHERE ${dangling}`).run()
        gone.set(table, (gone.get(table) ?? 0) + changes)
      }
    }
  }
}

/** An office has a name and somebody who works with it; where they are lost there are others. */
function mustBeOffice(fresh: Database, now: Date): void {
  const needed: Array<[string, RowValues]> = [
    ['office', { id: 1, name: 'Kantor yang diselamatkan', created_at: now.toISOString() }],
    ['operator', { name: 'Pengelola', role: 'pengelola', active: 1 }],
  ]
  for (const [table, known] of needed) {
    const where = table === 'operator' ? " WHERE active = 1 AND role = 'pengelola'" : ''
    if (fresh.prepare(`SELECT 1 FROM ${quoted(table)}${where}`).get() !== undefined) continue
    const row = Object.fromEntries(
      columnsOf(fresh, table)
        .filter(
          ({ name, notnull, dflt_value }) =>
            name in known || (notnull === 1 && dflt_value === null && name !== 'id'),
        )
        .map(({ name, type }) => [name, known[name] ?? (type === 'INTEGER' ? 0 : '')]),
    )
    const names = Object.keys(row)
    fresh
      .prepare(
        `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(row))
  }
}

function lossOf(
  table: string,
  { kept, refused, whole }: Taken,
  expected: { rows: number; sum: Buffer } | undefined,
  sum: Buffer | undefined,
): Loss | null {
  const what = tableLabel(table)
  const lost = expected ? Math.max(0, expected.rows - kept) : whole && refused === 0 ? 0 : null
  const isOther = expected !== undefined && lost === 0 && sum !== undefined && !expected.sum.equals(sum)
  if (lost === 0 && !isOther) return null
  const remark = isOther
    ? 'isi sebagian baris berbeda dari yang pernah ditulis, periksa satu per satu'
    : refused > 0
      ? `${refused} terbaca tetapi isinya tidak masuk akal`
      : ''
  return { what, kept, lost, remark }
}

/**
 * Takes what can still be read of a damaged office file into a new one, which is whole in itself: rows that can't be
 * read, that hold what was never written, or that point to something lost are left out and listed. The damaged file is
 * not touched, not even by its own log.
 * @param to a name that is still free; what is there when this throws is of no use
 * @throws Refusal when nothing can be read
 */
export function salvage(from: string, to: string, now: Date): Salvage {
  const copy = makingName(from)
  let damaged: Database | undefined
  let fresh: Database | undefined
  try {
    copyFileSync(from, copy)
    try {
      damaged = new Sqlite(copy)
      // A schema with a strange part is read as far as it goes.
      damaged.pragma('writable_schema = ON')
    } catch {
      throw new Refusal(
        'Tidak ada yang dapat diselamatkan: berkas ini bukan berkas kantor, atau awalnya hilang.',
      )
    }
    const version = versionOf(damaged)
    fresh = new Sqlite(to)
    fresh.pragma(`application_id = ${applicationId}`)
    applyMigrations(fresh, migrations.slice(0, version))
    fresh.pragma('foreign_keys = OFF')
    const expected = sumsOf(damaged)
    const source = damaged
    const target = fresh
    const losses = target.transaction(() => rescue(source, target, expected, now))()
    applyMigrations(fresh)
    const check = checkFile(fresh)
    if (!check.sound)
      throw new Error(
        `what was salvaged is not whole: ${check.findings.map(({ detail }) => detail).join('; ')}`,
      )
    const kept = contentTables(fresh).reduce(
      (sum, table) =>
        sum +
        (target
          .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
          .pluck()
          .get() ?? 0),
      0,
    )
    fresh.close()
    ownOnly(to)
    return { kept, losses }
  } finally {
    damaged?.close()
    fresh?.close()
    removeMade(copy)
  }
}

/** Takes all tables over, the log of changes last. */
function rescue(damaged: Database, fresh: Database, expected: ReturnType<typeof sumsOf>, now: Date): Loss[] {
  const tables = contentTables(fresh).filter((table) => table !== 'audit')
  for (const table of tables) fresh.exec(`DELETE FROM ${quoted(table)}`)
  const taken = new Map(tables.map((table) => [table, takeTable(damaged, fresh, table)]))
  coverAnew(fresh)
  const sums = sumsOf(fresh)
  const losses = tables.flatMap((table) => {
    const of = taken.get(table)
    return (of && lossOf(table, of, expected.get(table), sums.get(table)?.sum)) ?? []
  })
  const unreadable = removeWrongDocuments(fresh)
  const gone = [...settleReferences(fresh)]
  if (unreadable > 0)
    losses.push({
      what: tableLabel('document'),
      kept: (taken.get('document')?.kept ?? 0) - unreadable,
      lost: unreadable,
      remark: 'tidak cocok dengan sidiknya',
    })
  for (const [table, rows] of gone)
    losses.push({
      what: tableLabel(table),
      kept: Math.max(0, (taken.get(table)?.kept ?? 0) - rows),
      lost: rows,
      remark: 'menunjuk ke data yang hilang',
    })
  mustBeOffice(fresh, now)
  losses.push(...rescueLog(damaged, fresh, expected.get('audit')?.rows, losses, now))
  return losses
}

function rescueLog(
  damaged: Database,
  fresh: Database,
  expected: number | undefined,
  losses: readonly Loss[],
  now: Date,
): Loss[] {
  const { entries, whole } = entriesOf(damaged)
  const operators = new Set(fresh.prepare<[], number>('SELECT id FROM operator').pluck().all())
  const known = entries.map((entry) => ({
    ...entry,
    operatorId: entry.operatorId !== null && operators.has(entry.operatorId) ? entry.operatorId : null,
  }))
  const lost = expected === undefined ? (whole ? 0 : null) : Math.max(0, expected - entries.length)
  const last: Entry = {
    at: now.toISOString(),
    operatorId: null,
    operatorName: 'Kinerja Kantor',
    action: 'desk.salvage',
    subjectType: 'office',
    subjectId: '1',
    before: JSON.stringify({ entries: expected ?? null, head: entries.at(-1)?.hash ?? null }),
    after: JSON.stringify({ lost: losses.map(lossLine) }),
    reason: null,
    hash: '',
    erased: false,
  }
  const changed = writeChain(fresh, [...known, last])
  if (lost === 0 && changed === null) return []
  return [
    {
      what: tableLabel('audit'),
      kept: entries.length,
      lost,
      remark: changed === null ? '' : `rantainya disusun ulang mulai catatan nomor ${changed}`,
    },
  ]
}
