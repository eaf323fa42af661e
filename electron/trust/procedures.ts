import { os } from '../app/call.ts'
import { checkFile } from './check.ts'

export const trustProcedures = os.trust.router({
  session: os.trust.session.handler(({ context: { call } }) => {
    const { id, name, position, role } = call.operator
    return { operator: { id, name, position, role } }
  }),

  audit: os.trust.audit.handler(({ input, context: { call } }) => {
    let query = call.db
      .selectFrom('audit')
      .select([
        'seq',
        'at',
        'operator_name as operator',
        'action',
        'subject_type as subjectType',
        'subject_id as subjectId',
        'before',
        'after',
        'reason',
      ])
      .orderBy('seq', 'desc')
      .limit(input.limit)
    if (input.subjectType !== undefined) query = query.where('subject_type', '=', input.subjectType)
    if (input.subjectId !== undefined) query = query.where('subject_id', '=', input.subjectId)
    if (input.before !== undefined) query = query.where('seq', '<', input.before)
    return query.execute()
  }),

  check: os.trust.check.handler(({ context: { call } }) => checkFile(call.raw)),
})
