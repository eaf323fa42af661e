import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { actingHeads } from '../employees/service/store.ts'
import { listPosts, loadPersonal } from '../employees/store.ts'
import { loadUnits } from '../office/store.ts'
import type { OfficeFile } from '../office-file/open.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { appraisedBy } from '../planning/skp/store.ts'
import type { Person } from './scope.ts'

/**
 * What the unit tree and the appointments say of a person on a day.
 * @param today `yyyy-mm-dd`
 */
async function loadPerson(db: Kysely<OfficeSchema>, employeeId: number, today: string): Promise<Person> {
  const units = await loadUnits(db)
  const acting = await actingHeads(db, employeeId, today)
  const headed = units.filter(({ id, headEmployeeId }) => headEmployeeId === employeeId || acting.has(id))
  const unitIds = new Set(headed.flatMap(({ id }) => [...withDescendants(units, id)]))
  const posts = unitIds.size === 0 ? [] : await listPosts(db)
  const skps = await appraisedBy(db, employeeId)
  const lastYear = Number(today.slice(0, 4)) - 1
  return {
    employeeId,
    unitIds,
    members: new Set(posts.flatMap(({ id, unitId }) => (unitId !== null && unitIds.has(unitId) ? id : []))),
    skpIds: new Set(skps.map(({ id }) => id)),
    appraises: new Set(skps.flatMap((skp) => (skp.year >= lastYear ? skp.employeeId : []))),
  }
}

/** The person who asked last, read anew as soon as anything in the office file has changed. */
export class LastPerson {
  #known: { raw: Database; changes: unknown; today: string; person: Person } | null = null

  /** @param today `yyyy-mm-dd` */
  async of({ raw, db }: OfficeFile, employeeId: number, today: string): Promise<Person> {
    // Nobody else writes in the file, and what is rolled back counts as well: the same number is the same content.
    // It is taken before anything is read, so that what is written meanwhile is read by the next call.
    const changes: unknown = raw.prepare('SELECT total_changes()').pluck().get()
    const known = this.#known
    if (
      known?.raw === raw &&
      known.changes === changes &&
      known.today === today &&
      known.person.employeeId === employeeId
    )
      return known.person
    const person = await loadPerson(db, employeeId, today)
    this.#known = { raw, changes, today, person }
    return person
  }
}

/** By what anybody knows an employee: name and NIP. */
export async function namesOf(db: Kysely<OfficeSchema>, employeeId: number | null): Promise<string[]> {
  if (employeeId === null) return []
  const { name, nip } = await loadPersonal(db, employeeId)
  return [name, nip]
}
