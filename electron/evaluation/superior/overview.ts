import type { Led, LedPerson } from '../../../shared/evaluation/superior/contract.ts'
import { evaluationWaits, mostWaitingFirst } from '../../../shared/evaluation/superior/waiting.ts'
import type { DiaryMonth } from '../../../shared/monitoring/diary/entry.ts'
import { isSilent } from '../../../shared/monitoring/feedback/order.ts'
import { type Period, periodRange } from '../../../shared/office/period.ts'
import type { PlanningRow } from '../../../shared/planning/skp/contract.ts'
import type { Call } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { fullNames, listPosts } from '../../employees/store.ts'
import { linesOf } from '../../monitoring/diary/list-store.ts'
import { daysOf, rhkBetween } from '../../monitoring/diary/month.ts'
import { lastNamed } from '../../monitoring/feedback/store.ts'
import { listSkp } from '../../planning/skp/list-store.ts'
import { evaluationLines, listEvaluations } from '../list-store.ts'

type OfSkp = PlanningRow & { skpId: number }

/** The SKP by which an appraiser leads people now: of each the last one that has not ended. */
function ledBy(planned: readonly PlanningRow[], appraiserId: number, today: string): OfSkp[] {
  const last = new Map<number, OfSkp>()
  for (const row of planned)
    if (
      row.skpId !== null &&
      row.appraiserId === appraiserId &&
      (row.closedOn === null || row.closedOn >= today)
    )
      last.set(row.employeeId, { ...row, skpId: row.skpId })
  return [...last.values()]
}

/** The appraisers of the year whom the operator sees, with how many they lead: by name. */
async function appraisersOf(call: Call, planned: readonly PlanningRow[]): Promise<Led['appraisers']> {
  const names = await fullNames(call.db)
  return [...new Set(planned.flatMap(({ appraiserId }) => appraiserId ?? []))]
    .filter((employeeId) => call.visible([{ employeeId }]).length > 0)
    .map((employeeId) => ({
      employeeId,
      fullName: names.get(employeeId) ?? '-',
      people: ledBy(planned, employeeId, call.today).length,
    }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'id'))
}

function chosenOf(call: Call, appraisers: Led['appraisers'], asked: number | undefined): number | null {
  const wanted = asked ?? call.operator.employeeId
  const found = appraisers.find(({ employeeId }) => employeeId === wanted)
  return (found ?? appraisers.toSorted((a, b) => b.people - a.people)[0])?.employeeId ?? null
}

const reportedMarks: ReadonlySet<string> = new Set(['diajukan', 'disetujui'])
const owedMarks: ReadonlySet<string> = new Set(['belum', 'draf', 'dikembalikan', ...reportedMarks])

/** Everybody whom an appraiser leads; asks the file as often for many as for one. */
export async function ledPeople(
  call: Call,
  {
    year,
    month,
    period,
    appraiserId: asked,
  }: DiaryMonth & { period: Period; appraiserId?: number | undefined },
): Promise<Led> {
  const { db, today } = call
  const posts = await listPosts(db)
  const planned = call.visible(await listSkp(db, year, posts))
  const appraisers = await appraisersOf(call, planned)
  const appraiserId = chosenOf(call, appraisers, asked)
  const led = appraiserId === null ? [] : ledBy(planned, appraiserId, today)
  const ids = new Set(led.map(({ employeeId }) => employeeId))
  const days = daysOf({ year, month })
  const lines = await linesOf(
    db,
    posts.filter(({ id }) => ids.has(id)),
    days,
    today,
  )
  const marks = new Map(lines.map((line) => [line.employeeId, line]))
  const rows = await listEvaluations(db, year, period, led)
  const evaluations = new Map(
    (await evaluationLines(db, rows, { year, period })).map((line) => [line.skpId, line]),
  )
  const last = await lastNamed(db, today, [...ids])
  const rhk = await rhkBetween(db, [...ids], today, today)
  const { end } = periodRange(period, year)
  return {
    today,
    appraisers,
    appraiserId,
    giverId:
      whoseOf('monitoring.feedback.give')[call.operator.role] === 'office'
        ? appraiserId
        : call.operator.employeeId,
    people: mostWaitingFirst(
      led.map((skp): LedPerson => {
        const line = marks.get(skp.employeeId)
        const evaluation = evaluations.get(skp.skpId)
        const told = last.get(skp.employeeId) ?? null
        const before = (line?.marks ?? []).filter((_, index) => (days[index] ?? '') < today)
        const handedIn = days.filter((_, index) => reportedMarks.has(line?.marks[index] ?? ''))
        return {
          employeeId: skp.employeeId,
          nip: skp.nip,
          fullName: skp.fullName,
          jabatan: skp.jabatan,
          unitId: skp.unitId,
          unitName: skp.unitName,
          skpId: skp.skpId,
          reported: {
            done: before.filter((mark) => reportedMarks.has(mark)).length,
            of: before.filter((mark) => owedMarks.has(mark)).length,
          },
          realised: evaluation?.realised ?? { done: 0, of: 0 },
          last: told,
          silent: isSilent(told, today),
          waiting: {
            diaryDays: line?.waiting ?? 0,
            skp: skp.state === 'proposed',
            evaluation: evaluation
              ? evaluationWaits(evaluation, evaluation.periodEnd < end ? evaluation.periodEnd : end, today)
              : null,
          },
          evaluationId: evaluation?.evaluationId ?? null,
          adviceDay: handedIn.at(-1) ?? null,
          rhk: rhk.get(skp.employeeId) ?? [],
        }
      }),
    ),
  }
}
