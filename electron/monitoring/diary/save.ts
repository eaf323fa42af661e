import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { type DiaryEntry, isBlank, monthKey } from '../../../shared/monitoring/diary/entry.ts'
import type { diaryContract } from '../../../shared/monitoring/diary/contract.ts'
import { closedBecause, lockedBecause, namedDay } from '../../../shared/monitoring/diary/rules.ts'
import { timeText } from '../../../shared/monitoring/diary/time.ts'
import type { Call } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { daysOf, daysOfPeople, rhkBetween } from './month.ts'
import {
  diariesOfEntries,
  type DiaryRecord,
  entriesOf,
  loadDiary,
  storeDays,
  takeDiary,
  touchDiaries,
  writtenDays,
} from './store.ts'

type SaveInput = z.output<NonNullable<(typeof diaryContract)['save']['~orpc']['inputSchema']>>

/** An entry as the log tells it. */
export const told = ({ start, end, rhkId: _, ...entry }: DiaryEntry) => ({
  ...entry,
  start: timeText(start),
  end: timeText(end),
})

/** Every entry with the words of its RHK. @throws Refusal where one names an RHK that does not hold on its day */
async function withRhk(
  call: Call,
  { employeeId, year, month }: SaveInput,
  entries: readonly DiaryEntry[],
  before: readonly DiaryEntry[],
): Promise<DiaryEntry[]> {
  const days = daysOf({ year, month })
  const held = (await rhkBetween(call.db, [employeeId], days[0] ?? '', days.at(-1) ?? '')).get(employeeId)
  const kept = new Map(before.map((entry) => [entry.id, entry]))
  return entries.map((entry) => {
    const { id, day, rhkId } = entry
    if (rhkId === null) return { ...entry, rhkText: '' }
    const rhk = held?.find((one) => one.id === rhkId && one.from <= day && day <= one.to)
    if (rhk) return { ...entry, rhkText: rhk.text }
    const former = kept.get(id)
    // What was linked while the RHK held stays so.
    if (former?.rhkId === rhkId && former.day === day) return { ...entry, rhkText: former.rhkText }
    throw new Refusal(`RHK itu tidak ada dalam SKP yang berlaku pada ${namedDay(day)}.`, [
      { field: namedDay(day), message: 'Pilih RHK lain, atau kosongkan untuk tugas lain.' },
    ])
  })
}

/** @throws Refusal where one of the days is not written in */
async function refuseClosedDays(call: Call, { employeeId, year, month, days }: SaveInput): Promise<void> {
  const key = monthKey({ year, month })
  const people = await listPosts(call.db, { employeeIds: [employeeId] })
  if (people.length === 0) throw gone('Pegawai itu')
  const dayOf = await daysOfPeople(call.db, people, [year], call.today)
  for (const { day, entries } of days) {
    if (!day.startsWith(key) || entries.some((entry) => entry.day !== day))
      throw new Refusal('Hari kegiatan di luar bulan ini. Muat ulang halaman.')
    // What was written before somebody left may still be taken away.
    const closed = entries.length === 0 ? null : closedBecause(dayOf(employeeId, day))
    if (closed !== null) throw new Refusal(closed, [{ field: namedDay(day), message: closed }])
  }
}

/** @throws Refusal where the id of an entry is one of another diary, or stands twice */
async function refuseForeignIds(
  call: Call,
  diary: DiaryRecord | undefined,
  entries: readonly DiaryEntry[],
): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const known = await diariesOfEntries(call.db, ids)
  if (new Set(ids).size < ids.length || [...known.values()].some((id) => id !== diary?.id))
    throw new Refusal('Sebuah kegiatan tercatat dua kali. Muat ulang halaman.')
}

/**
 * Writes days of a diary anew.
 * @throws Refusal where a day is not one that can be written in, or was saved elsewhere meanwhile
 */
export async function save(call: Call, input: SaveInput): Promise<{ revision: number; savedAt: string }> {
  const { employeeId, days } = input
  const key = monthKey(input)
  const known = await loadDiary(call.db, employeeId, key)
  if ((known?.revision ?? 0) !== input.revision)
    throw new Refusal('Progres harian ini baru saja diubah di jendela lain. Muat ulang halaman.')
  await refuseClosedDays(call, input)
  const month = daysOf(input)
  const standing = new Map(
    (await writtenDays(call.db, month[0] ?? '', month.at(-1) ?? '', [employeeId])).map((one) => [
      one.day,
      one,
    ]),
  )
  for (const { day } of days) {
    const locked = lockedBecause(day, standing.get(day)?.state ?? 'draft')
    if (locked !== null) throw new Refusal(locked, [{ field: namedDay(day), message: locked }])
  }
  const before = known ? ((await entriesOf(call.db, [known.id])).get(known.id) ?? []) : []
  const given = days.flatMap(({ entries }) => entries).filter((entry) => !isBlank(entry))
  await refuseForeignIds(call, known, given)
  const after = await withRhk(call, input, given, before)

  const touched = new Set(days.map(({ day }) => day))
  const old = before.filter(({ day }) => touched.has(day))
  if (isDeepStrictEqual(old, after))
    return { revision: input.revision, savedAt: known?.updatedAt ?? call.now.toISOString() }
  const savedAt = call.now.toISOString()
  const diary = known ?? (await takeDiary(call.db, employeeId, key, savedAt))
  await storeDays(
    call.db,
    diary.id,
    days.map(({ day }) => ({
      day,
      note: standing.get(day)?.note ?? '',
      entries: after.filter((entry) => entry.day === day),
    })),
  )
  await touchDiaries(call.db, [diary.id], savedAt)
  const same = (entry: DiaryEntry, others: readonly DiaryEntry[]) =>
    others.some((other) => isDeepStrictEqual(other, entry))
  await call.audit({
    action: 'monitoring.diary.save',
    subjectType: 'diary',
    subjectId: diary.id,
    before: { entries: old.filter((entry) => !same(entry, after)).map(told) },
    after: { employeeId, entries: after.filter((entry) => !same(entry, old)).map(told) },
  })
  return { revision: input.revision + 1, savedAt }
}
