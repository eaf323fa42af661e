import { shortDate } from '../../../../shared/kernel/dates.ts'
import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import { Period, periodLabel } from '../../../../shared/office/period.ts'
import { evaluationsHeld } from '../../../evaluation/destroy.ts'
import type { Print } from '../../print.ts'
import { annexForm } from '../annex-form.ts'
import type { FormLoad } from '../form-load.ts'
import type { ActionPlanDocument, Realised } from './document.ts'

/** The periods that the form shows: the quarters, or the year where no quarter was appraised. */
function shownOf(evaluations: readonly EvaluationDocument[]): EvaluationDocument[] {
  const ordered = evaluations.toSorted(
    (a, b) => Period.options.indexOf(a.period) - Period.options.indexOf(b.period),
  )
  const quarters = ordered.filter(({ period }) => period !== 'tahunan')
  return quarters.length > 0 ? quarters : ordered
}

/** What was achieved of every RHK, period by period. */
function realisedOf(evaluations: readonly EvaluationDocument[]): Readonly<Record<string, Realised>> {
  const shown = shownOf(evaluations)
  const rhk = shown.at(-1)?.skp.content.rhk ?? []
  return Object.fromEntries(
    rhk.map(({ id, indicators }) => {
      const lines = shown.flatMap(({ period, content, signedOn }) => {
        const texts = indicators.map((iki) => content.realisations[iki.id]?.trim() ?? '').filter(Boolean)
        if (texts.length === 0) return []
        const name = periodLabel(period)
        return [
          {
            realisation: `${name}: ${texts.join('; ')}`,
            remark: signedOn === null ? `${name}: belum dinilai` : `${name}: dinilai ${shortDate(signedOn)}`,
          },
        ]
      })
      return [
        id,
        {
          realisation: lines.map(({ realisation }) => realisation).join('\n'),
          remark: lines.map(({ remark }) => remark).join('\n'),
        },
      ] as const
    }),
  )
}

/** The appraisals of SKP, by SKP. */
async function evaluationsOf(print: Print, skpIds: readonly number[]) {
  const held = await evaluationsHeld(print.db, skpIds)
  const documents = await print.evaluations(held.map(({ id }) => id))
  const found = held.flatMap(({ id, skpId }) => {
    const document = documents.get(id)
    return document ? [{ skpId, document }] : []
  })
  return Map.groupBy(found, ({ skpId }) => skpId)
}

/** The plan of an SKP or of a former version; with what was achieved so far where the request asks for it. */
export const load: FormLoad<ActionPlanDocument> = {
  ...annexForm,
  async load(print, ids) {
    const plans = await annexForm.load(print, ids)
    if (print.request.realised !== true || print.ofVersions) return plans
    const evaluations = await evaluationsOf(print, ids)
    return new Map(
      [...plans].map(([id, plan]) => [
        id,
        { ...plan, realised: realisedOf((evaluations.get(id) ?? []).map(({ document }) => document)) },
      ]),
    )
  },
}
