import { mayCall } from '../app/may.ts'
import type { Health } from '../../shared/trust/contract.ts'
import { os } from '../app/call.ts'
import { recordLook } from '../employees/restricted.ts'
import { loadSettings } from '../office/store.ts'
import { readAudit } from '../office-file/audit-log.ts'
import { defaultSettings } from '../../shared/office/office.ts'
import { checkFile } from '../office-file/check.ts'
import { isRestricted, masked } from './mask.ts'

/** Where nobody looks behind the page there is nothing to tell. */
const untold: Health = { state: 'unchecked', findings: [], clock: null, logsAside: [] }

export const trustProcedures = os.trust.router({
  session: os.trust.session.handler(async ({ context: { call } }) => {
    const { id, name, position, role, employeeId, restricted, hasPassword } = call.operator
    const { lockMinutes } = await loadSettings(call.db)
    return {
      operator: { id, name, position, role, employeeId, restricted, hasPassword },
      may: mayCall(role, employeeId !== null),
      lockMinutes: hasPassword ? lockMinutes || defaultSettings.lockMinutes : 0,
    }
  }),

  audit: os.trust.audit.handler(async ({ input, context: { call } }) => {
    const entries = await readAudit(call.db, input)
    if (!call.operator.restricted) return entries.map(masked)
    for (const { subjectId } of entries.filter(isRestricted)) await recordLook(call, Number(subjectId))
    return entries
  }),

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
