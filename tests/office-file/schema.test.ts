import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { createOfficeFile } from '../../electron/office-file/open.ts'
import { contentTables } from '../../electron/office-file/tables.ts'
import { tableLabel } from '../../shared/trust/tables.ts'
import { inCode, owners } from '../architecture/owners.ts'
import { root } from '../architecture/sources.ts'
import { temporaryFolder } from '../temporary.ts'

interface Column {
  /** As SQLite keeps it; of a type of the code all that is no number is text. */
  type: 'number' | 'text'
  nullable: boolean
  /** May be left out when a row is inserted. */
  optional: boolean
}
type Table = Record<string, Column>

const text = readFileSync(join(root, 'electron/office-file/schema.ts'), 'utf8').replace(
  /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
  '',
)

function columnOf(written: string): Column {
  const generated = /^Generated<(.*)>$/s.exec(written)?.[1]
  const types = (generated ?? written).split('|').map((type) => type.trim())
  return {
    type: types.includes('number') ? 'number' : 'text',
    nullable: types.includes('null'),
    optional: generated !== undefined,
  }
}

/** "a: string; b: number | null", or the same in lines. */
const columnsIn = (body: string): Table =>
  Object.fromEntries(
    body.split(/;|\n(?=\s*\w+\??:)/).flatMap((line) => {
      const [, name, written] = /^\s*(\w+): ([\s\S]+?)\s*$/.exec(line) ?? []
      return name && written ? [[name, columnOf(written)]] : []
    }),
  )

/** The tables that `schema.ts` promises, read as it is formatted: one table an entry, its columns in braces or by name. */
function promised(): Map<string, Table> {
  const named = new Map(
    [...text.matchAll(/^interface (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
      name,
      columnsIn(body),
    ]),
  )
  const all = /^export interface OfficeSchema \{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? ''
  return new Map(
    [...all.matchAll(/^ {2}(\w+): (?:\{([^}]*)\}|(\w+))/gm)].map(([, table = '', body, name = '']) => [
      table,
      body === undefined ? (named.get(name) ?? {}) : columnsIn(body),
    ]),
  )
}

interface Made {
  isView: boolean
  columns: Table
}

/** The tables and views of a new office file, by the names of the code. */
function made(): Map<string, Made> {
  const file = createOfficeFile(join(temporaryFolder(), 'baru.kinerja'))
  onTestFinished(() => file.close())
  const tables = file.raw
    .prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  const info = file.raw.prepare<
    [string],
    { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }
  >('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)')
  return new Map(
    tables.map(({ name: table, type: kind }) => [
      inCode(table),
      {
        isView: kind === 'view',
        columns: Object.fromEntries(
          info.all(table).map(({ name, type, notnull, dflt_value: preset, pk }) => {
            const isRowId =
              pk > 0 && type === 'INTEGER' && info.all(table).filter((row) => row.pk > 0).length === 1
            return [
              inCode(name),
              {
                type: type === 'INTEGER' || type === 'REAL' ? 'number' : 'text',
                nullable: notnull === 0 && pk === 0,
                optional: preset !== null || isRowId,
              },
            ]
          }),
        ),
      },
    ]),
  )
}

describe('the schema that the code knows is the one that the migrations make', () => {
  test('table by table', () => {
    const schema = promised()
    expect(schema.size).toBeGreaterThan(30)
    expect([...schema.keys()].toSorted()).toEqual([...made().keys()].toSorted())
  })

  test('column by column: name, kind, whether it may be empty, whether it may be left out', () => {
    const schema = promised()
    for (const [table, { isView, columns }] of made())
      if (!isView) expect(schema.get(table), table).toEqual(columns)
  })

  test('and a view has what is read of it', () => {
    const schema = promised()
    const views = [...made()].filter(([, { isView }]) => isView)
    expect(views.length).toBeGreaterThan(0)
    for (const [view, { columns }] of views)
      for (const [name, { type }] of Object.entries(schema.get(view) ?? {}))
        expect(columns[name], `${view}.${name}`).toMatchObject({ type })
  })

  test('every table has an owner', () => {
    expect(Object.keys(owners).toSorted()).toEqual([...made().keys()].toSorted())
  })
})

describe('migrations', () => {
  test('are all known, each in a file of its number and name, without gaps', () => {
    const files = readdirSync(join(root, 'electron/office-file/migrations')).filter((name) =>
      /^\d/.test(name),
    )
    expect(files.toSorted()).toEqual(
      migrations.map(({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name}.ts`),
    )
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })
})

test('every table of an office has a name that people know', () => {
  const file = createOfficeFile(join(temporaryFolder(), 'baru.kinerja'))
  onTestFinished(() => file.close())
  expect(contentTables(file.raw).filter((table) => tableLabel(table) === table)).toEqual([])
})
