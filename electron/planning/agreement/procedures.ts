import { refusing } from '../../office-file/constraints.ts'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { most } from '../../../shared/kernel/limits.ts'
import { stateLabels } from '../../../shared/planning/skp/labels.ts'
import { gone, Refusal, type Problem } from '../../../shared/kernel/refusal.ts'
import type { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import { archivedText, isOpen, mayBecome } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { readAudit } from '../../office-file/audit-log.ts'
import { loadPersonal } from '../../employees/store.ts'
import { loadOffice, loadSettings } from '../../office/store.ts'
import { insertRemarks, keepVersion, loadRemarks, loadVersions, settleRemark } from './store.ts'
import { loadAnnex } from '../annex/store.ts'
import { loadContent } from '../skp/content.ts'
import { gapsOf, refuseGaps } from './gaps.ts'
import { loadSatuan } from '../measures/store.ts'
import { doubtsOf, signSkp } from './sign.ts'
import { composeSkp } from '../skp/documents.ts'
import {
  loadSkp,
  setSkpState,
  type SkpRow,
  touchSkp,
  loadEditableSkp,
  withdrawProposal,
} from '../skp/store.ts'

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

/** All that is written in an SKP that is not signed yet. */
async function writtenNow(call: Call, row: SkpRow): Promise<SkpDocument> {
  const document = await composeSkp(call.db, row, row.periodStart, await loadSettings(call.db))
  return { ...document, annex: await loadAnnex(call.db, row.id) }
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

const Before = z.object({ state: z.enum(['draft', 'returned']) })

/** What an SKP was before it was proposed, as the log of that says. */
async function stateBeforeProposal(call: Call, id: number): Promise<'draft' | 'returned'> {
  const of = { subjectType: 'skp', subjectId: String(id), limit: most.page }
  const proposed = (await readAudit(call.db, of)).find(
    ({ action }) => action === 'planning.agreement.propose',
  )
  return Before.safeParse(JSON.parse(proposed?.before ?? 'null')).data?.state ?? 'draft'
}

const signedEvaluation =
  'SKP ini sudah dipakai dalam penilaian yang ditandatangani. Buka kunci penilaian itu lebih dahulu.'
export const agreementProcedures = {
  propose: os.planning.agreement.propose.handler(async ({ input, context: { call } }) => {
    const row = await inState(call, input, ['draft', 'returned'], 'diajukan')
    refuseGaps(row, await loadContent(call.db, row.id), await loadSatuan(call.db))
    await keepVersion(call.db, row, 'proposal', await writtenNow(call, row), call.now.toISOString())
    await goTo(call, row, 'proposed', 'planning.agreement.propose')
    return {}
  }),

  withdraw: os.planning.agreement.withdraw.handler(async ({ input, context: { call } }) => {
    const row = await loadSkp(call.db, input.id)
    if (row.state !== 'proposed')
      throw new Refusal(
        `SKP ini ${stateLabels[row.state].toLowerCase()}, jadi pengajuannya tidak dapat diurungkan.`,
      )
    const state = await stateBeforeProposal(call, row.id)
    await withdrawProposal(call.db, row.id, state)
    await touchSkp(call.db, row, call.now)
    await call.audit({
      action: 'planning.agreement.withdraw',
      subjectType: 'skp',
      subjectId: row.id,
      before: { state: row.state },
      after: { state },
    })
    return {}
  }),

  signMany: os.planning.agreement.signMany.handler(async ({ input, context: { call } }) => {
    const rows: SkpRow[] = []
    const problems: Problem[] = []
    const doubts: Problem[] = []
    const satuan = await loadSatuan(call.db)
    for (const id of new Set(input.ids)) {
      const row = await loadSkp(call.db, id)
      const missing = isOpen(row.state) ? gapsOf(row, await loadContent(call.db, id), satuan) : null
      const { name } = await loadPersonal(call.db, row.employeeId)
      if (missing === null)
        problems.push({ field: name, message: `SKP-nya sudah ${stateLabels[row.state].toLowerCase()}.` })
      else if (missing.length > 0)
        problems.push({
          field: name,
          message: `${missing.length} hal belum diisi, misalnya: ${missing[0]?.message}`,
        })
      doubts.push(...doubtsOf(call, row, input.signedOn).map((message) => ({ field: name, message })))
      rows.push(row)
    }
    if (problems.length > 0)
      throw new Refusal(
        `${problems.length} dari ${rows.length} SKP belum dapat ditandatangani, jadi tidak ada yang ditandatangani.`,
        problems,
      )
    mustBeMeant(doubts, input.sure)
    const { city } = await loadOffice(call.db)
    for (const row of rows) await signSkp(call, row, { ...input, place: row.place || city })
    await call.audit({
      action: 'planning.agreement.signMany',
      subjectType: 'year',
      subjectId: rows[0]?.year ?? 0,
      after: { skp: rows.map(({ id }) => id), signedOn: input.signedOn },
    })
    return { signed: rows.length }
  }),

  giveBack: os.planning.agreement.giveBack.handler(async ({ input, context: { call } }) => {
    const row = await inState(call, input, ['proposed'], 'dikembalikan')
    const own = new Set((await loadContent(call.db, row.id)).rhk.map(({ id }) => id))
    if (input.remarks.some(({ rhkId }) => rhkId !== null && !own.has(rhkId)))
      throw gone('Ada catatan untuk RHK yang')
    const [proposal] = await loadVersions(call.db, row.id)
    const document = await writtenNow(call, row)
    if (!isDeepStrictEqual(proposal?.document, document))
      await keepVersion(call.db, row, 'returned', document, call.now.toISOString())
    await insertRemarks(call.db, row.id, input.remarks, call.operator.name, call.now.toISOString())
    await goTo(call, row, 'returned', 'planning.agreement.giveBack', { remarks: input.remarks })
    return {}
  }),

  remarks: os.planning.agreement.remarks.handler(({ input, context: { call } }) =>
    loadRemarks(call.db, input.id),
  ),

  resolveRemark: os.planning.agreement.resolveRemark.handler(async ({ input, context: { call } }) => {
    const { id, resolved } = input
    const skpId = await settleRemark(call.db, id, resolved ? call.now.toISOString() : null)
    await call.audit({
      action: 'planning.agreement.resolveRemark',
      subjectType: 'skp',
      subjectId: skpId,
      after: { remark: id, resolved },
    })
    return {}
  }),

  versions: os.planning.agreement.versions.handler(({ input, context: { call } }) =>
    loadVersions(call.db, input.id),
  ),

  sign: os.planning.agreement.sign.handler(async ({ input, context: { call } }) => {
    const row = await loadEditableSkp(call.db, input.id, input.revision)
    refuseGaps(row, await loadContent(call.db, input.id), await loadSatuan(call.db))
    const doubts = doubtsOf(call, row, input.signedOn).map((message) => ({ message }))
    mustBeMeant(doubts, input.sure)
    await signSkp(call, row, input)
    return {}
  }),

  reopen: os.planning.agreement.reopen.handler(async ({ input, context: { call } }) => {
    const row = await loadSkp(call.db, input.id)
    if (isOpen(row.state)) throw new Refusal('SKP ini belum ditandatangani, jadi dapat langsung diubah.')
    if (row.state === 'archived') throw new Refusal(archivedText())
    // By its state, or by a periodic one, which the schema guards.
    if (!mayBecome(row.state, 'draft')) throw new Refusal(signedEvaluation)
    await call.db
      .updateTable('skp')
      .set({
        state: 'draft',
        // What was signed stays as the version it was; what comes now is another one.
        version: row.version + 1,
        snapshot: null,
        signedOn: null,
        // A draft that ended early says so in its period.
        ...(row.closedOn === null ? {} : { periodEnd: row.closedOn, closedOn: null, closingReason: '' }),
        revision: row.revision + 1,
        updatedAt: call.now.toISOString(),
      })
      .where('id', '=', input.id)
      .execute()
      .catch(refusing('SQLITE_CONSTRAINT_TRIGGER', signedEvaluation))
    await call.audit({
      action: 'planning.agreement.reopen',
      subjectType: 'skp',
      subjectId: input.id,
      before: { state: row.state, signedOn: row.signedOn },
      after: { state: 'draft' },
      reason: input.reason,
    })
    return {}
  }),
}
