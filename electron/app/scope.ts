import type { OfficeMeta, Role, Rows } from '../../shared/kernel/contract-base.ts'

/** The person behind an operator, as far as it decides whose rows the operator sees. */
export interface Person {
  employeeId: number
  /** The units that the person heads, today also as Plt or Plh, with all units below them. */
  unitIds: ReadonlySet<number>
  /** People who are in these units now. */
  members: ReadonlySet<number>
  /** SKP whose appraiser the person is, in whatever unit. */
  skpIds: ReadonlySet<number>
  /** The people of these SKP, this year's and last year's. */
  appraises: ReadonlySet<number>
}

/** Whose rows a call may see and change. */
export type Scope =
  | { rows: 'office' }
  | ({ rows: Exclude<Rows, 'office' | 'own'> } & Person)
  | { rows: 'own'; employeeId: number }

/** A row about a person, perhaps of one SKP. */
export interface OfPerson {
  employeeId: number
  skpId?: number | null
}

/**
 * The one place where it is decided who may call what, and on whose rows.
 * @param meta of the procedure; one that does not say whose rows it shows is closed for everybody
 * @param person behind the operator, null where there is none: such a role sees nothing of its own
 * @returns null when the operator may not call
 */
export function scopeOf(meta: Partial<OfficeMeta>, role: Role, person: Person | null): Scope | null {
  const rows: Rows | undefined = meta.whose?.[role]
  if (rows === undefined) return null
  if (rows === 'office') return { rows }
  if (person === null) return null
  return rows === 'own' ? { rows, employeeId: person.employeeId } : { rows, ...person }
}

/** Whether a row is one that a call may see or change. An SKP that somebody else appraised is not the appraiser's. */
export function isWithin(scope: Scope, { employeeId, skpId = null }: OfPerson): boolean {
  if (scope.rows === 'office') return true
  const own = employeeId === scope.employeeId
  if (scope.rows === 'own') return own
  const appraised = skpId === null ? scope.appraises.has(employeeId) : scope.skpIds.has(skpId)
  switch (scope.rows) {
    case 'appraised':
      return appraised && !own
    case 'party':
      return own || appraised
    case 'unit':
      return own || appraised || scope.members.has(employeeId)
  }
}
