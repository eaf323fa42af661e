import { z } from 'zod'
import type { Json } from '../../../shared/kernel/canonical.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import { EvaluationContent } from '../../../shared/evaluation/evaluation.ts'
import type { Iki } from '../../../shared/planning/skp/skp.ts'
import { appraisalOf } from '../../../shared/phone/kinds/register.ts'
import { ResultAnswer } from '../../../shared/phone/kinds/result-answer.ts'
import type { ResultAsks } from '../../../shared/phone/kinds/results.ts'
import { type ChangedText, changedTexts } from '../../../shared/phone/texts.ts'
import type { Call } from '../../app/call.ts'
import { loadEvaluationContent, noEvaluation } from '../../evaluation/content.ts'
import { destroyEvaluations } from '../../evaluation/destroy.ts'
import { listEvaluations } from '../../evaluation/list-store.ts'
import { type EvaluationRecord, loadEvaluation } from '../../evaluation/store.ts'
import { beginEvaluation, editable, writeContent } from '../../evaluation/write.ts'
import { loadContents } from '../../planning/skp/content.ts'
import type { FormKind } from './kind.ts'

/** The signed SKP of a period, each with its evaluation, and what they say. */
async function plansOf(call: Call, period: string) {
  const at = appraisalOf(period)
  if (at === null) return []
  const rows = await listEvaluations(call.db, at.year, at.period)
  const contents = await loadContents(
    call.db,
    rows.map(({ skpId }) => skpId),
  )
  return rows.map((row) => ({ ...row, rhk: contents.get(row.skpId)?.rhk ?? [], period: at.period }))
}

/** What an answer says of each indicator. */
const textsIn = (content: Json | null): ReadonlyMap<string, string> =>
  new Map(content === null ? [] : ResultAnswer.parse(content).texts.map(({ id, text }) => [id, text]))

/** An evaluation as it is kept to be given back; without a content it was begun by the answer. */
const Kept = z.array(
  z.object({ id: z.number(), revision: z.number(), content: EvaluationContent.nullable() }),
)

/** An evaluation that an answer changes; without a row it is begun. */
interface Changed {
  plan: Awaited<ReturnType<typeof plansOf>>[number]
  row: EvaluationRecord | null
  stands: EvaluationContent
  texts: ChangedText[]
}

const placeOf = ({ indicator }: Iki, number: number): string => `RHK ${number}: ${oneLine(indicator)}`

/** Realisasi: fills the realisations of an evaluation. */
export const results: FormKind = {
  async asks(call, employeeIds, period) {
    const plans = Map.groupBy(await plansOf(call, period), ({ employeeId }) => employeeId)
    return new Map(
      employeeIds.map((id) => {
        const rhk = (plans.get(id) ?? []).flatMap((plan) =>
          plan.rhk.map(({ text, indicators }) => ({
            text: oneLine(text),
            indicators: indicators.map((iki) => ({
              id: iki.id,
              indicator: oneLine(iki.indicator),
              target: oneLine(iki.target),
            })),
          })),
        )
        return [id, { rhk }]
      }),
    )
  },

  remarks(asks) {
    const without = [...asks.values()].filter((one) => (one as unknown as ResultAsks).rhk.length === 0).length
    return without === 0
      ? []
      : [`${without} formulir kosong: pegawainya belum mempunyai SKP yang ditandatangani untuk periode itu.`]
  },

  async look(call, { employeeId, period }, before, content) {
    const { success } = ResultAnswer.safeParse(content)
    if (!success) return null
    const answered = textsIn(content)
    const plans = (await plansOf(call, period)).filter((plan) => plan.employeeId === employeeId)
    const known = new Set(
      plans.flatMap(({ rhk }) => rhk.flatMap(({ indicators }) => indicators.map(({ id }) => id))),
    )
    const unknown = [...answered.keys()].filter((id) => !known.has(id)).length
    const changed: Changed[] = []
    for (const plan of plans) {
      const row = plan.evaluationId === null ? null : await loadEvaluation(call.db, plan.evaluationId)
      const stands = row === null ? noEvaluation() : await loadEvaluationContent(call.db, row)
      const ids = plan.rhk.flatMap(({ indicators }) => indicators.map(({ id }) => id))
      const texts = changedTexts(textsIn(before?.content ?? null), stands.realisations, answered, ids)
      if (texts.length > 0) changed.push({ plan, row, stands, texts })
    }
    const locked = changed.some(({ row }) => row?.state === 'signed')
    return {
      obstacle: locked
        ? 'Penilaiannya sudah ditandatangani dan terkunci. Buka kunci dengan alasan lebih dahulu.'
        : plans.length === 0
          ? 'Pegawai ini tidak mempunyai SKP yang ditandatangani untuk periode itu.'
          : null,
      changes: changed.flatMap(({ plan, texts }) =>
        plan.rhk.flatMap(({ indicators }, at) =>
          indicators.flatMap((iki) => {
            const text = texts.find(({ id }) => id === iki.id)
            const lines = (one: string) => (one === '' ? [] : [one])
            return text
              ? [{ place: placeOf(iki, at + 1), before: lines(text.before), after: lines(text.after) }]
              : []
          }),
        ),
      ),
      replaces: changed.some(({ texts }) => texts.some((text) => text.before !== '')),
      remarks:
        unknown === 0
          ? []
          : [`${unknown} indikator tidak ada lagi dalam SKP yang berlaku; realisasinya tidak diimpor.`],
      write: async () => {
        const kept: Json[] = []
        for (const { plan, row, stands, texts } of changed) {
          const id = await beginEvaluation(call, { skpId: plan.skpId, period: plan.period })
          const realisations = { ...stands.realisations }
          for (const { id: iki, after } of texts) realisations[iki] = after
          const now = row ?? (await loadEvaluation(call.db, id))
          const { revision } = await writeContent(call, now, { ...stands, realisations })
          kept.push({ id, revision, content: row === null ? null : (stands as unknown as Json) })
        }
        return kept
      },
    }
  },

  async restore(call, _, kept) {
    for (const { id, revision, content } of Kept.parse(kept)) {
      const row = await loadEvaluation(call.db, id)
      if (row.revision !== revision)
        throw new Refusal(
          'Penilaiannya sudah diubah sesudah impor, jadi tidak diurungkan. Ubah sendiri isinya.',
        )
      await editable(call, id, revision)
      if (content !== null) {
        await writeContent(call, row, content)
        continue
      }
      await destroyEvaluations(call.db, [id])
      await call.audit({
        action: 'phone.undoImport',
        subjectType: 'evaluation',
        subjectId: id,
        before: { skpId: row.skpId, period: row.period },
      })
    }
  },
}
