import { standingOf } from '../../../shared/voices/complaints/rules.ts'
import { type WorkCalendar } from '../../../shared/office/calendar/working-days.ts'
import type { Call } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { openComplaints } from './store.ts'

/**
 * What of the register waits for an answer and how much of it is late, in one query; null for who does not work with it.
 * @param calendar asked for only where something is open
 */
export async function waitingComplaints(
  call: Call,
  calendar: () => Promise<WorkCalendar>,
): Promise<{ open: number; late: number; lastDay: number } | null> {
  if (whoseOf('voices.complaints.list')[call.operator.role] === undefined) return null
  const open = await openComplaints(call.db)
  if (open.length === 0) return { open: 0, late: 0, lastDay: 0 }
  const days = await calendar()
  const steps = [{ id: 0, kind: 'pemilahan', doneOn: '', text: '', handlerId: null } as const]
  const standings = open.map(({ isTouched, ...one }) =>
    standingOf(
      { ...one, steps: isTouched ? [...steps] : [], answeredOn: null, closedOn: null, outcome: null },
      days,
      call.today,
    ),
  )
  return {
    open: open.length,
    late: standings.filter(({ nearness }) => nearness === 'late').length,
    lastDay: standings.filter(({ nearness }) => nearness === 'last').length,
  }
}
