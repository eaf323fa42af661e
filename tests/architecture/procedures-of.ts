import type { ProcedureMeta } from '../../shared/kernel/contract-base.ts'

export interface Procedure {
  /** E.g. "planning.agreement.sign". */
  name: string
  meta: ProcedureMeta
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** All procedures below a contract or a router, by their full names. */
export function proceduresOf(at: unknown, path: readonly string[] = []): Procedure[] {
  if (!isRecord(at)) return []
  const inner = at['~orpc']
  if (isRecord(inner)) return [{ name: path.join('.'), meta: inner.meta as ProcedureMeta }]
  return Object.entries(at).flatMap(([key, value]) => proceduresOf(value, [...path, key]))
}
