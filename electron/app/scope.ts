import type { ProcedureMeta, Role, Rows } from '../../shared/kernel/contract-base.ts'

/** The person behind an account, as far as it decides whose rows the account sees. */
export interface Person {
  employeeId: number
  /** The units that the person heads, with all units below them. */
  unitIds: readonly number[]
  /** People whom the person appraises, in whatever unit. */
  appraises: readonly number[]
}

/** Whose rows a call may see and change. */
export type Scope =
  | { rows: 'office' }
  | { rows: 'unit'; employeeId: number; unitIds: readonly number[]; appraises: readonly number[] }
  | { rows: 'own'; employeeId: number }

/**
 * The one place where it is decided who may call what, and on whose rows.
 * @param meta of the procedure; one that does not say whose rows it shows is closed for everybody
 * @param person behind the operator's account, null where there is none: such a role sees nothing of its own
 * @returns null when the operator may not call
 */
export function scopeOf(
  meta: Partial<Exclude<ProcedureMeta, { does: 'desk' }>>,
  role: Role,
  person: Person | null,
): Scope | null {
  const rows: Rows | undefined = meta.whose?.[role]
  if (rows === undefined) return null
  if (rows === 'office') return { rows }
  if (person === null) return null
  const { employeeId, unitIds, appraises } = person
  return rows === 'own' ? { rows, employeeId } : { rows, employeeId, unitIds, appraises }
}
