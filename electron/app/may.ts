import { contract } from '../../shared/contract.ts'
import type { ProcedureMeta, Role } from '../../shared/kernel/contract-base.ts'

interface Declared {
  name: string
  meta: ProcedureMeta
}

function declaredIn(at: unknown, path: readonly string[]): Declared[] {
  if (typeof at !== 'object' || at === null) return []
  if ('~orpc' in at) return [{ name: path.join('.'), meta: (at['~orpc'] as { meta: ProcedureMeta }).meta }]
  return Object.entries(at).flatMap(([key, value]) => declaredIn(value, [...path, key]))
}

const declared = declaredIn(contract, [])

/**
 * The procedures that a role may call, by their full names.
 * @param isEmployee whether the operator is somebody whose own rows there can be
 */
export const mayCall = (role: Role, isEmployee: boolean): string[] =>
  declared.flatMap(({ name, meta }) => {
    if (meta.does === 'desk' || meta.does === 'door') return []
    const rows = meta.whose[role]
    return rows === 'office' || (rows !== undefined && isEmployee) ? name : []
  })
