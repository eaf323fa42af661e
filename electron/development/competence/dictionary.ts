import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Competence, OwnCompetence } from '../../../shared/development/competence/competence.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { competenceRule } from '../../../shared/regulations/competences.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

const Texts = z.array(z.string()).length(5)

function competenceOf(row: Selectable<OfficeSchema['competence']>, day: string): Competence | null {
  const { id, code, retired, revision } = row
  const common = { id, code, retired: retired === 1, revision }
  if (code === null)
    return {
      ...common,
      name: row.name ?? '',
      short: row.name ?? '',
      group: row.kind ?? 'teknis',
      behaviour: Texts.parse(JSON.parse(row.behaviour ?? '[]')).map((description) => ({
        description,
        indicators: [],
      })),
    }
  const regulated = competenceRule(day).value.competences.find((one) => one.code === code)
  return regulated
    ? {
        ...common,
        name: regulated.name,
        short: regulated.short,
        group: regulated.group,
        behaviour: regulated.behaviour.map(({ description, indicators }) => ({
          description,
          indicators: [...indicators],
        })),
      }
    : null
}

/** Every competence in the order of the regulation, then the office's own. @param day on which it is asked, ISO */
export async function loadCompetences(db: Db, day: string): Promise<Competence[]> {
  const rows = await db.selectFrom('competence').selectAll().orderBy('id').execute()
  return rows.flatMap((row) => competenceOf(row, day) ?? [])
}

/** The same by id. */
export const competencesById = async (db: Db, day: string): Promise<Map<number, Competence>> =>
  new Map((await loadCompetences(db, day)).map((one) => [one.id, one]))

const columnsOf = ({ name, group, behaviour, retired }: OwnCompetence) => ({
  name,
  kind: group,
  behaviour: JSON.stringify(behaviour),
  retired: Number(retired),
})

/** @returns its id */
export async function insertCompetence(db: Db, own: OwnCompetence): Promise<number> {
  const { id } = await db
    .insertInto('competence')
    .values(columnsOf(own))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws Refusal when it is gone, or changed meanwhile */
export async function updateCompetence(
  db: Db,
  { id, revision }: { id: number; revision: number },
  own: OwnCompetence,
): Promise<void> {
  const done = await db
    .updateTable('competence')
    .set({ ...columnsOf(own), revision: revision + 1 })
    .where('id', '=', id)
    .where('code', 'is', null)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw gone('Kompetensi itu dengan isi yang tampil')
}
