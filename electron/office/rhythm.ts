import type { Kysely } from 'kysely'
import { type Rhythm, RhythmChoices, rhythmOf } from '../../shared/office/period.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

const key = 'rhythm'

/** From which years on the office appraises how often; empty where it never chose. */
export async function loadRhythms(db: Db): Promise<RhythmChoices> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row ? RhythmChoices.parse(JSON.parse(row.value)) : {}
}

/** How often the office appraises in a year. */
export const loadRhythm = async (db: Db, year: number): Promise<Rhythm> =>
  rhythmOf(await loadRhythms(db), year)

export async function storeRhythms(db: Db, choices: RhythmChoices): Promise<void> {
  const value = JSON.stringify(choices)
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
