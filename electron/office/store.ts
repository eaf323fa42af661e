import { type Kysely, sql } from 'kysely'
import type { Official, OfficialInput, UnitInput, UnitOfTree } from '../../shared/office/contract.ts'
import {
  defaultSettings,
  type OfficeIdentity,
  OfficeSettings,
  type OperatorInput,
} from '../../shared/office/office.ts'
import type { z } from 'zod'
import type { Party } from '../../shared/kernel/party.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import { refusing } from '../office-file/constraints.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { appendAudit } from '../office-file/audit.ts'

type Db = Kysely<OfficeSchema>
export type Identity = OfficeIdentity & { fictional: boolean }

/** Writes the first rows of a new office file: identity, operator and the first audit entry, in one transaction. */
export async function insertOffice(
  db: Db,
  office: Identity,
  operator: z.infer<typeof OperatorInput>,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('office')
      .values({ ...office, id: 1, fictional: office.fictional ? 1 : 0, createdAt: now.toISOString() })
      .execute()
    const { id } = await trx
      .insertInto('operator')
      .values({ ...operator, role: 'pengelola', restricted: 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await appendAudit(trx, { id, name: operator.name }, now, {
      action: 'desk.create',
      subjectType: 'office',
      subjectId: 1,
      after: { office: { ...office, logo: office.logo && 'ada' }, operator },
    })
  })
}

export async function loadOffice(db: Db): Promise<Identity> {
  const { fictional, ...row } = await db
    .selectFrom('office')
    .select(['name', 'agency', 'letterhead', 'address', 'city', 'phone', 'email', 'logo', 'fictional'])
    .executeTakeFirstOrThrow()
  return { ...row, fictional: fictional === 1 }
}

/** When the file of the office was made. */
export async function loadOfficeMade(db: Db): Promise<Date> {
  const { createdAt } = await db.selectFrom('office').select('createdAt').executeTakeFirstOrThrow()
  return new Date(createdAt)
}

export async function updateOffice(db: Db, office: OfficeIdentity): Promise<void> {
  await db.updateTable('office').set(office).execute()
}

/** The office's choices; what was never chosen has its default. */
export async function loadSettings(db: Db): Promise<OfficeSettings> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'office').executeTakeFirst()
  const stored: unknown = row ? JSON.parse(row.value) : {}
  return OfficeSettings.parse({ ...defaultSettings, ...(stored as object) })
}

export async function saveSettings(db: Db, settings: OfficeSettings): Promise<void> {
  const value = JSON.stringify(settings)
  await db
    .insertInto('setting')
    .values({ key: 'office', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** All units, siblings in their order. */
export async function loadUnits(db: Db): Promise<UnitOfTree[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'parentId', 'code', 'name', 'shortName', 'position', 'headEmployeeId', 'headOfficialId'])
    .orderBy('parentId')
    .orderBy('position')
    .execute()
}

/** Makes an employee the head of a unit that has none. @returns whether it was so */
export async function setHeadIfNone(db: Db, id: number, employeeId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('unit')
    .set({ headEmployeeId: employeeId })
    .where('id', '=', id)
    .where('headEmployeeId', 'is', null)
    .where('headOfficialId', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function clearHead(db: Db, id: number): Promise<void> {
  await db.updateTable('unit').set({ headEmployeeId: null }).where('id', '=', id).execute()
}

const nextPosition = async (db: Db, parentId: number | null): Promise<number> => {
  const { last } = await db
    .selectFrom('unit')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('parentId', 'is', parentId)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** The next free code "U01", "U02", ... */
async function freeCode(db: Db): Promise<string> {
  const taken = new Set((await db.selectFrom('unit').select('code').execute()).map((row) => row.code))
  for (let n = taken.size + 1; ; n++) {
    const code = `U${String(n).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}

export async function insertUnit(db: Db, unit: Omit<UnitInput, 'id'>): Promise<number> {
  const { id } = await db
    .insertInto('unit')
    .values({
      parentId: unit.parentId,
      code: unit.code || (await freeCode(db)),
      name: unit.name,
      shortName: unit.shortName,
      position: await nextPosition(db, unit.parentId),
      headEmployeeId: unit.headEmployeeId,
      headOfficialId: unit.headOfficialId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateUnit(db: Db, id: number, unit: Omit<UnitInput, 'id'>): Promise<void> {
  await db
    .updateTable('unit')
    .set({
      parentId: unit.parentId,
      ...(unit.code ? { code: unit.code } : {}),
      name: unit.name,
      shortName: unit.shortName,
      headEmployeeId: unit.headEmployeeId,
      headOfficialId: unit.headOfficialId,
    })
    .where('id', '=', id)
    .execute()
}

/** Puts the units into this order below their parent. */
export async function placeUnits(db: Db, parentId: number | null, ids: readonly number[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await db
      .updateTable('unit')
      .set({ parentId, position: index + 1 })
      .where('id', '=', id)
      .execute()
}

export async function deleteUnit(db: Db, { id, name }: Pick<UnitOfTree, 'id' | 'name'>): Promise<void> {
  await db
    .deleteFrom('unit')
    .where('id', '=', id)
    .execute()
    .catch(
      refusing(
        'SQLITE_CONSTRAINT_FOREIGNKEY',
        `${name} sudah mempunyai SKP atau penilaian, atau sebuah tim, jadi tidak dapat dihapus.`,
      ),
    )
}

export async function loadOfficials(db: Db): Promise<Official[]> {
  const rows = await db.selectFrom('official').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nip: row.nip,
    nipLabel: row.nipLabel,
    pangkat: row.pangkat,
    jabatan: row.jabatan,
    unit: row.unit,
    unitLabel: row.unitLabel,
    active: row.active === 1,
  }))
}

export async function saveOfficial(db: Db, input: OfficialInput): Promise<number> {
  const values = {
    name: input.name,
    nip: input.nip,
    nipLabel: input.nipLabel,
    pangkat: input.pangkat,
    jabatan: input.jabatan,
    unit: input.unit,
    unitLabel: input.unitLabel,
    active: input.active ? 1 : 0,
  }
  if (input.id !== undefined) {
    await db.updateTable('official').set(values).where('id', '=', input.id).execute()
    return input.id
  }
  const { id } = await db.insertInto('official').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

/** An official from outside the office as a form names them. */
export function partyOfOfficial(officials: readonly Official[], id: number): Party {
  const official = officials.find((candidate) => candidate.id === id)
  if (!official) throw gone('Pejabat itu')
  return {
    name: official.name,
    nip: official.nip,
    nipLabel: official.nipLabel,
    pangkat: official.pangkat || '-',
    pangkatLabel: official.nipLabel === 'NRP' ? 'PANGKAT/KORPS' : 'PANGKAT/GOL RUANG',
    jabatan: official.jabatan,
    unit: official.unit || '-',
    unitLabel: official.unitLabel,
  }
}
