import type { Kysely } from 'kysely'
import type { KeptStandard } from '../../../shared/development/competence/contract.ts'
import { sameJabatan, type Standard } from '../../../shared/development/competence/standard.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Every standard by jabatan, the newest of each first. @param ids only these; all where it is left out */
export async function loadStandards(db: Db, ids?: readonly number[]): Promise<KeptStandard[]> {
  const rows = await db
    .selectFrom('competenceStandard')
    .selectAll()
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .orderBy('jabatan')
    .orderBy('validFrom', 'desc')
    .execute()
  const levels = Map.groupBy(
    await db
      .selectFrom('competenceStandardLevel')
      .selectAll()
      .$if(ids !== undefined, (all) => all.where('standardId', 'in', listed(ids ?? [])))
      .orderBy('standardId')
      .orderBy('competenceId')
      .execute(),
    ({ standardId }) => standardId,
  )
  const used = new Map(
    (
      await db
        .selectFrom('competenceAssessment')
        .select(['standardId', (query) => query.fn.countAll<number>().as('count')])
        .where('state', '=', 'final')
        .groupBy('standardId')
        .execute()
    ).map(({ standardId, count }) => [standardId, count]),
  )
  return rows.map((row) => ({
    ...row,
    levels: (levels.get(row.id) ?? []).map(({ competenceId, level }) => ({ competenceId, level })),
    usedBy: used.get(row.id) ?? 0,
  }))
}

/** @throws Refusal when it is gone */
export async function loadStandard(db: Db, id: number): Promise<KeptStandard> {
  const [standard] = await loadStandards(db, [id])
  if (!standard) throw gone('Standar itu')
  return standard
}

/** Standards by the jabatan they are of, whatever its capitals. */
export const byJabatan = (standards: readonly KeptStandard[]): Map<string, KeptStandard[]> =>
  Map.groupBy(standards, ({ jabatan }) => sameJabatan(jabatan))

async function storeLevels(db: Db, standardId: number, levels: Standard['levels']): Promise<void> {
  await db.deleteFrom('competenceStandardLevel').where('standardId', '=', standardId).execute()
  if (levels.length > 0)
    await db
      .insertInto('competenceStandardLevel')
      .values(levels.map((level) => ({ ...level, standardId })))
      .execute()
}

/** @throws Refusal where the jabatan has another standard from the same day, however its name is written */
async function mustBeFree(db: Db, { jabatan, validFrom }: Standard, id: number | null): Promise<void> {
  const others = await db
    .selectFrom('competenceStandard')
    .select(['id', 'jabatan'])
    .where('validFrom', '=', validFrom)
    .execute()
  const other = others.find((one) => one.id !== id && sameJabatan(one.jabatan) === sameJabatan(jabatan))
  if (other !== undefined)
    throw new Refusal(`${other.jabatan} sudah mempunyai standar sejak ${longDate(validFrom)}.`, [
      { field: 'Berlaku sejak', message: 'Ubah standar itu, atau pilih tanggal lain.' },
    ])
}

/** @returns its id */
export async function insertStandard(db: Db, { levels, ...standard }: Standard): Promise<number> {
  await mustBeFree(db, { levels, ...standard }, null)
  const { id } = await db
    .insertInto('competenceStandard')
    .values(standard)
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeLevels(db, id, levels)
  return id
}

/** Writes a standard over the one that stands. */
export async function updateStandard(
  db: Db,
  { id, revision }: Pick<KeptStandard, 'id' | 'revision'>,
  { levels, ...standard }: Standard,
): Promise<void> {
  await mustBeFree(db, { levels, ...standard }, id)
  await db
    .updateTable('competenceStandard')
    .set({ ...standard, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  await storeLevels(db, id, levels)
}

/** @throws Refusal while an assessment is made for it */
export async function deleteStandard(db: Db, { id, jabatan }: KeptStandard): Promise<void> {
  const used = await db
    .selectFrom('competenceAssessment')
    .select('id')
    .where('standardId', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (used !== undefined)
    throw new Refusal(`Standar ${jabatan} ini dipakai penilaian, jadi tidak dapat dihapus.`)
  await db.deleteFrom('competenceStandard').where('id', '=', id).execute()
}
