import { type Insertable, type Kysely, sql } from 'kysely'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { loadUnits } from '../office/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The tables of the three histories. */
export const historyTables = {
  pangkat: 'employeePangkat',
  jabatan: 'employeeJabatan',
  unit: 'employeeUnit',
} as const

type History = keyof typeof historyTables
type Entry<K extends History> = Omit<Insertable<OfficeSchema[(typeof historyTables)[K]]>, 'id' | 'employeeId'>

const same = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
    throw new Refusal('Riwayat yang sama dengan TMT yang sama sudah ada.', [
      { field: 'TMT', message: 'Ubah TMT atau sunting riwayat yang sudah ada.' },
    ])
  throw error
}

export async function insertHistory<K extends History>(
  db: Db,
  history: K,
  employeeId: number,
  entry: Entry<K>,
): Promise<number> {
  const columns = Object.entries(entry)
  const { rows } = await sql<{ id: number }>`INSERT INTO ${sql.table(historyTables[history])}
    (employee_id, ${sql.join(columns.map(([name]) => sql.ref(name)))})
    VALUES (${employeeId}, ${sql.join(columns.map(([, value]) => sql.val(value)))}) RETURNING id`
    .execute(db)
    .catch(same)
  const [row] = rows
  if (!row) throw new Error('no id came back')
  return row.id
}

async function entryOf(db: Db, history: History, employeeId: number, id: number): Promise<object> {
  const { rows } = await sql<object>`SELECT * FROM ${sql.table(historyTables[history])}
    WHERE id = ${id} AND employee_id = ${employeeId}`.execute(db)
  if (!rows[0]) throw gone('Riwayat itu')
  return rows[0]
}

/** @returns the entry as it was before */
export async function updateHistory<K extends History>(
  db: Db,
  history: K,
  employeeId: number,
  id: number,
  entry: Entry<K>,
): Promise<object> {
  const before = await entryOf(db, history, employeeId, id)
  const settings = Object.entries(entry).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`UPDATE ${sql.table(historyTables[history])} SET ${sql.join(settings)} WHERE id = ${id}`
    .execute(db)
    .catch(same)
  return before
}

/** @returns the entry that was removed */
export async function removeHistory(
  db: Db,
  history: History,
  employeeId: number,
  id: number,
): Promise<object> {
  const before = await entryOf(db, history, employeeId, id)
  await sql`DELETE FROM ${sql.table(historyTables[history])} WHERE id = ${id}`.execute(db)
  return before
}

/** What else names this person, in words for the clerk. */
export async function referencesTo(db: Db, id: number): Promise<string[]> {
  const units = await loadUnits(db)
  return units.filter((unit) => unit.headEmployeeId === id).map((unit) => `kepala ${unit.name}`)
}

export async function removeEmployee(db: Db, id: number): Promise<void> {
  for (const table of Object.values(historyTables))
    await sql`DELETE FROM ${sql.table(table)} WHERE employee_id = ${id}`.execute(db)
  try {
    await db.deleteFrom('employee').where('id', '=', id).execute()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw new Refusal(
        'Pegawai ini sudah mempunyai SKP atau menjadi penilai, ikut sebuah tim, menulis progres harian, mendapat umpan balik, atau mempunyai angka kredit, jadi tidak dapat dihapus. Ubah kedudukan hukumnya.',
      )
    throw error
  }
}
