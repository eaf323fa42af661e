import { os } from '../../app/call.ts'
import { listEvaluations } from '../list-store.ts'
import { receivable, recordReceipt, undoReceipt } from './record.ts'

export const receiptProcedures = {
  receivable: os.evaluation.receipt.receivable.handler(
    async ({ input: { year, period, lines }, context: { call } }) =>
      receivable(call.visible(await listEvaluations(call.db, year, period)), lines),
  ),

  record: os.evaluation.receipt.record.handler(({ input, context: { call } }) => recordReceipt(call, input)),

  undo: os.evaluation.receipt.undo.handler(async ({ input, context: { call } }) => {
    await undoReceipt(call, input.rows)
    return {}
  }),
}
