import { splitAt } from '../../../shared/planning/timeline/split.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import type { Call } from '../../app/call.ts'
import { beginSkp, loadSurroundings } from '../skp/begin.ts'
import { isWrittenBeside } from '../talks/beside.ts'
import { loadContent } from '../skp/content.ts'
import { copySkp } from '../annex/copy-skp.ts'
import { loadSkp, type SkpRow, touchSkp } from '../skp/store.ts'

/** Where an SKP would be divided. @throws Refusal when it can't be */
export function splitOf(row: SkpRow, from: string) {
  const split = splitAt(
    {
      year: row.year,
      state: row.state,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
      closedOn: row.closedOn,
    },
    from,
  )
  if (!split.ok) throw new Refusal(split.problem)
  return split
}

/**
 * Closes an SKP on the day before and begins the next under the appraiser of the new post. A draft's period ends
 * earlier; a signed document stays as it was signed and is closed on a day. @returns the second one's id
 */
export async function closeAndContinue(
  call: Call,
  row: SkpRow,
  { from, reason, copy }: { from: string; reason: string; copy: boolean },
): Promise<number> {
  const { firstEnd, secondStart, secondEnd } = splitOf(row, from)
  await call.db
    .updateTable('skp')
    .set(isOpen(row.state) ? { periodEnd: firstEnd } : { closedOn: firstEnd, closingReason: reason })
    .where('id', '=', row.id)
    .execute()
  await touchSkp(call.db, row, call.now)
  const id = await beginSkp(call, await loadSurroundings(call), {
    employeeId: row.employeeId,
    year: row.year,
    periodStart: secondStart,
    periodEnd: secondEnd,
    approach: row.approach,
  })
  if (copy) await copySkp(call, id, row.id, await loadContent(call.db, row.id))
  return id
}

/** Takes it back: the second SKP goes, the first holds as long as before. @returns until when it holds again */
export async function undoClosing(call: Call, first: SkpRow, secondId: number): Promise<string> {
  const second = await loadSkp(call.db, secondId)
  const touched =
    second.state !== 'draft' || second.revision !== 0 || (await isWrittenBeside(call.db, secondId))
  if (touched)
    throw new Refusal('SKP kedua sudah dikerjakan, jadi penutupan tidak dapat diurungkan sekaligus.')
  const { splitAtDay, whole } = isOpen(first.state)
    ? { splitAtDay: first.periodEnd, whole: { periodEnd: second.periodEnd } }
    : { splitAtDay: first.closedOn, whole: { closedOn: null, closingReason: '' } }
  const joins =
    splitAtDay !== null &&
    second.employeeId === first.employeeId &&
    second.year === first.year &&
    splitOf({ ...first, state: 'draft', closedOn: null, periodEnd: second.periodEnd }, second.periodStart)
      .firstEnd === splitAtDay
  if (!joins) throw new Refusal('Kedua SKP itu tidak saling menyambung. Muat ulang halaman.')
  await call.db.deleteFrom('skp').where('id', '=', secondId).execute()
  await call.db.updateTable('skp').set(whole).where('id', '=', first.id).execute()
  await touchSkp(call.db, first, call.now)
  return second.periodEnd
}
