import { daysFrom } from '../../../shared/kernel/dates.ts'
import { type Problem, Refusal } from '../../../shared/kernel/refusal.ts'
import type { DiaryDays, DiaryState } from '../../../shared/monitoring/diary/entry.ts'
import { doubtsOfDay, namedDay, problemsOfDay } from '../../../shared/monitoring/diary/rules.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { Call } from '../../app/call.ts'
import { listPosts, namesOfEmployees } from '../../employees/store.ts'
import { daysOfPeople } from './month.ts'
import { type DayRecord, entriesOf, setDays, touchDiaries, writtenDays } from './store.ts'

/** An act upon days that are written: from which states it takes them, and to which. */
interface DayAct {
  action: `monitoring.diary.${'submit' | 'withdraw' | 'approve' | 'giveBack'}`
  from: readonly DiaryState[]
  to: DiaryState
  /** What stands on the days afterwards. */
  note: string
  /** What the log says besides of an act upon the days of who does it. */
  also?: Readonly<Record<string, string>>
  /** Why nothing was done, where no day was in such a state. */
  nothing: string
}

/** So many days an act reaches at most. */
const mostDays = 366

/** The days of an act that are in one of its states. @throws Refusal where there is none */
async function daysFor(call: Call, { employeeIds, from, to }: DiaryDays, act: DayAct): Promise<DayRecord[]> {
  const length = daysFrom(from, to)
  if (length < 0 || length > mostDays)
    throw new Refusal(`Pilih hari pertama dan hari terakhir, paling jauh ${mostDays} hari.`)
  const days = (await writtenDays(call.db, from, to, employeeIds)).filter(({ state }) =>
    act.from.includes(state),
  )
  if (days.length === 0) throw new Refusal(act.nothing)
  return days
}

/** Brings the days of an act into their new state: one entry of the log for each diary, all in one transaction. */
async function finish(call: Call, days: readonly DayRecord[], act: DayAct) {
  const byDiary = Map.groupBy(days, ({ diaryId }) => diaryId)
  await setDays(call.db, days, act.to, act.note)
  await touchDiaries(call.db, [...byDiary.keys()], call.now.toISOString())
  await call.auditAll(
    [...byDiary].map(([diaryId, own]) => ({
      action: act.action,
      subjectType: 'diary',
      subjectId: diaryId,
      before: { state: own[0]?.state },
      after: {
        employeeId: own[0]?.employeeId,
        days: own.map(({ day }) => day),
        state: act.to,
        ...(act.note === '' ? {} : { note: act.note }),
        ...(own[0]?.employeeId === call.operator.employeeId ? act.also : {}),
      },
    })),
  )
  return { people: new Set(days.map(({ employeeId }) => employeeId)).size, days: days.length }
}

/** Withdraws, approves or gives back. */
export const actOn = async (call: Call, input: DiaryDays, act: DayAct) =>
  finish(call, await daysFor(call, input, act), act)

/**
 * Hands days in.
 * @throws Refusal where something of them is wrong; Doubt where somebody wrote on a day on which nobody works
 */
export async function submit(call: Call, { sure, ...input }: DiaryDays & { sure: boolean }) {
  const act: DayAct = {
    action: 'monitoring.diary.submit',
    from: ['draft'],
    to: 'submitted',
    note: '',
    nothing: 'Tidak ada draf pada hari-hari itu, jadi tidak ada yang diajukan.',
  }
  const days = await daysFor(call, input, act)
  const entries = await entriesOf(call.db, [...new Set(days.map(({ diaryId }) => diaryId))])
  const names = await namesOfEmployees(call.db, input.employeeIds)
  const people = await listPosts(call.db, { employeeIds: input.employeeIds })
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))]
  const dayOf = await daysOfPeople(call.db, people, years, call.today)
  const whose = (employeeId: number): string => (names.size > 1 ? `${names.get(employeeId) ?? '-'}, ` : '')
  const problems: Problem[] = []
  const doubts: Problem[] = []
  for (const { diaryId, employeeId, day } of days) {
    const own = (entries.get(diaryId) ?? []).filter((entry) => entry.day === day)
    const field = `${whose(employeeId)}${namedDay(day)}`
    if (own.length === 0) problems.push({ field, message: 'Belum ada kegiatan.' })
    problems.push(...problemsOfDay(own).map(({ message }) => ({ field, message })))
    // The sentence names the day itself.
    const who = names.size > 1 ? { field: names.get(employeeId) ?? '-' } : {}
    doubts.push(...doubtsOfDay(dayOf(employeeId, day)).map((message) => ({ ...who, message })))
  }
  if (problems.length > 0)
    throw new Refusal(`${problems.length} hal perlu diperbaiki, jadi belum ada yang diajukan.`, problems)
  mustBeMeant(doubts, sure, 'Apakah memang bekerja pada hari itu?', 'Belum ada yang diajukan.')
  return finish(call, days, act)
}
