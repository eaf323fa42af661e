import type { Kysely } from 'kysely'
import type { About, Subject } from '../../shared/kernel/contract-base.ts'
import { loadEvaluation } from '../evaluation/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadNote } from '../monitoring/coaching/store.ts'
import { loadPlan } from '../monitoring/improvement/store.ts'
import { skpOfRemark } from '../planning/agreement/store.ts'
import { loadRhk } from '../planning/cascade/store.ts'
import { loadSkp } from '../planning/skp/store.ts'
import { loadTalk } from '../planning/talks/store.ts'
import { isWithin, type OfPerson, type Scope } from './scope.ts'

type Db = Kysely<OfficeSchema>

const ofSkp = async (db: Db, id: number): Promise<OfPerson> => ({
  employeeId: (await loadSkp(db, id)).employeeId,
  skpId: id,
})

/** Whose row something is. @throws Refusal when there is no such thing */
const ownerOf: Readonly<Record<Subject, (db: Db, id: never) => Promise<OfPerson>>> = {
  employee: (_, id: number) => Promise.resolve({ employeeId: id }),
  skp: ofSkp,
  evaluation: async (db, id: number) => ofSkp(db, (await loadEvaluation(db, id)).skpId),
  rhk: async (db, id: string) => ofSkp(db, (await loadRhk(db, id)).skpId),
  talk: async (db, id: number) => ofSkp(db, (await loadTalk(db, id)).skpId),
  coaching: async (db, id: number) => ({ employeeId: (await loadNote(db, id)).employeeId }),
  improvement: async (db, id: number) => ({ employeeId: (await loadPlan(db, id)).employeeId }),
  remark: async (db, id: number) => ofSkp(db, await skpOfRemark(db, id)),
}

/** What stands in an input at a path such as "to.employeeId"; lists on the way are gone through. */
function valuesAt(input: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(input)) return input.flatMap((part) => valuesAt(part, path))
  const [key, ...rest] = path
  if (key === undefined) return [input]
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return []
  return valuesAt(Reflect.get(input, key), rest)
}

/**
 * Whether everybody whom an input names is one whose rows the call may see. What is not there (any more) is nobody's,
 * so that nothing is learnt from the answer; what is no id is refused later, by the schema of the input.
 */
export async function mayTouch(db: Db, scope: Scope, about: About, input: unknown): Promise<boolean> {
  if (scope.rows === 'office') return true
  for (const [subject, path] of Object.entries(about) as Array<[Subject, string]>)
    for (const id of new Set(valuesAt(input, path.split('.')))) {
      if (typeof id !== 'number' && typeof id !== 'string') continue
      const owner = await ownerOf[subject](db, id as never).catch(() => null)
      if (owner === null || !isWithin(scope, owner)) return false
    }
  return true
}
