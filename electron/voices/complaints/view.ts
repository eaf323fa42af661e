import type { Complaint } from '../../../shared/voices/complaints/complaint.ts'
import { complaintNumber, handlerOf } from '../../../shared/voices/complaints/complaint.ts'
import type {
  ComplaintLine,
  ComplaintShown,
  RegisterFilter,
} from '../../../shared/voices/complaints/contract.ts'
import { isOverdue, standingOf } from '../../../shared/voices/complaints/rules.ts'
import type { Call } from '../../app/call.ts'
import { fullNames } from '../../employees/store.ts'
import { loadCalendar } from '../../office/calendar/store.ts'
import { loadUnits } from '../../office/store.ts'
import { linkedTo } from './people-store.ts'
import { shownReporters } from './secrecy.ts'
import { untoldBecause } from '../../../shared/voices/complaints/secrecy.ts'
import { complaintsOfYear, loadComplaint } from './store.ts'

/** What the register says of some complaints, in their order; names that are secret are masked. */
export async function linesOf(
  call: Pick<Call, 'db' | 'today'>,
  complaints: readonly Complaint[],
): Promise<ComplaintLine[]> {
  const ids = complaints.map(({ id }) => id)
  const calendar = await loadCalendar(call.db)
  const reporter = await shownReporters(call, ids)
  const linked = await linkedTo(call.db, ids)
  const names = await fullNames(call.db)
  const units = new Map((await loadUnits(call.db)).map(({ id, name }) => [id, name]))
  return complaints.map((complaint) => {
    const { id, unitId, named } = complaint
    return {
      id,
      number: complaintNumber(complaint),
      receivedOn: complaint.receivedOn,
      channel: complaint.channel,
      reporter: reporter(id).name,
      kind: complaint.kind,
      supervisory: complaint.supervisory,
      category: complaint.category,
      substance: complaint.substance,
      service: complaint.service,
      unitName: unitId === null ? null : (units.get(unitId) ?? null),
      handlerName: names.get(handlerOf(complaint) ?? 0) ?? null,
      undecided:
        named !== '' && complaint.kind === 'pujian' && !linked.has(id) && complaint.closedOn === null,
      standing: standingOf(complaint, calendar, call.today),
    }
  })
}

const says = (line: ComplaintLine, search: string): boolean =>
  [
    line.number,
    line.substance,
    line.service,
    line.unitName ?? '',
    line.handlerName ?? '',
    line.reporter,
  ].some((text) => text.toLocaleLowerCase('id').includes(search))

/** What is open first by what is due, then the newest. */
const inOrder = (a: ComplaintLine, b: ComplaintLine): number => {
  const open = (line: ComplaintLine) => line.standing.inTime === null
  if (open(a) !== open(b)) return open(a) ? -1 : 1
  const until = ({ standing }: ComplaintLine) =>
    standing.waitsFor === 'first' ? standing.firstDue : standing.due
  return open(a)
    ? until(a).localeCompare(until(b))
    : b.receivedOn.localeCompare(a.receivedOn) || b.number.localeCompare(a.number)
}

/** The register of a year as it was asked for, with how much is open and late of all of it. */
export async function register(call: Call, { year, show, kind, channel, search }: RegisterFilter) {
  const all = await linesOf(call, await complaintsOfYear(call.db, year, { withOpen: true }))
  const wanted = search.trim().toLocaleLowerCase('id')
  const rows = all
    .filter(
      (line) =>
        (kind === undefined || line.kind === kind) &&
        (channel === undefined || line.channel === channel) &&
        (show !== 'open' || line.standing.inTime === null) &&
        (show !== 'late' || isOverdue(line.standing)) &&
        (show !== 'undecided' || line.undecided) &&
        (wanted === '' || says(line, wanted)),
    )
    .toSorted(inOrder)
  return {
    rows,
    total: rows.length,
    open: all.filter(({ standing }) => standing.inTime === null).length,
    late: all.filter(({ standing }) => isOverdue(standing)).length,
    undecided: all.filter(({ undecided }) => undecided).length,
  }
}

/** One of the register with all that was done. @throws Refusal when it is gone */
export async function shown(call: Call, id: number): Promise<ComplaintShown> {
  const complaint = await loadComplaint(call.db, id)
  const reporter = (await shownReporters(call, [id]))(id)
  const names = await fullNames(call.db)
  const { steps, unitId, revision } = complaint
  const linked = (await linkedTo(call.db, [id])).get(id) ?? []
  const unit = (await loadUnits(call.db)).find((one) => one.id === unitId)
  const { kind, supervisory, category, channel, outsideNumber, receivedOn, completeOn, happenedOn } =
    complaint
  const { service, place, substance, request, named } = complaint
  const { answeredOn, answer, satisfaction, satisfactionNote, closedOn, outcome, outcomeReason } = complaint
  const { firstDays, firstWorking, answerDays, answerWorking } = complaint
  return {
    id,
    number: complaintNumber(complaint),
    revision,
    today: call.today,
    record: {
      kind,
      supervisory,
      category,
      channel,
      outsideNumber,
      receivedOn,
      completeOn,
      happenedOn,
      service,
      unitId,
      place,
      substance,
      request,
      named,
    },
    ending: { answeredOn, answer, satisfaction, satisfactionNote, closedOn, outcome, outcomeReason },
    limits: { firstDays, firstWorking, answerDays, answerWorking },
    standing: standingOf(complaint, await loadCalendar(call.db), call.today),
    reporter: reporter.name,
    hasReporter: reporter.isKept,
    confidential: reporter.confidential,
    untold: reporter.isKept
      ? untoldBecause(
          call.operator,
          linked.map(({ employeeId }) => employeeId),
        )
      : null,
    unitName: unit?.name ?? null,
    steps: steps.map((step) => ({ ...step, handlerName: names.get(step.handlerId ?? 0) ?? null })),
    people: linked.map((link) => ({
      employeeId: link.employeeId,
      fullName: names.get(link.employeeId) ?? '-',
      decidedOn: link.decidedOn,
      reason: link.reason,
      paper: link.paper,
      shared: link.feedbackId !== null,
      words: link.words,
    })),
  }
}
