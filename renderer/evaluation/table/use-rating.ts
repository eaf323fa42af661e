import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EvaluationLine } from '../../../shared/evaluation/contract.ts'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import type { ReasonKind } from '../../../shared/evaluation/reasons.ts'
import { predikatFor } from '../../../shared/evaluation/predikat.ts'
import { type RatingCell, ratingCellLabels } from '../../../shared/evaluation/table.ts'
import { type Period, periodRange } from '../../../shared/office/period.ts'
import { api, client, complaintOf, queryClient, refresh } from '../../app/client.ts'
import { confirm, tell, tellError } from '../../components/confirm.tsx'
import type { RowSource } from '../../components/data-table.tsx'
import { saveDrafts } from '../../components/use-draft.ts'
import { knownRevision, patchLine, patchOrder } from './known-lines.ts'

/** What is rated and not stored yet, by the SKP. */
type Waiting = Partial<Pick<EvaluationLine, RatingCell | 'reasons'>>

/** A rating that was set, for the way back. */
interface Step {
  skpId: number
  cell: RatingCell
  before: Rating | null
  after: Rating | null
}

/** After the last rating, in milliseconds: then what else shows it is read anew. */
const settled = 200

/** Asks whether a period is meant that is far from its end. @param reasons why it is asked */
const askMeant = (reasons: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    confirm({
      title: 'Menilai periode ini sekarang?',
      children: reasons.join(' '),
      verb: 'Nilai sekarang',
      onConfirm: () => resolve(true),
      // After an answer it changes nothing any more.
      onClose: () => resolve(false),
    })
  })

/**
 * Ratings that are set in the rows of the table: shown at once, stored one after the other, taken back by Ctrl+Z.
 * @param source the rows as they are stored
 * @param onBegun an evaluation has begun with a rating, and with it the number of its line has changed
 */
export function useRating({
  year,
  period,
  source,
  onBegun,
}: {
  year: number
  period: Period
  source: RowSource<EvaluationLine>
  onBegun: (skpId: number, evaluationId: number) => void
}) {
  const [waiting, setWaiting] = useState<ReadonlyMap<number, Waiting>>(new Map())
  const revisions = useRef(new Map<number, number>())
  const chain = useRef<Promise<void>>(Promise.resolve())
  /** Whether somebody has said that this period is meant. */
  const meant = useRef(false)
  const past = useRef<Step[]>([])
  const future = useRef<Step[]>([])
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const latest = useRef({ onBegun })
  latest.current = { onBegun }
  const { end } = periodRange(period, year)

  const store = useCallback(
    async ({ skpId, revision }: EvaluationLine, change: Waiting): Promise<void> => {
      // The panel beside the table may have stored something since the row was drawn.
      const known = [revisions.current.get(skpId), revision, knownRevision(period, skpId)].flatMap(
        (number) => number ?? [],
      )
      const send = () =>
        client.evaluation.rate({
          skpId,
          period,
          revision: known.length > 0 ? Math.max(...known) : null,
          ...change,
          sure: meant.current,
        })
      const ask = async () => {
        try {
          return await send()
        } catch (error) {
          const { asks, problems } = complaintOf(error)
          if (!asks) throw error
          if (!(await askMeant(problems.map(({ message }) => message)))) return null
          meant.current = true
          return send()
        }
      }
      try {
        const answer = await ask()
        if (answer === null) return
        revisions.current.set(skpId, answer.revision)
        patchLine(period, skpId, { state: 'draft', ...answer })
        if (known.length === 0) {
          patchOrder(period, skpId, answer.evaluationId)
          latest.current.onBegun(skpId, answer.evaluationId)
        }
      } catch (error) {
        tellError(error)
        revisions.current.delete(skpId)
        // The row shows what is stored by now.
        void queryClient.invalidateQueries({ queryKey: api.evaluation.key() })
      } finally {
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => void refresh(), settled)
      }
    },
    [period],
  )

  /** Shows a change at once and stores it; what came of it is told where it fails. */
  const put = useCallback(
    (row: EvaluationLine, change: Waiting) => {
      const { skpId } = row
      setWaiting((now) => new Map(now).set(skpId, { ...now.get(skpId), ...change }))
      chain.current = chain.current.then(async () => {
        // What is typed in the panel was there before the rating.
        await saveDrafts()
        await store(row, change)
        setWaiting((now) => {
          // Another change of the same thing may have been made meanwhile.
          const still = Object.entries(now.get(skpId) ?? {}).filter(
            ([name, value]) => change[name as keyof Waiting] !== value,
          )
          const next = new Map(now)
          if (still.length === 0) next.delete(skpId)
          else next.set(skpId, Object.fromEntries(still))
          return next
        })
      })
    },
    [store],
  )

  /** The rows with what is rated and on its way. */
  const rated = useMemo<RowSource<EvaluationLine>>(() => {
    const merged = new Map<EvaluationLine, EvaluationLine>()
    return {
      ...source,
      at: (index) => {
        const row = source.at(index)
        const change = row && waiting.get(row.skpId)
        if (!change) return row
        const known = merged.get(row)
        if (known) return known
        const next = { ...row, ...change, state: row.state ?? ('draft' as const) }
        next.predikat = predikatFor(next.ratingResult, next.ratingBehaviour, end)
        merged.set(row, next)
        return next
      },
    }
  }, [source, waiting, end])

  const rate = useCallback(
    (row: EvaluationLine, cell: RatingCell, rating: Rating | null) => {
      if (row[cell] === rating) return
      past.current.push({ skpId: row.skpId, cell, before: row[cell], after: rating })
      future.current = []
      put(row, { [cell]: rating })
    },
    [put],
  )

  /** Stores why somebody is rated so. */
  const explain = useCallback(
    (row: EvaluationLine, kind: ReasonKind, text: string) =>
      put(row, { reasons: { ...row.reasons, [kind]: text } }),
    [put],
  )

  /**
   * Takes the last rating back, or sets it again.
   * @returns whose row it is in and which cell, so that it is brought into sight; null where there is nothing
   */
  const step = useCallback(
    (way: 'undo' | 'redo'): { skpId: number; cell: RatingCell } | null => {
      const [from, to] = way === 'undo' ? [past.current, future.current] : [future.current, past.current]
      const last = from.pop()
      if (!last) return null
      const at = rated.ids.findIndex((_, index) => rated.at(index)?.skpId === last.skpId)
      const row = rated.at(at)
      const [expected, wanted] = way === 'undo' ? [last.after, last.before] : [last.before, last.after]
      // Signed or changed elsewhere since, or narrowed away: it is not this table's to take back any more.
      if (row === undefined || row.state === 'signed' || row[last.cell] !== expected) {
        tell(
          `${ratingCellLabels[last.cell]} itu sudah berubah atau tidak tampak lagi, jadi tidak diurungkan.`,
        )
        return null
      }
      to.push(last)
      put(row, { [last.cell]: wanted })
      return { skpId: last.skpId, cell: last.cell }
    },
    [rated, put],
  )
  /** Waits until all that was set is stored, or refused. */
  const stored = useCallback(() => chain.current, [])
  return { source: rated, rate, explain, step, stored }
}
