import type { FoundNeed } from '../../../shared/development/plan/need.ts'
import { notTaken, proposedPriority } from '../../../shared/development/plan/need.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import { basisText } from '../../../shared/monitoring/improvement/rules.ts'
import type { Call } from '../../app/call.ts'
import { shownEntries } from '../../monitoring/feedback/store.ts'
import { plansOf } from '../../monitoring/improvement/store.ts'
import { needsOf } from './store.ts'

const cut = (text: string, length: number): string => {
  const line = oneLine(text)
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/**
 * What the office knows of somebody's needs and nobody has taken up: feedback that is to be acted on, of the year and the
 * one before, and steps of plans of improvement that run. Who gave feedback is never told.
 */
export async function foundNeeds(
  call: Call,
  year: number,
  employeeIds: readonly number[],
): Promise<FoundNeed[]> {
  const { db } = call
  const found: FoundNeed[] = []
  for (const of of [year - 1, year])
    for (const { id, employeeId, day, tone, text } of await shownEntries(
      db,
      employeeIds,
      `${of}-01-01`,
      `${of}-12-31`,
    ))
      if (tone === 'korektif')
        found.push({
          employeeId,
          source: 'umpan-balik',
          ref: id,
          subject: cut(text, most.name),
          reason: cut(`Umpan balik ${longDate(day)}: ${text}`, most.short),
          priority: proposedPriority('umpan-balik'),
        })
  for (const { employeeId, state, steps, basis } of await plansOf(db, employeeIds))
    if (state !== 'ended')
      for (const { id, problem, action } of steps)
        if (problem !== '' || action !== '')
          found.push({
            employeeId,
            source: 'perbaikan',
            ref: id,
            subject: cut(problem || action, most.name),
            reason: cut(`${basisText(basis)}. ${action}`, most.short),
            priority: proposedPriority('perbaikan'),
          })
  return notTaken(found, await needsOf(db, { employeeIds }))
}
