import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Json } from '../../../shared/kernel/canonical.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import type { ProposalAsks, ProposalContent } from '../../../shared/phone/kinds/proposal.ts'
import { ProposalAnswer } from '../../../shared/phone/kinds/proposal-answer.ts'
import { proposedOf, withProposal } from '../../../shared/phone/proposed.ts'
import { attachmentLabels, tidyAnnex } from '../../../shared/planning/annex/annex.ts'
import { differencesOf } from '../../../shared/planning/excel/compare.ts'
import { gapsIn } from '../../../shared/planning/sheet/completeness.ts'
import { columnsFor } from '../../../shared/planning/sheet/sheet.ts'
import { closesCircle } from '../../../shared/planning/skp/circle.ts'
import { aspectLabels, perspectiveLabels } from '../../../shared/planning/skp/labels.ts'
import {
  type Annex,
  Annex as AnnexSchema,
  Aspect,
  AttachmentKind,
  Perspective,
  SkpContent,
} from '../../../shared/planning/skp/skp.ts'
import { lockedUntilReopened, isOpen } from '../../../shared/planning/skp/transitions.ts'
import type { Call } from '../../app/call.ts'
import { annexEntry, loadAnnex, storeAnnex } from '../../planning/annex/store.ts'
import { loadSatuan } from '../../planning/measures/store.ts'
import { servableRhk } from '../../planning/sheet/servable.ts'
import { beginSkp, firstDay, loadSurroundings } from '../../planning/skp/begin.ts'
import { loadContent, noContent, superiorsOfYear } from '../../planning/skp/content.ts'
import { rewrite } from '../../planning/skp/rewrite.ts'
import { dropSkp, loadOpenSkp, loadSkp, type SkpRow, skpOfEmployee } from '../../planning/skp/store.ts'
import { loadTalks } from '../../planning/talks/store.ts'
import type { FormKind } from './kind.ts'

/** The SKP of a year that somebody writes in: the last one of that year. */
const skpOf = ({ db }: Call, employeeId: number, period: string): Promise<SkpRow | undefined> =>
  skpOfEmployee(db, employeeId, Number(period), `${period}-12-31`)

/** Why an SKP takes no proposal, as a sentence; null where it does. */
function lockedBecause(skp: SkpRow | undefined): string | null {
  if (skp === undefined) return null
  if (!isOpen(skp.state)) return lockedUntilReopened('SKP pegawai ini', skp.state)
  return skp.state === 'proposed'
    ? 'SKP pegawai ini sudah diajukan dan menunggu pejabat penilai. Urungkan atau kembalikan pengajuannya lebih dahulu.'
    : null
}

const noAnnex = (): Annex => ({
  attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] },
  actions: [],
})

const choices = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: labels[id] }))

async function asksOf(call: Call, employeeId: number, period: string): Promise<ProposalAsks> {
  const skp = await skpOf(call, employeeId, period)
  const content = skp ? await loadContent(call.db, skp.id) : noContent()
  const { attachments } = skp ? await loadAnnex(call.db, skp.id) : noAnnex()
  // Before there is an SKP its form is not known: it is asked as of most people.
  const columns = columnsFor(content, skp?.kind ?? 'pelaksana', skp?.approach ?? 'kuantitatif')
  const superior = skp && columns.includes('superior') ? await servableRhk(call.db, skp) : []
  return {
    locked: lockedBecause(skp),
    stands: proposedOf(content, attachments, skp?.revision ?? 0),
    hasAspect: columns.includes('aspect'),
    hasTarget: columns.includes('target'),
    superior: superior.map(({ id, text, from }) => ({
      id,
      label: from === null ? oneLine(text) : `${oneLine(text)} (${from})`,
    })),
    aspects: choices(Aspect.options, aspectLabels),
    perspectives: columns.includes('perspective') ? choices(Perspective.options, perspectiveLabels) : [],
    lists: choices(AttachmentKind.options, attachmentLabels),
  }
}

/** An SKP as somebody writes it. */
const Written = z.object({ content: SkpContent, annex: AnnexSchema })
type Written = z.infer<typeof Written>

/** What is needed to give back what stood before. */
const Kept = z.object({
  skpId: z.number(),
  /** null where the SKP was begun by the answer. */
  before: Written.nullable(),
  after: Written,
})

/** What stands in an SKP now. */
const writtenIn = async ({ db }: Call, skpId: number): Promise<Written> => ({
  content: await loadContent(db, skpId),
  annex: await loadAnnex(db, skpId),
})

/** What an answer makes of an SKP. */
interface Outcome {
  before: SkpContent
  after: SkpContent
  annex: Annex
  annexAfter: Annex
  remarks: string[]
}

async function outcomeOf(call: Call, skp: SkpRow | undefined, said: ProposalContent): Promise<Outcome> {
  const before = skp ? await loadContent(call.db, skp.id) : noContent()
  const annex = skp ? await loadAnnex(call.db, skp.id) : noAnnex()
  const served = skp ? await servableRhk(call.db, skp) : []
  const after = withProposal(before, said, new Map(served.map(({ id, text }) => [id, text])))
  const lost = said.rhk.filter(
    ({ id, superiorRhkId }) =>
      superiorRhkId !== null && after.rhk.find((row) => row.id === id)?.superiorRhkId !== superiorRhkId,
  ).length
  const rhkIds = new Set(after.rhk.map(({ id }) => id))
  return {
    before,
    after,
    annex,
    annexAfter: tidyAnnex({
      attachments: {
        dukungan: [...said.attachments.dukungan],
        pertanggungjawaban: [...said.attachments.pertanggungjawaban],
        konsekuensi: [...said.attachments.konsekuensi],
      },
      // What is planned for an RHK goes with it.
      actions: annex.actions.filter(({ rhkId }) => rhkIds.has(rhkId)),
    }),
    remarks:
      lost === 0 ? [] : [`${lost} RHK mendukung RHK pimpinan yang tidak ada lagi; pilih ulang di SKP-nya.`],
  }
}

