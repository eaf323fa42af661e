import { byTarget, formText, withOwnWords } from '../../../../shared/monitoring/feedback/summary.ts'
import { periodRange } from '../../../../shared/office/period.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { coreValueCount } from '../../../../shared/regulations/berakhlak.ts'
import { evaluationIdsFor } from '../../../evaluation/list-store.ts'
import { noEvaluation } from '../../../evaluation/content.ts'
import { skpsOfEvaluations } from '../../../evaluation/store.ts'
import { shownOf } from '../../../monitoring/feedback/view.ts'
import type { Print } from '../../print.ts'
import { type FormLoad, ofSkp } from '../form-load.ts'
import type { FeedbackDocument } from './document.ts'

/** What the evaluations of the period say, by SKP; an SKP of which nothing is written is in no answer. */
async function evaluationsBySkp(print: Print, employeeIds: readonly number[]) {
  const { year, period } = print.request
  if (period === undefined) throw new Refusal('Periode harus dipilih untuk formulir ini.')
  const ids = await evaluationIdsFor(print.db, { year, period, employeeIds }, await print.posts())
  const documents = await print.evaluations(ids)
  return new Map(
    [...(await skpsOfEvaluations(print.db, ids))].flatMap(([id, skpId]) => {
      const content = documents.get(id)?.content
      return content ? [[skpId, content] as const] : []
    }),
  )
}

export const load: FormLoad<FeedbackDocument> = {
  ...ofSkp,
  async load(print, ids) {
    const { year, period = 'tahunan' } = print.request
    const rows = await print.rows(ids)
    const documents = await print.skp(ids)
    const employeeIds = [...new Set([...rows.values()].map(({ employeeId }) => employeeId))]
    const { start, end } = periodRange(period, year)
    const shown = await shownOf(print.db, employeeIds, start, end)
    const evaluations = await evaluationsBySkp(print, employeeIds)
    const { city } = await print.office.identity()
    return new Map(
      [...documents].map(([id, skp]): [number, FeedbackDocument] => {
        const said = byTarget(shown.get(rows.get(id)?.employeeId ?? 0) ?? [], skp.content.rhk, year)
        const written = evaluations.get(id) ?? noEvaluation()
        const ofRhk = new Map(said.map(({ rhkId, entries }) => [rhkId, entries]))
        const ofValue = new Map(said.map(({ value, entries }) => [value, entries]))
        const known = new Set(skp.content.rhk.map((row) => row.id))
        return [
          id,
          {
            skp,
            period,
            content: {
              realisations: written.realisations,
              feedback: Object.fromEntries(
                skp.content.rhk.map((row) => [
                  row.id,
                  withOwnWords(ofRhk.get(row.id) ?? [], written.feedback[row.id] ?? ''),
                ]),
              ),
              behaviourFeedback: Array.from({ length: coreValueCount }, (_, index) =>
                withOwnWords(ofValue.get(index + 1) ?? [], written.behaviourFeedback[index] ?? ''),
              ),
            },
            former: said.flatMap(({ rhkId, name, entries }) =>
              rhkId === null || known.has(rhkId) ? [] : [{ rhk: name, text: formText(entries) }],
            ),
            place: city,
            signedOn: print.today < end ? print.today : end,
          },
        ]
      }),
    )
  },
}
