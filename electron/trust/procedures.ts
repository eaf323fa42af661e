import { os } from '../app/call.ts'
import { readAudit } from '../office-file/audit.ts'
import { checkFile } from '../office-file/check.ts'

export const trustProcedures = os.trust.router({
  session: os.trust.session.handler(({ context: { call } }) => {
    const { id, name, position, role } = call.operator
    return { operator: { id, name, position, role } }
  }),

  audit: os.trust.audit.handler(({ input, context: { call } }) => readAudit(call.db, input)),

  check: os.trust.check.handler(({ context: { call } }) => checkFile(call.raw)),
})
