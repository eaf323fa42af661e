import { os } from '../call.ts'
import { loadUnfinished } from './late-store.ts'

export const lateProcedures = {
  unfinished: os.planning.unfinished.handler(({ input: { year }, context: { call } }) =>
    loadUnfinished(call.db, year, call.today),
  ),
}
