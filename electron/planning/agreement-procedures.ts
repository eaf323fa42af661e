import { stateLabels } from '../../shared/planning/labels.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Call, os } from '../call.ts'
import { loadSettings } from '../office/store.ts'
import { insertRemarks, keepVersion, loadRemarks, loadVersions, settleRemark } from './agreement-store.ts'
import { loadContent } from './content.ts'
import { refuseGaps } from './gaps.ts'
import { composeSkp, loadSkp, setSkpState, type SkpRow, touchSkp } from './store.ts'

/** Loads an SKP that is in one of these states and that nobody has changed in the meantime. */
async function inState(
  call: Call,
  { id, revision }: { id: number; revision: number },
  states: ReadonlyArray<SkpRow['state']>,
  verb: string,
): Promise<SkpRow> {
  const row = await loadSkp(call.db, id)
  if (!states.includes(row.state))
    throw new Refusal(`SKP ini ${stateLabels[row.state].toLowerCase()}, jadi tidak dapat ${verb}.`)
  if (row.revision !== revision)
    throw new Refusal('SKP ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.')
  return row
}

async function goTo(
  call: Call,
  row: SkpRow,
  state: SkpRow['state'],
  action: string,
  more: object = {},
): Promise<void> {
  await setSkpState(call.db, row.id, state)
  await touchSkp(call.db, row, call.now)
  await call.audit({
    action,
    subjectType: 'skp',
    subjectId: row.id,
    before: { state: row.state },
    after: { state, ...more },
  })
}

export const agreementProcedures = {
  propose: os.planning.propose.handler(async ({ input, context: { call } }) => {
    const row = await inState(call, input, ['draft', 'returned'], 'diajukan')
    refuseGaps(row, await loadContent(call.db, row.id))
    const document = await composeSkp(call.db, row, row.period_start, await loadSettings(call.db))
    await keepVersion(call.db, row, 'proposal', document, call.now.toISOString())
    await goTo(call, row, 'proposed', 'planning.propose')
    return {}
  }),

  giveBack: os.planning.giveBack.handler(async ({ input, context: { call } }) => {
    const row = await inState(call, input, ['proposed'], 'dikembalikan')
    const own = new Set((await loadContent(call.db, row.id)).rhk.map(({ id }) => id))
    if (input.remarks.some(({ rhkId }) => rhkId !== null && !own.has(rhkId)))
      throw new Refusal('Ada catatan untuk RHK yang tidak ada lagi. Muat ulang halaman.')
    await insertRemarks(call.db, row.id, input.remarks, call.operator.name, call.now.toISOString())
    await goTo(call, row, 'returned', 'planning.giveBack', { remarks: input.remarks })
    return {}
  }),

  remarks: os.planning.remarks.handler(({ input, context: { call } }) => loadRemarks(call.db, input.id)),

  resolveRemark: os.planning.resolveRemark.handler(async ({ input, context: { call } }) => {
    const { id, resolved } = input
    const skpId = await settleRemark(call.db, id, resolved ? call.now.toISOString() : null)
    await call.audit({
      action: 'planning.resolveRemark',
      subjectType: 'skp',
      subjectId: skpId,
      after: { remark: id, resolved },
    })
    return {}
  }),

  versions: os.planning.versions.handler(({ input, context: { call } }) => loadVersions(call.db, input.id)),
}
