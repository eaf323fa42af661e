import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Problem } from './refusal.ts'

/** Who an operator can be. Only `pengelola` exists today; the others get passwords of their own later. */
export const Role = z.enum(['pengelola', 'penilai', 'pegawai'])
export type Role = z.infer<typeof Role>

/**
 * Whose rows somebody sees: `own` the person's own, `unit` also those of the units below the one the person heads and
 * of the people whom the person appraises, `office` all.
 */
export type Rows = 'own' | 'unit' | 'office'

/** Roles that may call a procedure, and whose rows each of them sees there; a role that is not named may not call. */
export type Whose = { readonly pengelola: 'office' } & {
  readonly [role in Exclude<Role, 'pengelola'>]?: Rows
}

export type ProcedureMeta =
  | {
      /**
       * `read` sees the office, `write` runs in one transaction that must leave an audit entry, `work` is long work
       * that opens its own transactions.
       */
      does: 'read' | 'write' | 'work'
      whose: Whose
      /** Somebody signs: not while the file or the clock of the computer is in doubt. */
      signs?: true
    }
  /** Needs neither an open office nor somebody who has signed in. */
  | { does: 'desk' }

const common = {
  /** The request is understood and refused; the message says why and what to do. */
  REFUSED: { status: 422, data: z.object({ problems: z.array(Problem) }) },
  /** No office file is open. */
  NO_OFFICE: { status: 409 },
  /** The operator's role does not allow this. */
  FORBIDDEN: { status: 403 },
} as const

const procedure = (meta: ProcedureMeta) => oc.$meta<ProcedureMeta>(meta).errors(common)

/** Further roles of a procedure; without a word there are none, and only the pengelola may call. */
type Others = Omit<Whose, 'pengelola'>
const whose = (others: Others): Whose => ({ ...others, pengelola: 'office' })

/** For what shows rows of no person at all: every role may see the whole of it. */
export const everyone: Others = { penilai: 'office', pegawai: 'office' }

/**
 * A procedure that only reads.
 * @param others whose rows other roles than the pengelola see; where that is less than `office`, the procedure
 *   narrows what it reads by the scope of its call
 */
export const reads = (others: Others = {}) => procedure({ does: 'read', whose: whose(others) })
/** A procedure that changes the office: one transaction, one audit entry at least. */
export const writes = (others: Others = {}) => procedure({ does: 'write', whose: whose(others) })
/** A write by which somebody signs a paper. */
export const signs = (others: Others = {}) => procedure({ does: 'write', whose: whose(others), signs: true })
/** Long work with progress and cancel. */
export const works = (others: Others = {}) => procedure({ does: 'work', whose: whose(others) })
/** What can be asked before an office is open. */
export const desk = () => procedure({ does: 'desk' })
