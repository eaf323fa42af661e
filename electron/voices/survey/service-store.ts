import type { Kysely } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Questionnaire } from '../../../shared/voices/survey/questionnaire.ts'
import { Questionnaire as QuestionnaireShape } from '../../../shared/voices/survey/questionnaire.ts'
import type { PublicService } from '../../../shared/voices/survey/service.ts'
import { refusing } from '../../office-file/constraints.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadUnits } from '../../office/store.ts'

type Db = Kysely<OfficeSchema>

/** All services, by unit and name. */
export async function loadServices(db: Db): Promise<PublicService[]> {
  const names = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  const rows = await db
    .selectFrom('publicService')
    .selectAll()
    .select((query) =>
      query
        .selectFrom('surveyPeriodService')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('surveyPeriodService.serviceId', '=', 'publicService.id')
        .as('surveys'),
    )
    .execute()
  return rows
    .map(({ active, surveys, ...row }) => ({
      ...row,
      active: active === 1,
      unitName: names.get(row.unitId) ?? '-',
      surveys: surveys ?? 0,
    }))
    .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'id') || a.name.localeCompare(b.name, 'id'))
}

/** @throws Refusal when it is gone */
export async function loadService(db: Db, id: number): Promise<PublicService> {
  const found = (await loadServices(db)).find((service) => service.id === id)
  if (!found) throw gone('Layanan itu')
  return found
}

const twice = refusing('SQLITE_CONSTRAINT_UNIQUE', 'Unit ini sudah mempunyai layanan dengan nama itu.')

type ServiceRow = Pick<PublicService, 'name' | 'unitId' | 'active'>

export async function insertService(db: Db, { name, unitId, active }: ServiceRow): Promise<number> {
  const { id } = await db
    .insertInto('publicService')
    .values({ name, unitId, active: active ? 1 : 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(twice)
  return id
}

export async function updateService(
  db: Db,
  id: number,
  { name, unitId, active, revision }: ServiceRow & { revision: number },
): Promise<void> {
  await db
    .updateTable('publicService')
    .set({ name, unitId, active: active ? 1 : 0, revision })
    .where('id', '=', id)
    .execute()
    .catch(twice)
}

export const deleteService = (db: Db, id: number) =>
  db.deleteFrom('publicService').where('id', '=', id).execute()

/** The office's own questionnaires, by name. */
export async function loadQuestionnaires(
  db: Db,
): Promise<Array<Questionnaire & { id: number; revision: number }>> {
  const rows = await db.selectFrom('surveyQuestionnaire').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(({ id, revision, content }) => ({
    ...QuestionnaireShape.parse(JSON.parse(content)),
    id,
    revision,
  }))
}

const rowOf = (questionnaire: Questionnaire) => ({
  name: questionnaire.name,
  content: JSON.stringify(questionnaire),
})

export async function insertQuestionnaire(db: Db, questionnaire: Questionnaire): Promise<number> {
  const { id } = await db
    .insertInto('surveyQuestionnaire')
    .values(rowOf(questionnaire))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateQuestionnaire = (db: Db, id: number, questionnaire: Questionnaire, revision: number) =>
  db
    .updateTable('surveyQuestionnaire')
    .set({ ...rowOf(questionnaire), revision })
    .where('id', '=', id)
    .execute()

export const deleteQuestionnaire = (db: Db, id: number) =>
  db.deleteFrom('surveyQuestionnaire').where('id', '=', id).execute()
