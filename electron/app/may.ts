import { contract } from '../../shared/contract.ts'
import type { ProcedureMeta, Role, Rows } from '../../shared/kernel/contract-base.ts'

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

/** Whose rows each role sees by a procedure, as the contract declares it. @param name its full name */
export function whoseOf(name: string): Readonly<Partial<Record<Role, Rows>>> {
  const meta = declared.find((one) => one.name === name)?.meta
  if (!meta || meta.does === 'desk' || meta.does === 'door') throw new Error(`${name} shows no rows`)
  return meta.whose
}
