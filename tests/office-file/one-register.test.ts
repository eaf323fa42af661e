import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { applyMigrations } from '../../electron/office-file/migrate.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'

const before = migrations.filter(({ version }) => version < 38)
const upTo = migrations.filter(({ version }) => version <= 38)

/** A file of the version before, with issues of certificates by these patterns. */
function fileWith(
  issues: ReadonlyArray<{
    kind?: 'penghargaan' | 'pelatihan'
    pattern: string
    date: string | null
    state?: 'issued' | 'draft'
    numbers: readonly string[]
  }>,
): Database.Database {
  const raw = new Database(':memory:')
  applyMigrations(raw, before)
  let key = 0
  for (const [at, { kind = 'penghargaan', pattern, date, state = 'issued', numbers }] of issues.entries()) {
    const keys = numbers.map(() => `00000000-0000-4000-8000-${String(++key).padStart(12, '0')}`)
    const people = Object.fromEntries(keys.map((one) => [one, { name: `Penerima ${one.slice(-2)}` }]))
    const { lastInsertRowid: id } = raw
      .prepare(
        'INSERT INTO certificate (year, kind, state, date, content, paper, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        2026,
        kind,
        state,
        date,
        JSON.stringify({ kind, numberPattern: pattern, firstNumber: 1 }),
        state === 'issued' ? JSON.stringify({ people }) : null,
        `2026-08-0${at + 1}T02:00:00.000Z`,
      )
    for (const [position, number] of numbers.entries())
      raw
        .prepare(
          'INSERT INTO certificate_person (key, certificate_id, position, guest, number) VALUES (?, ?, ?, \'{"name":"Tamu"}\', ?)',
        )
        .run(keys[position], id, position, number)
  }
  return raw
}

const registered = (raw: Database.Database) =>
  raw
    .prepare('SELECT form, about, day, number, series, sequence, code, printed FROM issued ORDER BY id')
    .all()

it('certificates of before stand in the register with their numbers, and the office goes on by its pattern', () => {
  const raw = fileWith([
    {
      pattern: '800.1.11/{urut}/KEC/{bulan}/{tahun}',
      date: '2026-08-17',
      numbers: ['800.1.11/007/KEC/VIII/2026', ''],
    },
    { kind: 'pelatihan', pattern: '', date: '2026-09-01', numbers: [''] },
    { pattern: 'Bebas {urut}', date: '2026-09-02', numbers: ['Bebas 001'] },
  ])
  applyMigrations(raw, upTo)
  const series = '800.1.11/{urut}/KEC/{bulan_romawi}/{tahun}'
  expect(registered(raw)).toEqual([
    {
      form: 'piagam',
      about: 'Penerima 01',
      day: '2026-08-17',
      number: '800.1.11/007/KEC/VIII/2026',
      series,
      sequence: 7,
      code: '',
      printed: 0,
    },
    expect.objectContaining({ form: 'piagam', about: 'Penerima 02', number: '', series: null }),
    expect.objectContaining({ form: 'sertifikat', number: '' }),
    expect.objectContaining({ form: 'piagam', number: 'Bebas 001', series: null, sequence: null }),
  ])
  expect(raw.prepare('SELECT form, pattern FROM numbering').all()).toEqual([
    { form: 'piagam', pattern: '800.1.11/{urut:3}/KEC/{bulan_romawi}/{tahun}' },
  ])
  expect(raw.prepare("SELECT content ->> 'numbered' AS numbered FROM certificate ORDER BY id").all()).toEqual(
    [{ numbered: 1 }, { numbered: 0 }, { numbered: 1 }],
  )
})

it('a sequence that began anew with each issue is kept as a number, and counted once', () => {
  const pattern = 'A/{urut}/{bulan}/{tahun}'
  const raw = fileWith([
    { pattern, date: '2026-07-01', numbers: ['A/001/VII/2026'] },
    { pattern, date: '2026-08-01', numbers: ['A/001/VIII/2026'] },
    { pattern, date: null, state: 'draft', numbers: ['A/002/VIII/2026', ''] },
  ])
  applyMigrations(raw, upTo)
  expect(registered(raw)).toMatchObject([
    { number: 'A/001/VII/2026', sequence: 1 },
    { number: 'A/001/VIII/2026', sequence: null },
    { number: 'A/002/VIII/2026', sequence: 2, about: 'Tamu' },
  ])
})

it('a number that a letter of the register has already is not written twice', () => {
  const raw = fileWith([{ pattern: '{urut}/{tahun}', date: '2026-08-17', numbers: ['001/2026'] }])
  raw
    .prepare(
      `INSERT INTO issued (form, subject, kind, about, day, year, number, digest, code, issued_at, issued_by, printed_at)
       VALUES ('keberatan', 'evaluation:1', 'Keberatan', 'A', '2026-01-02', 2026, '001/2026', ?, 'KK1:A', 'x', 'B', 'x')`,
    )
    .run('a'.repeat(64))
  applyMigrations(raw, upTo)
  expect(registered(raw)).toMatchObject([
    { form: 'keberatan', number: '001/2026', code: 'KK1:A', printed: 1 },
  ])
})
