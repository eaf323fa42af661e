import { isInService } from '../../shared/employees/legal-position.ts'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import type { Predikat } from '../../shared/evaluation/evaluation.ts'
import { receiptLate, receiptStep } from '../../shared/evaluation/receipt/rules.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { identityParts } from '../../shared/home/next-step.ts'
import {
  deadlineOf,
  deadlinesOf,
  dueAtStart,
  isCounted,
  skpDeadlineOf,
  stateOfDate,
  stateOfDeadline,
} from '../../shared/office/calendar.ts'
import { countDue } from '../../shared/monitoring/coaching/due.ts'
import { addDays, addMonths, daysFrom } from '../../shared/kernel/dates.ts'
import { never, weekUntil } from '../../shared/monitoring/diary/rules.ts'
import { fromTop } from '../../shared/office/from-top.ts'
import { periodsOf } from '../../shared/office/period.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { isOpen, isSigned } from '../../shared/planning/skp/transitions.ts'
import { isAddendum, standingsOf, unfinishedOf } from '../../shared/planning/year/late.ts'
import { type Call, os } from '../app/call.ts'
import { listPosts, type Post, unitsWithPeople } from '../employees/store.ts'
import { loadAchievements } from '../evaluation/achievements.ts'
import { evaluationProgress, listEvaluations } from '../evaluation/list-store.ts'
import { dueThings } from '../monitoring/coaching/list-store.ts'
import { waitingObjections } from '../evaluation/objection/waiting.ts'
import { linesOf } from '../monitoring/diary/list-store.ts'
import { owedSince } from '../monitoring/diary/month.ts'
import { loadDeadlines } from '../office/deadlines/store.ts'
import { loadCalendar } from '../office/calendar/store.ts'
import { loadRhythm } from '../office/rhythm.ts'
import { loadOffice, loadSettings } from '../office/store.ts'
import { countGoals } from '../planning/goals/store.ts'
import { firstYear, hasSigned, listSkp } from '../planning/skp/list-store.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { loadUsedSince } from '../planning/year/late-store.ts'
import { waitingComplaints } from '../voices/complaints/waiting.ts'

const nothing = { done: 0, total: 0 }

/** The year after one that is over, and who is still to have an SKP of it; null where it has not begun. */
async function nextYearOf(call: Call, year: number): Promise<HomeOverview['nextYear']> {
  const next = year + 1
  if (call.today < `${next}-01-01` || call.today > `${next}-12-31`) return null
  const standings = standingsOf(call.visible(await listSkp(call.db, next)), next)
  return { year: next, without: standings.filter(({ skpId }) => skpId === null).length }
}

/** Who is behind with the diary of this week, of the people in service. */
async function diaryOf(call: Call, people: readonly Post[], year: number): Promise<HomeOverview['diary']> {
  if (!call.today.startsWith(`${year}-`) || (await owedSince(call.db)) === never) return null
  const lines = await linesOf(call.db, people, weekUntil(call.today), call.today)
  return { people: lines.length, behind: lines.filter(({ behind }) => behind > 0).length }
}

/** Who waits for the signed evaluation of a period or has not signed it, and who of them is late. */
function receiptOf(rows: readonly EvaluationRow[], today: string, since: string): HomeOverview['receipt'] {
  const waiting = rows.flatMap((row) => {
    const step = row.state === 'signed' ? receiptStep(row) : null
    return step && row.evaluationId !== null
      ? [
          {
            evaluationId: row.evaluationId,
            fullName: row.fullName,
            step: step.step,
            daysLate: receiptLate(step, today, since),
          },
        ]
      : []
  })
  const late = waiting.filter(({ daysLate }) => daysLate > 0).toSorted((a, b) => b.daysLate - a.daysLate)
  return { waiting: waiting.length, late }
}

/** How far the operator's own diary is behind, of this month and the last. */
async function ownDiaryOf(
  call: Call,
  people: readonly Post[],
  year: number,
): Promise<HomeOverview['ownDiary']> {
  const own = people.filter(({ id }) => id === call.operator.employeeId)
  if (own.length === 0 || !call.today.startsWith(`${year}-`)) return null
  const first = `${addMonths(call.today, -1).slice(0, 7)}-01`
  const days = Array.from({ length: daysFrom(first, call.today) + 1 }, (_, index) => addDays(first, index))
  const [line] = await linesOf(call.db, own, days, call.today)
  return line ? { employeeId: line.employeeId, behind: line.behind } : null
}

