import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Problem } from './refusal.ts'

/** Who an operator can be. Only `pengelola` exists today; the others get passwords of their own later. */
export const Role = z.enum(['pengelola', 'penilai', 'pegawai'])
export type Role = z.infer<typeof Role>

export interface ProcedureMeta {
  /** Roles that may call it; `anyone` also before an office is open. */
  may: readonly Role[] | 'anyone'
  /**
   * `read` sees the office, `write` runs in one transaction that must leave an audit entry, `work` is long
   * work that opens its own transactions, `desk` needs no open office.
   */
  does: 'read' | 'write' | 'work' | 'desk'
}

const common = {
  /** The request is understood and refused; the message says why and what to do. */
  REFUSED: { status: 422, data: z.object({ problems: z.array(Problem) }) },
  /** No office file is open. */
  NO_OFFICE: { status: 409 },
  /** The operator's role does not allow this. */
  FORBIDDEN: { status: 403 },
} as const

const everyone = ['pengelola', 'penilai', 'pegawai'] as const satisfies readonly Role[]
const base = oc.$meta<ProcedureMeta>({ may: ['pengelola'], does: 'read' }).errors(common)

/** A procedure that only reads. */
export const reads = (may: readonly Role[] = everyone) => base.meta({ may, does: 'read' })
/** A procedure that changes the office: one transaction, one audit entry at least. */
export const writes = (may: readonly Role[] = ['pengelola']) => base.meta({ may, does: 'write' })
/** Long work with progress and cancel. */
export const works = (may: readonly Role[] = ['pengelola']) => base.meta({ may, does: 'work' })
/** What can be asked before an office is open. */
export const desk = () => base.meta({ may: 'anyone', does: 'desk' })