/** What an SKP would be, row by row. */
function changesOf({ before, after, annex, annexAfter }: Outcome, year: number) {
  const lines = (text: string | null) => (text === null ? [] : [text])
  const lists = AttachmentKind.options.flatMap((kind) => {
    const [was, is] = [annex.attachments[kind], annexAfter.attachments[kind]]
    return isDeepStrictEqual(was, is) ? [] : [{ place: attachmentLabels[kind], before: was, after: is }]
  })
  return [
    ...differencesOf(before, after, year).map((one) => ({
      place: one.place,
      before: lines(one.before),
      after: lines(one.after),
    })),
    ...lists,
  ]
}

/** Writes what is proposed as a draft; an SKP is begun where there is none. */
async function write(
  call: Call,
  { employeeId, period }: { employeeId: number; period: string },
  skp: SkpRow | undefined,
  { before, after, annex, annexAfter }: Outcome,
): Promise<Json> {
  const year = Number(period)
  const row =
    skp ??
    (await loadSkp(
      call.db,
      await beginSkp(call, await loadSurroundings(call), {
        employeeId,
        year,
        periodStart: await firstDay(call, employeeId, year),
        periodEnd: `${year}-12-31`,
      }),
    ))
  await rewrite(call, row, 'planning.sheet.save', after)
  const change = await storeAnnex(call.db, row.id, annexAfter)
  if (change) await call.audit({ ...annexEntry(row.id), before: change.before, after: change.after })
  const kept: z.infer<typeof Kept> = {
    skpId: row.id,
    before: skp ? { content: before, annex } : null,
    after: await writtenIn(call, row.id),
  }
  return kept as unknown as Json
}

/** Usulan SKP: fills the draft of an SKP, in the way and within the limits of planning. */
export const proposal: FormKind = {
  async asks(call, employeeIds, period) {
    const asks = new Map<number, Json>()
    for (const id of employeeIds) asks.set(id, (await asksOf(call, id, period)) as unknown as Json)
    return asks
  },

  remarks(asks) {
    const locked = [...asks.values()].filter((one) => (one as unknown as ProposalAsks).locked !== null).length
    return locked === 0
      ? []
      : [`${locked} formulir tidak dapat diisi: SKP pegawainya sudah diajukan atau ditetapkan.`]
  },

  async look(call, { employeeId, period }, former, content) {
    const { success, data } = ProposalAnswer.safeParse(content)
    if (!success) return null
    const skp = await skpOf(call, employeeId, period)
    const last = former === null ? null : Kept.parse(former.kept)
    const isStale =
      skp !== undefined &&
      skp.revision !== data.revision &&
      !(last !== null && isDeepStrictEqual(await writtenIn(call, skp.id), last.after))
    const outcome = await outcomeOf(call, skp, data)
    const { after } = outcome
    const changes = changesOf(outcome, Number(period))
    const circle = closesCircle(await superiorsOfYear(call.db, Number(period)), after.rhk)
    const gaps = gapsIn(after, skp?.approach ?? 'kuantitatif', await loadSatuan(call.db))
    const named = gaps.slice(0, 3).map(({ field = '', message }) => `${field}: ${message}`)
    return {
      obstacle:
        lockedBecause(skp) ??
        (skp === undefined && data.revision > 0
          ? 'SKP yang diusulkan perubahannya tidak ada lagi. Buat formulir baru.'
          : isStale
            ? 'SKP pegawai ini diubah di kantor sesudah formulirnya dibuat, jadi usulan ini tidak menimpanya. Buat formulir baru dari isi yang sekarang.'
            : circle
              ? 'RHK dalam usulan ini mendukung dirinya sendiri lewat RHK orang lain. Minta pegawai memilih RHK pimpinan yang lain.'
              : null),
      changes,
      replaces: changes.some(({ before }) => before.length > 0),
      remarks: [
        ...(skp ? [] : ['SKP-nya belum ada dan dimulai sebagai draf.']),
        ...outcome.remarks,
        ...named,
        ...(gaps.length > named.length ? [`${gaps.length - named.length} hal lain juga belum lengkap.`] : []),
      ],
      write: () => write(call, { employeeId, period }, skp, outcome),
    }
  },

  async restore(call, { employeeId }, kept) {
    const { skpId, before, after } = Kept.parse(kept)
    const skp = await loadOpenSkp(call.db, skpId)
    const isBegun = before === null
    if (
      !isDeepStrictEqual(await writtenIn(call, skpId), after) ||
      skp.state === 'proposed' ||
      (isBegun && (await loadTalks(call.db, skpId)).length > 0)
    )
      throw new Refusal('SKP-nya sudah diubah sesudah impor, jadi tidak diurungkan. Ubah sendiri isinya.')
    if (isBegun) {
      await dropSkp(call.db, skpId)
      await call.audit({
        action: 'phone.undoImport',
        subjectType: 'skp',
        subjectId: skpId,
        before: { employeeId, year: skp.year },
      })
      return
    }
    await rewrite(call, skp, 'planning.sheet.save', before.content)
    const change = await storeAnnex(call.db, skpId, before.annex)
    if (change) await call.audit({ ...annexEntry(skpId), before: change.before, after: change.after })
  },
}