/** Whose SKP is next to be finished: who never had one that was signed first. @param rows from the top down */
function nextSkpOf(rows: readonly PlanningRow[]) {
  const open = rows.filter(({ state }) => isOpen(state))
  const next = open.find((row) => !isAddendum(row)) ?? open[0]
  const turn = turnOf(next)
  return next && turn && { ...turn, hasAppraiser: next.appraiserName !== null }
}

const turnOf = (row: { skpId: number | null; fullName: string } | undefined) =>
  row === undefined || row.skpId === null ? null : { skpId: row.skpId, fullName: row.fullName }

export const homeProcedures = os.home.router({
  due: os.home.due.handler(async ({ context: { call } }) => {
    const lastYear = Number(call.today.slice(0, 4)) - 1
    const listed = call.visible(await listSkp(call.db, lastYear))
    const progress = await evaluationProgress(call.db, lastYear, ['tahunan'], listed)
    const { done, total } = progress.get('tahunan') ?? nothing
    const { due } = deadlineOf(lastYear, 'tahunan', await loadDeadlines(call.db, lastYear))
    return dueAtStart(call.today, { open: total - done, due }, await loadRhythm(call.db, lastYear + 1))
  }),

  overview: os.home.overview.handler(async ({ input, context: { call } }): Promise<HomeOverview> => {
    const { year, period } = input
    const everybody = await listPosts(call.db)
    const seen = everybody.filter(({ id }) => call.visible([{ employeeId: id }]).length > 0)
    const people = seen.filter(({ legalPosition }) => isInService(legalPosition))
    const units = await unitsWithPeople(call.db, everybody)
    const listed = call.visible(await listSkp(call.db, year, everybody))
    // Who is away all year, or begins later, is not waited for.
    const due = new Set(standingsOf(listed, year).map(({ employeeId }) => employeeId))
    const planned = listed.filter((row) => row.skpId !== null || due.has(row.employeeId))
    const ofYear = new Set(planned.map(({ employeeId }) => employeeId))
    const inService = new Set(people.map(({ id }) => id))
    const without = planned.filter((row) => row.skpId === null)
    const signed = planned.filter(({ state }) => isSigned(state))
    const rows = await listEvaluations(call.db, year, period, listed)
    const own = await loadDeadlines(call.db, year)
    const unsigned = planned.filter((row) => !isSigned(row.state))
    const { newSkpMonths } = await loadSettings(call.db)
    const [skpDue, since] = [skpDeadlineOf(year, own), await loadUsedSince(call.db, year)]
    const unfinished = unfinishedOf(
      standingsOf(unsigned, year),
      { date: skpDue, newSkpMonths, since },
      call.today,
    )
    const late = unfinished.filter(({ daysLate }) => daysLate > 0).toSorted((a, b) => b.daysLate - a.daysLate)
    const inTime = signed.length + unsigned.filter(isAddendum).length
    const rhythm = await loadRhythm(call.db, year)
    const progress = await evaluationProgress(call.db, year, periodsOf(rhythm), listed)
    const deadlines = deadlinesOf(year, rhythm, own)
    const ofPeriod = deadlineOf(year, period, own)
    const identity = await loadOffice(call.db)
    return {
      today: call.today,
      unfilled: identityParts.filter((part) => identity[part] === ''),
      isNew: !(await hasSigned(call.db)),
      isFirstYear: ((await firstYear(call.db)) ?? year) >= year,
      goals: await countGoals(call.db, year),
      nextYear: await nextYearOf(call, year),
      receipt: receiptOf(rows, call.today, since),
      objections: await waitingObjections(call),
      diary: await diaryOf(call, people, year),
      coaching: countDue(call.visible(await dueThings(call)), call.today),
      complaints: await waitingComplaints(call, () => loadCalendar(call.db)),
      ownDiary: await ownDiaryOf(call, people, year),
      setup: {
        people: people.length,
        withoutUnit: people.filter(({ unitId }) => unitId === null).length,
        units: units.length,
        unitsWithoutHead: units.filter((unit) => unit.headName === null && unit.people > 0).length,
      },
      planning: {
        people: ofYear.size,
        notDue: people.filter(({ id }) => !ofYear.has(id)).length,
        left: [...ofYear].filter((id) => !inService.has(id)).length,
        without: without.length,
        drafts: planned.length - without.length - signed.length,
        signed: signed.length,
        late: late.length,
        due: skpDue,
        since,
        next: nextSkpOf(fromTop(planned, units)) ?? null,
      },
      evaluation: {
        skp: rows.length,
        begun: rows.filter(({ state }) => state !== null).length,
        signed: rows.filter(({ state }) => state === 'signed').length,
        received: rows.filter(
          ({ state, employeeSignedOn }) => state === 'signed' && employeeSignedOn !== null,
        ).length,
        from: ofPeriod.from,
        due: ofPeriod.due,
        next: turnOf(fromTop(rows, units).find(({ state }) => state !== 'signed')),
        achievementSet: (await loadAchievements(call.db, year, period)).length > 0,
        counts: predikatCounts(rows),
      },
      deadlines: deadlines.flatMap((deadline): HomeOverview['deadlines'] => {
        const { id, title, due: on } = deadline
        if (!isCounted(id)) {
          const state = stateOfDate(deadline, call.today)
          return state === null ? [] : [{ id, title, due: on, state, done: 0, total: 0 }]
        }
        const { done, total } =
          id === 'skp' ? { done: inTime, total: planned.length } : (progress.get(id) ?? nothing)
        const state = stateOfDeadline(deadline, total - done, total, call.today, since)
        return [{ id, title, due: on, state, done, total }]
      }),
      withoutSkp: without
        .slice(0, 8)
        .map(({ employeeId, fullName, jabatan }) => ({ employeeId, fullName, jabatan })),
      latest: late.slice(0, 5).map(({ employeeId, skpId, fullName, state, daysLate }) => ({
        employeeId,
        skpId,
        fullName,
        state,
        daysLate,
      })),
      waiting: await waitingFor(call, rows, planned),
      recent: recentOf(planned, rows),
    }
  }),
})

