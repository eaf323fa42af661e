import type { FoundNeed } from '../../../shared/development/plan/need.ts'
import { notTaken, proposedPriority } from '../../../shared/development/plan/need.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import { basisText } from '../../../shared/monitoring/improvement/rules.ts'
import type { Call } from '../../app/call.ts'
import { gapsOf } from '../competence/gaps.ts'
import { shownEntries } from '../../monitoring/feedback/store.ts'
import { plansOf } from '../../monitoring/improvement/store.ts'
import { needsOf } from './store.ts'

const cut = (text: string, length: number): string => {
  const line = oneLine(text)
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** Gaps of people as they were assessed last, in the year or in the one before; only where levels are missing. */
async function newestGaps(db: Call['db'], year: number, employeeIds: readonly number[]) {
  const now = await gapsOf(db, { year, employeeIds })
  const assessed = new Set(now.map(({ employeeId }) => employeeId))
  const before = (await gapsOf(db, { year: year - 1, employeeIds })).filter(
    ({ employeeId }) => !assessed.has(employeeId),
  )
  return [
    ...now.map((gap) => ({ ...gap, assessedIn: year })),
    ...before.map((gap) => ({ ...gap, assessedIn: year - 1 })),
  ].filter(({ gap }) => gap > 0)
}

/**
 * What the office knows of somebody's needs and nobody has taken up: gaps of competence as assessed last, feedback that is to be acted on, of the year and the
 * one before, and steps of plans of improvement that run. Who gave feedback is never told.
 */
export async function foundNeeds(
  call: Call,
  year: number,
  employeeIds: readonly number[],
): Promise<FoundNeed[]> {
  const { db } = call
  const found: FoundNeed[] = []
  for (const { employeeId, competenceId, name, required, assessed, gap, assessedIn } of await newestGaps(
    db,
    year,
    employeeIds,
  ))
    found.push({
      employeeId,
      source: 'kesenjangan',
      // Told anew for the plan of each year in which it is still there.
      ref: `${year}/${competenceId}`,
      subject: cut(name, most.name),
      reason: `Level ${assessed}${assessedIn === year ? '' : ` pada penilaian ${assessedIn}`}, standar jabatannya ${required}: kurang ${gap}.`,
      priority: proposedPriority('kesenjangan', gap),
    })
  for (const said of [year - 1, year])
    for (const { id, employeeId, day, tone, text } of await shownEntries(
      db,
      employeeIds,
      `${said}-01-01`,
      `${said}-12-31`,
    ))
      if (tone === 'korektif')
        found.push({
          employeeId,
          source: 'umpan-balik',
          ref: id,
          subject: cut(text, most.name),
          // What is not cut stands there once.
          reason:
            oneLine(text).length > most.name
              ? cut(`Umpan balik ${longDate(day)}: ${text}`, most.short)
              : `Umpan balik ${longDate(day)}.`,
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
