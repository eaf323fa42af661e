import { mayCall } from '../app/may.ts'
import { os } from '../app/call.ts'
import { recordLook } from '../employees/restricted.ts'
import { loadSettings } from '../office/store.ts'
import { readAudit } from '../office-file/audit.ts'
import { defaultSettings } from '../../shared/office/office.ts'
import { isRestricted, masked } from './mask.ts'
import { checkFile } from './check.ts'

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

  check: os.trust.check.handler(({ context: { call } }) => checkFile(call.raw)),
})
