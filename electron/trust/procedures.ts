import type { Health } from '../../shared/trust/contract.ts'
import { os } from '../app/call.ts'
import { readAudit } from '../office-file/audit.ts'
import { checkFile } from '../office-file/check.ts'

/** Where nobody looks behind the page there is nothing to tell. */
const untold: Health = { state: 'unchecked', findings: [], clock: null, logsAside: [] }

export const trustProcedures = os.trust.router({
  session: os.trust.session.handler(({ context: { call } }) => {
    const { id, name, position, role } = call.operator
    return { operator: { id, name, position, role } }
  }),

  audit: os.trust.audit.handler(({ input, context: { call } }) => readAudit(call.db, input)),

  check: os.trust.check.handler(({ context: { call } }) =>
    checkFile(call.raw, call.application.host.keyring ?? null),
  ),

  health: os.trust.health.handler(({ context: { call } }) => call.application.soundness?.health() ?? untold),

  believeClock: os.trust.believeClock.handler(async ({ context: { call } }) => {
    const doubt = call.application.soundness?.health().clock ?? null
    await call.audit({ action: 'trust.believeClock', subjectType: 'office', subjectId: 1, after: { doubt } })
    call.application.soundness?.believeClock()
    return {}
  }),
})
