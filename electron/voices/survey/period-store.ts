import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import { PeriodFields, type SurveyPeriod } from '../../../shared/voices/survey/period.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** What no column holds. */
const Content = PeriodFields.omit({
  year: true,
  unitId: true,
  startsOn: true,
  endsOn: true,
  serviceIds: true,
})

/** Surveys, oldest first: all of them, or those of these ids. */
export async function loadPeriods(db: Db, ids?: readonly number[]): Promise<SurveyPeriod[]> {
  const rows = await db
    .selectFrom('surveyPeriod')
    .selectAll()
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .orderBy('startsOn')
    .orderBy('endsOn')
    .orderBy('id')
    .execute()
  const services = Map.groupBy(
    await db
      .selectFrom('surveyPeriodService')
      .selectAll()
      .$if(ids !== undefined, (all) => all.where('periodId', 'in', listed(ids ?? [])))
      .execute(),
    ({ periodId }) => periodId,
  )
  return rows.map((row: Selectable<OfficeSchema['surveyPeriod']>) => {
    const { content, ...columns } = row
    return {
      ...Content.parse(JSON.parse(content)),
      ...columns,
      serviceIds: (services.get(row.id) ?? []).map(({ serviceId }) => serviceId),
    }
  })
}

/** @throws Refusal when it is gone */
export async function loadPeriod(db: Db, id: number): Promise<SurveyPeriod> {
  const [found] = await loadPeriods(db, [id])
  if (!found) throw gone('Survei itu')
  return found
}

const rowOf = (fields: PeriodFields) => ({
  year: fields.year,
  unitId: fields.unitId,
  startsOn: fields.startsOn,
  endsOn: fields.endsOn,
  content: JSON.stringify(Content.parse(fields)),
})

async function storeServices(db: Db, periodId: number, serviceIds: readonly number[]): Promise<void> {
  await db.deleteFrom('surveyPeriodService').where('periodId', '=', periodId).execute()
  await db
    .insertInto('surveyPeriodService')
    .values([...new Set(serviceIds)].map((serviceId) => ({ periodId, serviceId })))
    .execute()
}

export async function insertPeriod(db: Db, fields: PeriodFields): Promise<number> {
  const { id } = await db
    .insertInto('surveyPeriod')
    .values(rowOf(fields))
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeServices(db, id, fields.serviceIds)
  return id
}

export async function updatePeriod(
  db: Db,
  id: number,
  fields: PeriodFields,
  revision: number,
): Promise<void> {
  await db
    .updateTable('surveyPeriod')
    .set({ ...rowOf(fields), revision })
    .where('id', '=', id)
    .execute()
  await storeServices(db, id, fields.serviceIds)
}

export const setPeriodState = (db: Db, id: number, state: SurveyPeriod['state'], revision: number) =>
  db.updateTable('surveyPeriod').set({ state, revision }).where('id', '=', id).execute()

export const setPeriodRevision = (db: Db, id: number, revision: number) =>
  db.updateTable('surveyPeriod').set({ revision }).where('id', '=', id).execute()

export const deletePeriod = (db: Db, id: number) =>
  db.deleteFrom('surveyPeriod').where('id', '=', id).execute()
