import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { listIndicators, loadOwnUnits } from './store.ts'

export const measureProcedures = {
  indicators: os.planning.indicators.handler(({ input, context: { call } }) =>
    listIndicators(call.db, input.year),
  ),

  measureUnits: os.planning.measureUnits.handler(({ context: { call } }) => loadOwnUnits(call.db)),

  saveMeasureUnit: os.planning.saveMeasureUnit.handler(async ({ input, context: { call } }) => {
    const before = (await loadOwnUnits(call.db)).find(
      ({ name }) => name.toLowerCase() === input.name.toLowerCase(),
    )
    if (before) await call.db.deleteFrom('measure_unit').where('name', '=', before.name).execute()
    await call.db.insertInto('measure_unit').values(input).execute()
    await call.audit({
      action: 'planning.saveMeasureUnit',
      subjectType: 'measure-unit',
      subjectId: input.name,
      ...(before ? { before } : {}),
      after: input,
    })
    return {}
  }),

  removeMeasureUnit: os.planning.removeMeasureUnit.handler(async ({ input, context: { call } }) => {
    const before = (await loadOwnUnits(call.db)).find(({ name }) => name === input.name)
    if (!before) throw new Refusal(`Satuan "${input.name}" tidak ada lagi dalam daftar kantor ini.`)
    await call.db.deleteFrom('measure_unit').where('name', '=', input.name).execute()
    await call.audit({
      action: 'planning.removeMeasureUnit',
      subjectType: 'measure-unit',
      subjectId: input.name,
      before,
    })
    return {}
  }),
}