function predikatCounts(rows: readonly EvaluationRow[]): Record<Predikat, number> {
  const counts = { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 }
  for (const { predikat } of rows) if (predikat) counts[predikat] += 1
  return counts
}

async function waitingFor(
  call: Call,
  rows: readonly EvaluationRow[],
  planned: readonly PlanningRow[],
): Promise<HomeOverview['waiting']> {
  const names = new Map(planned.map(({ skpId, appraiserName }) => [skpId, appraiserName]))
  const unsigned = rows.filter(({ state }) => state !== 'signed').map(({ skpId }) => skpId)
  const skps = await loadSkps(call.db, unsigned)
  const open = new Map<string, HomeOverview['waiting'][number]>()
  for (const skpId of unsigned) {
    const appraiser = names.get(skpId)
    if (!appraiser) continue
    const { appraiserEmployeeId: employeeId = null, appraiserOfficialId = null } = skps.get(skpId) ?? {}
    // Two people may have the same name.
    const key = `${employeeId} ${appraiserOfficialId}`
    const known = open.get(key) ?? { appraiser, employeeId, open: 0 }
    open.set(key, { ...known, open: known.open + 1 })
  }
  return [...open.values()].toSorted((a, b) => b.open - a.open || a.appraiser.localeCompare(b.appraiser))
}

function recentOf(planned: readonly PlanningRow[], rows: readonly EvaluationRow[]): HomeOverview['recent'] {
  const skp = planned.flatMap(({ skpId: id, fullName, state, updatedAt: at }) =>
    id !== null && state !== null && at !== null ? [{ kind: 'skp' as const, id, fullName, state, at }] : [],
  )
  const evaluations = rows.flatMap(({ evaluationId: id, fullName, state, updatedAt: at }) =>
    id !== null && state !== null && at !== null
      ? [{ kind: 'evaluation' as const, id, fullName, state, at }]
      : [],
  )
  return [...skp, ...evaluations].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, 6)
}
