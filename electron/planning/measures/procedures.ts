import { Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { os } from '../../app/call.ts'
import { listIndicators, loadOwnSatuan } from './store.ts'

export const measuresProcedures = {
  indicators: os.planning.measures.indicators.handler(async ({ input, context: { call } }) =>
    call.visible(await listIndicators(call.db, input.year)),
  ),

  satuan: os.planning.measures.satuan.handler(({ context: { call } }) => loadOwnSatuan(call.db)),

  saveSatuan: os.planning.measures.saveSatuan.handler(async ({ input, context: { call } }) => {
    const before = (await loadOwnSatuan(call.db)).find(({ name }) => sameText(name, input.name))
    if (before) await call.db.deleteFrom('measureUnit').where('name', '=', before.name).execute()
    await call.db.insertInto('measureUnit').values(input).execute()
    await call.audit({
      action: 'planning.measures.saveSatuan',
      subjectType: 'measure-unit',
      subjectId: input.name,
      ...(before ? { before } : {}),
      after: input,
    })
    return {}
  }),

  removeSatuan: os.planning.measures.removeSatuan.handler(async ({ input, context: { call } }) => {
    const before = (await loadOwnSatuan(call.db)).find(({ name }) => name === input.name)
    if (!before) throw new Refusal(`Satuan "${input.name}" tidak ada lagi dalam daftar kantor ini.`)
    await call.db.deleteFrom('measureUnit').where('name', '=', input.name).execute()
    await call.audit({
      action: 'planning.measures.removeSatuan',
      subjectType: 'measure-unit',
      subjectId: input.name,
      before,
    })
    return {}
  }),
}
