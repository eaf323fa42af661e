import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Problem } from './refusal.ts'

/** Who an operator can be. */
export const Role = z.enum(['pengelola', 'pimpinan', 'penilai', 'pegawai', 'petugas-layanan', 'pemeriksa'])
export type Role = z.infer<typeof Role>

/**
 * Whose rows somebody sees or changes: `own` the person's own, `appraised` those whose appraiser the person is,
 * `party` both of these, `unit` also those of the units that the person heads and of all units below, `office` all.
 */
export type Rows = 'own' | 'appraised' | 'party' | 'unit' | 'office'

/** Roles that may call a procedure, and whose rows each of them sees there; a role that is not named may not call. */
type Whose = { readonly pengelola: 'office' } & {
  readonly [role in Exclude<Role, 'pengelola'>]?: Rows
}

/** What an input can name that belongs to somebody. */
export type Subject = 'employee' | 'skp' | 'evaluation' | 'rhk' | 'talk' | 'remark' | 'coaching' | 'improvement'

/**
 * Where an input names whose rows are asked for, e.g. `{ employee: 'to.employeeId' }`; lists on the way are gone
 * through. Whoever does not see the rows of all of them is refused before anything is done.
 */
export type About = { readonly [subject in Subject]?: string }

export interface OfficeMeta {
  /**
   * `read` sees the office, `write` runs in one transaction that must leave an audit entry, `work` is long work
   * that opens its own transactions.
   */
  does: 'read' | 'write' | 'work'
  whose: Whose
  about: About
  /** Somebody signs: not while the file or the clock of the computer is in doubt. */
  signs?: true
}

export type ProcedureMeta =
  | OfficeMeta
  /** Needs neither an open office nor an operator. */
  | { does: 'desk' }
  /** Needs an open office, and lets an operator in or out. */
  | { does: 'door' }

const common = {
  /** The request is understood and refused; the message says why and what to do. */
  REFUSED: {
    status: 422,
    data: z.object({
      problems: z.array(Problem),
      /** It is done when it is asked for once more by who is sure of it. */
      asks: z.literal(true).optional(),
    }),
  },
  /** No office file is open. */
  NO_OFFICE: { status: 409 },
  /** Nobody has signed in, or the page is locked. */
  LOCKED: { status: 423 },
  /** The operator's role does not allow this. */
  FORBIDDEN: { status: 403 },
} as const

const procedure = (meta: ProcedureMeta) => oc.$meta<ProcedureMeta>(meta).errors(common)

/** Further roles of a procedure; without a word there are none, and only the pengelola may call. */
type Others = Omit<Whose, 'pengelola'>
const metaOf = (does: OfficeMeta['does'], others: Others, about: About): OfficeMeta => ({
  does,
  whose: { ...others, pengelola: 'office' },
  about,
})
const ofOffice = (does: OfficeMeta['does'], others: Others, about: About) =>
  procedure(metaOf(does, others, about))

/** For what shows rows of no person at all: every role may see the whole of it. */
export const everyone: Others = {
  pimpinan: 'office',
  penilai: 'office',
  pegawai: 'office',
  'petugas-layanan': 'office',
  pemeriksa: 'office',
}
/** For what is read of people: the pimpinan sees all, an appraiser those under him, everybody himself. */
export const staff: Others = { pimpinan: 'office', penilai: 'unit', pegawai: 'own' }
/** The same where there is nothing to see for somebody who leads nobody. */
export const leaders: Others = { pimpinan: 'office', penilai: 'unit' }
/** For what employee and appraiser write together: each SKP is theirs alone. */
export const parties: Others = { pimpinan: 'party', penilai: 'party', pegawai: 'own' }
/** For what the appraiser decides. */
export const appraisers: Others = { pimpinan: 'appraised', penilai: 'appraised' }
/** For what everybody does for himself only. */
export const oneself: Others = { pimpinan: 'own', penilai: 'own', pegawai: 'own' }

/**
 * A procedure that only reads.
 * @param others whose rows other roles than the pengelola see; where that is less than `office`, the procedure
 *   says about whom it is, or narrows what it reads by the scope of its call
 */
export const reads = (others: Others = {}, about: About = {}) => ofOffice('read', others, about)
/** A procedure that changes the office: one transaction, one audit entry at least. */
export const writes = (others: Others = {}, about: About = {}) => ofOffice('write', others, about)
/** A write by which somebody signs a paper. */
export const signs = (others: Others = {}, about: About = {}) =>
  procedure({ ...metaOf('write', others, about), signs: true })
/** Long work with progress and cancel. @param also what else it is: work by which somebody signs papers */
export const works = (others: Others = {}, about: About = {}, also: Pick<OfficeMeta, 'signs'> = {}) =>
  procedure({ ...metaOf('work', others, about), ...also })
/** What can be asked before an office is open. */
export const desk = () => procedure({ does: 'desk' })
/** What can be asked of an open office by who has not signed in. */
export const door = () => procedure({ does: 'door' })
