import type { Diary, DiaryDay } from '../../../shared/monitoring/diary/contract.ts'
import type { DiaryMonth } from '../../../shared/monitoring/diary/entry.ts'
import { closedBecause, lockedBecause, markOf } from '../../../shared/monitoring/diary/rules.ts'
import { monthKey } from '../../../shared/monitoring/diary/entry.ts'
import { monthName } from '../../../shared/kernel/dates.ts'
import { safeFileName } from '../../../shared/kernel/file-name.ts'
import { diaryWorksheet } from '../../../shared/monitoring/diary/e-kinerja.ts'
import { partOf } from '../../../shared/kernel/order.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { type Call, os } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { listPosts } from '../../employees/store.ts'
import { workbookFile, writeWorkbook } from '../../excel/workbook.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import { actOn, submit } from './act.ts'
import { orderedDiaries } from './list-store.ts'
import { daysOf, daysOfPeople, rhkBetween } from './month.ts'
import { save } from './save.ts'
import { entriesOf, loadDiary, writtenDays } from './store.ts'

/** Whose days the operator approves. */
const decides = (call: Call) => decidesBy('monitoring.diary.approve', call)

/** Whether the operator writes in somebody's diary. */
function writesIn({ operator }: Call, employeeId: number): boolean {
  const rows = whoseOf('monitoring.diary.save')[operator.role]
  return rows === 'office' || (rows === 'own' && operator.employeeId === employeeId)
}

/** The diary of a person and month as the page shows it. @throws Refusal where the person is gone */
export async function diaryOf(call: Call, employeeId: number, at: DiaryMonth): Promise<Diary> {
  const [person] = await listPosts(call.db, { employeeIds: [employeeId] })
  if (!person) throw gone('Pegawai itu')
  const days = daysOf(at)
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const record = await loadDiary(call.db, employeeId, monthKey(at))
  const written = new Map(
    (await writtenDays(call.db, first, last, [employeeId])).map((one) => [one.day, one]),
  )
  const dayOf = await daysOfPeople(call.db, [person], [at.year], call.today)
  return {
    employeeId,
    fullName: person.fullName,
    jabatan: person.jabatan,
    ...at,
    today: call.today,
    revision: record?.revision ?? 0,
    days: days.map((day): DiaryDay => {
      const [on, own] = [dayOf(employeeId, day), written.get(day) ?? null]
      return {
        day,
        mark: markOf(on, own),
        state: own?.state ?? null,
        note: own?.note ?? '',
        free: on.absence ?? on.dayOff,
        locked: closedBecause(on) ?? lockedBecause(day, own?.state ?? 'draft'),
      }
    }),
    entries: record ? ((await entriesOf(call.db, [record.id])).get(record.id) ?? []) : [],
    rhk: (await rhkBetween(call.db, [employeeId], first, last)).get(employeeId) ?? [],
    writes: writesIn(call, employeeId),
    decides: (await decides(call))(employeeId),
  }
}

export const diaryProcedures = {
  get: os.monitoring.diary.get.handler(({ input: { employeeId, ...at }, context: { call } }) =>
    diaryOf(call, employeeId, at),
  ),

  save: os.monitoring.diary.save.handler(({ input, context: { call } }) => save(call, input)),

  submit: os.monitoring.diary.submit.handler(({ input, context: { call } }) => submit(call, input)),

  withdraw: os.monitoring.diary.withdraw.handler(({ input, context: { call } }) =>
    actOn(call, input, {
      action: 'monitoring.diary.withdraw',
      from: ['submitted'],
      to: 'draft',
      note: '',
      nothing: 'Tidak ada yang sedang diajukan pada hari-hari itu, jadi tidak ada yang ditarik.',
    }),
  ),

  approve: os.monitoring.diary.approve.handler(({ input, context: { call } }) =>
    actOn(call, input, {
      action: 'monitoring.diary.approve',
      from: ['submitted'],
      to: 'approved',
      note: '',
      nothing: 'Tidak ada yang diajukan pada hari-hari itu, jadi tidak ada yang disetujui.',
    }),
  ),

  giveBack: os.monitoring.diary.giveBack.handler(({ input: { note, ...input }, context: { call } }) =>
    actOn(call, input, {
      action: 'monitoring.diary.giveBack',
      from: ['submitted', 'approved'],
      to: 'draft',
      note,
      nothing: 'Tidak ada yang diajukan atau disetujui pada hari-hari itu, jadi tidak ada yang dikembalikan.',
    }),
  ),

  export: os.monitoring.diary.export.handler(async ({ input: { employeeId, ...at }, context: { call } }) => {
    const { fullName, entries } = await diaryOf(call, employeeId, at)
    return workbookFile(
      await writeWorkbook([diaryWorksheet(at, entries)]),
      safeFileName(`Progres harian ${monthName(at.month)} ${at.year} - ${fullName.replace(/\.$/, '')}.xlsx`),
    )
  }),

  list: os.monitoring.diary.list.handler(
    async ({ input: { offset, limit, ...which }, context: { call } }) => {
      const mine = await decides(call)
      const lines = await orderedDiaries(call.db, which, call.today, seenBy(call))
      return partOf(lines, { offset, limit }).map((line) => ({ ...line, decides: mine(line.employeeId) }))
    },
  ),

  order: os.monitoring.diary.order.handler(async ({ input, context: { call } }) =>
    (await orderedDiaries(call.db, input, call.today, seenBy(call))).map(({ employeeId }) => employeeId),
  ),
}

/** Whether the operator sees somebody's diary at all. */
const seenBy =
  (call: Call) =>
  ({ id }: { id: number }): boolean =>
    call.visible([{ employeeId: id }]).length > 0
