import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { countPrints, lastOfForms } from './store.ts'

type Db = Kysely<OfficeSchema>

/** A document that was saved, printed or exported. */
export interface Print {
  form: string
  /** As `subjectOf` names it. */
  subject: string
  /** Its row in the register, which then counts itself; null for what is not issued. */
  issued: number | null
}

/** How often documents were printed as they stand now, by form and subject; those that never were are in no answer. */
export async function timesPrinted(
  db: Db,
  forms: readonly string[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counted = await db
    .selectFrom('printCount')
    .select(['form', 'subject', 'times'])
    .where('form', 'in', listed(forms))
    .where('subject', 'in', listed(subjects))
    .execute()
  const times = new Map(forms.map((form) => [form, new Map<string, number>()]))
  for (const row of counted) times.get(row.form)?.set(row.subject, row.times)
  // What is issued is counted in the register, from its first print with number and code.
  for (const [form, issues] of await lastOfForms(db, forms, subjects))
    for (const [subject, { cancelledAt, printed }] of issues)
      if (cancelledAt === null && printed > 0) times.get(form)?.set(subject, printed)
      else if (cancelledAt === null) times.get(form)?.delete(subject)
  return times
}

/** Counts prints, each copy as one. @param at ISO moment */
export async function countAll(db: Db, prints: readonly Print[], at: string): Promise<void> {
  for (const [issued, own] of Map.groupBy(prints, (print) => print.issued))
    if (issued !== null) for (const _ of own) await countPrints(db, [issued], at)
  const others = Map.groupBy(
    prints.filter(({ issued }) => issued === null),
    ({ form, subject }) => `${form} ${subject}`,
  )
  for (const [first, ...more] of others.values()) {
    if (!first) continue
    const times = 1 + more.length
    await db
      .insertInto('printCount')
      .values({ form: first.form, subject: first.subject, times, lastAt: at })
      .onConflict((same) =>
        same.columns(['form', 'subject']).doUpdateSet((before) => ({
          times: before('printCount.times', '+', times),
          lastAt: at,
        })),
      )
      .execute()
  }
}
