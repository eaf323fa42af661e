import { officeDay } from '../../shared/kernel/dates.ts'
import { implement, ORPCError, ValidationError } from '@orpc/server'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { backedUpBefore } from '../../shared/backup/before.ts'
import { fieldOfPath, sayIssue } from '../../shared/complaints.ts'
import type { OfficeMeta, ProcedureMeta } from '../../shared/kernel/contract-base.ts'
import { contract } from '../../shared/contract.ts'
import { kioskCalls } from '../../shared/voices/survey/contract.ts'
import { type TroubleKind, troubles } from '../../shared/kernel/trouble.ts'
import { Doubt, type Problem, Refusal } from '../../shared/kernel/refusal.ts'
import type { Operator } from '../office/operators/store.ts'
import type { Application } from './application.ts'
import { isWithin, type OfPerson, type Scope, scopeOf } from './scope.ts'
import { mayTouch } from './subjects.ts'
import { withWellFormedInput } from './well-formed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { OfficeFileTrouble, troubleOf } from '../office-file/trouble.ts'
import { appendAudit, appendAudits, type AuditEntry } from '../office-file/audit.ts'

// What Zod itself has to say about an input is read by a clerk.
z.config({ customError: sayIssue })

/** Who calls, and whose rows this call may see. */
interface Caller {
  operator: Operator
  scope: Scope
  /** The page that calls; '' where there is but one. */
  window: string
}

/** What a procedure works with: the open office, who asks, and when. */
export class Call {
  readonly application: Application
  /** The transaction of this call, in a procedure that writes. */
  readonly #db: Kysely<OfficeSchema> | null
  readonly #caller: Caller | null
  readonly now: Date
  audited = 0

  constructor(application: Application, db: Kysely<OfficeSchema> | null, caller: Caller | null) {
    this.application = application
    this.#db = db
    this.#caller = caller
    this.now = application.host.now()
  }

