import { os } from '../../app/call.ts'
import { loadUnfinished } from './late-store.ts'

export const lateProcedures = {
  unfinished: os.planning.unfinished.handler(async ({ input: { year }, context: { call } }) => {
    const { people: _, ...told } = await loadUnfinished(call.db, year, call.today)
    return told
  }),
}
