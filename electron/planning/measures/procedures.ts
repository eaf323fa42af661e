import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { withIndicators } from '../../../shared/planning/measures/indicators.ts'
import { pageOfIndicators } from '../../../shared/planning/measures/order.ts'
import { isOpen, lockedUntilReopened } from '../../../shared/planning/skp/transitions.ts'
import { os } from '../../app/call.ts'
import { loadPersonal } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import { loadContent } from '../skp/content.ts'
import { rewrite } from '../skp/rewrite.ts'
import { loadSkp } from '../skp/store.ts'
import { listIndicators, loadOwnSatuan, skpOfIndicators } from './store.ts'

export const measuresProcedures = {
  indicators: os.planning.measures.indicators.handler(
    async ({ input: { year, offset, ...order }, context: { call } }) =>
      pageOfIndicators(
        call.visible(await listIndicators(call.db, year)),
        order,
        await loadUnits(call.db),
        offset,
      ),
  ),

  writeIndicators: os.planning.measures.writeIndicators.handler(async ({ input, context: { call } }) => {
    const { year, changes } = input
    const places = await skpOfIndicators(
      call.db,
      year,
      changes.map(({ id }) => id),
    )
    for (const [skpId, own] of Map.groupBy(changes, ({ id }) => places.get(id))) {
      if (skpId === undefined) throw gone('Indikator itu')
      const skp = await loadSkp(call.db, skpId)
      call.mustBeWithin({ employeeId: skp.employeeId, skpId })
      if (!isOpen(skp.state)) {
        const { name } = await loadPersonal(call.db, skp.employeeId)
        throw new Refusal(lockedUntilReopened(`SKP ${name}`, skp.state))
      }
      const content = withIndicators(await loadContent(call.db, skpId), own)
      await rewrite(call, skp, 'planning.measures.writeIndicators', content)
    }
    return {}
  }),

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