  get db(): Kysely<OfficeSchema> {
    if (!this.#db) throw noOffice()
    return this.#db
  }

  /** For loops where a prepared statement pays, and for pragmas. Same connection as `db`. */
  get raw(): Database {
    return this.application.file.raw
  }

  get operator(): Operator {
    if (!this.#caller) throw noOffice()
    return this.#caller.operator
  }

  /** Whose rows this call may see and change: what is open to more than the pengelola narrows by it. */
  get scope(): Scope {
    if (!this.#caller) throw noOffice()
    return this.#caller.scope
  }

  /** Those of these rows that this call may see. */
  visible<T extends OfPerson>(rows: readonly T[]): T[] {
    const { scope } = this
    return rows.filter((row) => isWithin(scope, row))
  }

  /** @throws the refusal of whoever acts on a row that is not his */
  mustBeWithin(row: OfPerson): void {
    if (!isWithin(this.scope, row)) throw foreign()
  }

  /** Today in the office, `yyyy-mm-dd`. */
  get today(): string {
    return officeDay(this.now)
  }

  /** Records a change in the audit log, in the transaction of this call. */
  async audit(entry: AuditEntry): Promise<void> {
    this.audited += 1
    await appendAudit(this.db, this.operator, this.now, entry)
  }

  /** Records many changes at once, each as an entry of its own. */
  async auditAll(entries: readonly AuditEntry[]): Promise<void> {
    this.audited += entries.length
    await appendAudits(this.db, this.application.file.raw, this.operator, this.now, entries)
  }

  /** One transaction inside a procedure that `works`; the same rule as for `writes`. */
  transaction<T>(run: (call: Call) => Promise<T>): Promise<T> {
    if (!this.#caller) throw noOffice()
    return inTransaction(this.application, this.#caller, run)
  }
}

const noOffice = () =>
  new ORPCError('NO_OFFICE', { defined: true, status: 409, message: 'Belum ada kantor yang dibuka.' })

const locked = () =>
  new ORPCError('LOCKED', { defined: true, status: 423, message: 'Aplikasi terkunci. Masuk lebih dahulu.' })

/** Whoever answers a survey sees nothing else of the office. */
const atKiosk = () =>
  new ORPCError('LOCKED', {
    defined: true,
    status: 423,
    message: 'Kiosk survei sedang berjalan. Akhiri kiosk lebih dahulu.',
  })

const forbidden = (message: string) => new ORPCError('FORBIDDEN', { defined: true, status: 403, message })

const foreign = () => forbidden('Ini di luar orang-orang Anda, atau tidak ada lagi.')

const refused = (message: string, problems: Problem[] = [], asks = false) =>
  new ORPCError('REFUSED', {
    defined: true,
    status: 422,
    message,
    data: { problems, ...(asks ? { asks } : {}) },
  })

/** Runs a change in one transaction and refuses to commit one that left no audit entry. */
async function inTransaction<T>(
  application: Application,
  caller: Caller,
  run: (call: Call) => Promise<T>,
): Promise<T> {
  const changes = application.file.raw.prepare('SELECT total_changes()').pluck()
  const result = await application.file.db.transaction().execute(async (trx) => {
    const before = changes.get()
    const call = new Call(application, trx, caller)
    const result = await run(call)
    if (call.audited === 0 && changes.get() !== before) throw new Error('a change without an audit entry')
    return result
  })
  application.changed(caller.window)
  return result
}

/** What may befall a file while it is open. */
const duringWork: ReadonlySet<TroubleKind> = new Set(['moved', 'drive', 'read-only', 'corrupt', 'locked'])

/** Turns whatever went wrong into the one typed error with a sentence for the clerk. */
function asClientError(error: unknown): unknown {
  if (error instanceof Refusal) return refused(error.message, error.problems, error instanceof Doubt)
  if (error instanceof OfficeFileTrouble) return refused(`${error.message} ${error.next}`)
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST')
      return refused(
        'Isian belum benar. Perbaiki yang disebut di sini, lalu simpan lagi.',
        error.cause.issues.map((issue) => {
          const field = fieldOfPath(
            (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part)),
          )
          return { ...(field === undefined ? {} : { field }), message: issue.message }
        }),
      )
    return error
  }
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return refused(
      'Ada data yang dirujuk tetapi tidak ada lagi, atau masih dipakai data lain. Muat ulang halaman, lalu ulangi.',
    )
  const kind = troubleOf(error)
  if (kind === 'disk-full')
    return refused('Disk penuh, perubahan ini belum tersimpan. Kosongkan ruang pada disk, lalu ulangi.')
  if (kind !== null && duringWork.has(kind)) return refused(`${troubles[kind].what} ${troubles[kind].next}`)
  return error
}

/**
 * Passes on what a procedure streams. Its errors come only after the procedure has answered, out of reach of what
 * settles errors below, so they are settled here.
 */
export async function* streamed<T>(call: Call, stream: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* stream
  } catch (error) {
    call.application.host.report?.(error)
    throw asClientError(error)
  }
}

/** The person behind an operator, where the rows of a procedure follow from that. */
async function personBehind(application: Application, { role, employeeId }: Operator, { whose }: OfficeMeta) {
  if (employeeId === null || whose[role] === undefined || whose[role] === 'office') return null
  return application.lastPerson.of(application.file, employeeId, officeDay(application.host.now()))
}

/** The contract, ready to be answered: session, permission, transaction and errors are settled here once. */
export const os = implement(withWellFormedInput(contract))
  .$context<{ application: Application; window?: string }>()
  .use(async ({ context: { application, window = '' }, next, procedure, path }, input: unknown) => {
    const meta: ProcedureMeta = procedure['~orpc'].meta
    try {
      if (meta.does === 'desk') return await next({ context: { call: new Call(application, null, null) } })
      if (!application.isOpen) throw noOffice()
      const { db } = application.file
      if (meta.does === 'door') return await next({ context: { call: new Call(application, db, null) } })
      const { operator, kiosk } = application.session
      if (!operator) throw locked()
      if (kiosk !== null && !kioskCalls.has(path.join('.'))) throw atKiosk()
      const scope = scopeOf(meta, operator.role, await personBehind(application, operator, meta))
      if (!scope) throw forbidden('Peran Anda tidak mengizinkan tindakan ini.')
      if (!(await mayTouch(db, scope, meta.about, input))) throw foreign()
      const caller = { operator, scope, window }
      if (meta.signs) await application.soundness?.mustLetSign(application.host.now())
      const before = backedUpBefore[path.join('.')]
      if (before) await application.keeper.before(before)
      if (meta.does === 'write')
        return await inTransaction(application, caller, async (call) => next({ context: { call } }))
      return await next({ context: { call: new Call(application, db, caller) } })
    } catch (error) {
      application.host.report?.(error)
      throw asClientError(error)
    }
  })
