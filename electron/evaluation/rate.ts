import type { RateInput } from '../../shared/evaluation/contract.ts'
import { noReasons } from '../../shared/evaluation/reasons.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { mustBeMeant } from '../../shared/office/signing-day.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import type { Call } from '../app/call.ts'
import { loadPersonal } from '../employees/store.ts'
import { loadSkp } from '../planning/skp/store.ts'
import { ratingsOf, reasonColumns, reasonsOf } from './content.ts'
import { doubtsOfPeriod, periodNamed } from './doubts.ts'
import { evaluationsOfSkp, loadEvaluation } from './store.ts'
import { beginEvaluation, refuseArchived } from './write.ts'

/** For the log: of the reasons those that say something. */
const said = ({
  reasonResult,
  reasonBehaviour,
  reasonEvidence,
}: ReturnType<typeof reasonColumns>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ reasonResult, reasonBehaviour, reasonEvidence }).filter(([, text]) => text !== ''),
  )

/**
 * Sets ratings from a row of the table; where nothing is written yet the evaluation begins with them.
 * @throws Refusal when it is signed, or was changed in another window; Doubt when the period is far from its end
 */
export async function rateEvaluation(call: Call, input: RateInput) {
  const { skpId, period, revision } = input
  const skp = await loadSkp(call.db, skpId)
  const nameOf = async () => (await loadPersonal(call.db, skp.employeeId)).name
  const known = (await evaluationsOfSkp(call.db, skpId)).find((row) => row.period === period)
  const before = known && (await loadEvaluation(call.db, known.id))
  if (before?.state === 'signed')
    throw new Refusal(
      `Penilaian ${await nameOf()} sudah ditandatangani dan terkunci. Buka kunci dengan alasan untuk mengubahnya.`,
    )
  if ((before?.revision ?? null) !== revision)
    throw new Refusal(
      `Penilaian ${await nameOf()} baru saja diubah di jendela lain, jadi rating ini tidak disimpan. Barisnya kini menunjukkan yang terbaru.`,
    )
  await refuseArchived(call, skpId)
  const clears = !input.ratingResult && !input.ratingBehaviour
  const doubts = clears
    ? []
    : doubtsOfPeriod(call, call.today, 'Hari ini', periodNamed(period, skp.year, endOf(skp)))
  mustBeMeant(doubts, input.sure, 'Apakah periode ini memang sudah dinilai?')
  const id = before?.id ?? (await beginEvaluation(call, { skpId, period }))
  const old = before ?? {
    ratingResult: null,
    ratingBehaviour: null,
    revision: 0,
    ...reasonColumns(),
  }
  const reasons = input.reasons ?? reasonsOf(old).reasons ?? noReasons
  const pick = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value)
  const ratings = ratingsOf(
    {
      ratingResult: pick(input.ratingResult, old.ratingResult),
      ratingBehaviour: pick(input.ratingBehaviour, old.ratingBehaviour),
    },
    period,
    skp.year,
  )
  const updatedAt = call.now.toISOString()
  await call.db
    .updateTable('evaluation')
    .set({ ...ratings, ...reasonColumns(reasons), revision: old.revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  await call.audit({
    action: 'evaluation.rate',
    subjectType: 'evaluation',
    subjectId: id,
    before: { ratingResult: old.ratingResult, ratingBehaviour: old.ratingBehaviour, ...said(old) },
    after: {
      ratingResult: ratings.ratingResult,
      ratingBehaviour: ratings.ratingBehaviour,
      ...said(reasonColumns(reasons)),
      ...(doubts.length > 0 ? { unusualDay: doubts.map(({ message }) => message) } : {}),
    },
  })
  return { evaluationId: id, revision: old.revision + 1, updatedAt, ...ratings, reasons }
}
