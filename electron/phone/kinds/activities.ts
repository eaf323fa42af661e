import { z } from 'zod'
import { most } from '../../../shared/kernel/limits.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Diary } from '../../../shared/monitoring/diary/contract.ts'
import { outputText, rhkWords } from '../../../shared/monitoring/diary/e-kinerja.ts'
import { DiaryEntry, type DiaryMonth, isBlank } from '../../../shared/monitoring/diary/entry.ts'
import { doubtsOfDay, namedDay, problemsOfDay } from '../../../shared/monitoring/diary/rules.ts'
import { timeText } from '../../../shared/monitoring/diary/time.ts'
import type { ActivityContent } from '../../../shared/phone/kinds/activities.ts'
import { ActivityAnswer } from '../../../shared/phone/kinds/activity-answer.ts'
import { type ChangedDay, changesOf } from '../../../shared/phone/merge.ts'
import { daysOf, rhkBetween } from '../../monitoring/diary/month.ts'
import { diaryOf } from '../../monitoring/diary/procedures.ts'
import { save } from '../../monitoring/diary/save.ts'
import { loadSatuan } from '../../planning/measures/store.ts'
import type { FormKind, Former } from './kind.ts'

const monthOf = (period: string): DiaryMonth => ({
  year: Number(period.slice(0, 4)),
  month: Number(period.slice(5)),
})

/** The answer before, of which what it said counts and not whether it would be taken today. */
const former = (before: Former | null): ActivityContent['entries'] =>
  before === null ? [] : ActivityAnswer.parse(before.content).entries

/** Days as they are kept to be given back. */
const Kept = z.object({
  /** Of the diary after it was written. */
  revision: z.number(),
  days: z.array(z.object({ day: z.string(), entries: z.array(DiaryEntry) })),
})

/** An activity in one line: "08.00–10.00 Mengagendakan surat → Buku agenda (12 surat); Tugas lain". */
function activityLine(entry: DiaryEntry): string {
  const span = [timeText(entry.start), timeText(entry.end)].filter((time) => time !== '').join('–')
  const output = outputText(entry)
  const said = [span, entry.activity || '(tanpa uraian)'].filter((part) => part !== '').join(' ')
  return `${said}${output === '' ? '' : ` → ${output}`}; ${rhkWords(entry)}`
}

/** The entries of an answer with the words of their RHK; one that does not hold on its day is other work. */
function withWords(
  { entries }: ActivityContent,
  { rhk }: Diary,
): { entries: DiaryEntry[]; remarks: string[] } {
  const remarks = new Set<string>()
  const worded = entries.map((entry): DiaryEntry => {
    if (entry.rhkId === null) return { ...entry, rhkText: '' }
    const held = rhk.find(({ id, from, to }) => id === entry.rhkId && from <= entry.day && entry.day <= to)
    if (held) return { ...entry, rhkText: held.text }
    remarks.add(
      `Sebuah RHK tidak berlaku lagi pada ${namedDay(entry.day)}; kegiatannya dicatat sebagai tugas lain.`,
    )
    return { ...entry, rhkId: null, rhkText: '' }
  })
  return { entries: worded.filter((entry) => !isBlank(entry)), remarks: [...remarks] }
}

/** Why days can't be written, as a sentence; null where all can. */
function obstacleOf(changed: readonly ChangedDay[], { days }: Diary): string | null {
  const known = new Map(days.map((day) => [day.day, day]))
  const reasons = changed.flatMap(({ day, after }) => {
    const found = known.get(day)
    if (!found) return `${namedDay(day)} di luar bulan formulir ini.`
    if (after.length > most.diary) return `${namedDay(day)} berisi lebih dari ${most.diary} kegiatan.`
    return found.locked ?? []
  })
  const [first] = reasons
  if (first === undefined) return null
  return reasons.length === 1 ? first : `${first} Begitu pula ${reasons.length - 1} hari lain.`
}

/** What the clerk should look at on the days that change. */
const remarksOf = (changed: readonly ChangedDay[], { days }: Diary): string[] =>
  changed.flatMap(({ day, after }) => {
    const free = days.find((one) => one.day === day)?.free ?? null
    return [
      ...new Set(problemsOfDay(after).map(({ message }) => `${namedDay(day)}: ${message}`)),
      ...(after.length > 0 ? doubtsOfDay({ day, dayOff: free, absence: null }) : []),
    ]
  })

/** Laporan kegiatan: fills progres harian. */
export const activities: FormKind = {
  async asks({ db }, employeeIds, period) {
    const days = daysOf(monthOf(period))
    const rhk = await rhkBetween(db, employeeIds, days[0] ?? '', days.at(-1) ?? '')
    const satuan = (await loadSatuan(db)).map(({ name }) => name)
    return new Map(
      employeeIds.map((id) => [id, { rhk: (rhk.get(id) ?? []).map((one) => ({ ...one })), satuan }]),
    )
  },

  remarks(asks) {
    const without = [...asks.values()].filter(
      (one) =>
        typeof one === 'object' &&
        one !== null &&
        'rhk' in one &&
        Array.isArray(one.rhk) &&
        one.rhk.length === 0,
    ).length
    return without === 0
      ? []
      : [
          `${without} formulir tanpa RHK: pegawainya belum mempunyai SKP yang ditandatangani pada bulan itu, jadi semua kegiatannya tercatat sebagai tugas lain.`,
        ]
  },

  async look(call, { employeeId, period }, before, content) {
    const { success, data } = ActivityAnswer.safeParse(content)
    if (!success) return null
    const at = monthOf(period)
    const diary = await diaryOf(call, employeeId, at)
    const { entries, remarks } = withWords(data, diary)
    const changed = changesOf(former(before), diary.entries, entries)
    return {
      obstacle: obstacleOf(changed, diary),
      changes: changed.map(({ day, before: was, after }) => ({
        place: namedDay(day),
        before: was.map(activityLine),
        after: after.map(activityLine),
      })),
      replaces: changed.some(({ replaces }) => replaces),
      remarks: [...remarks, ...remarksOf(changed, diary)],
      write: async () => {
        const kept = changed.map((one) => ({
          day: one.day,
          entries: one.before.map((entry) => ({ ...entry })),
        }))
        if (changed.length === 0) return { revision: diary.revision, days: kept }
        const days = changed.map(({ day, after }) => ({ day, entries: [...after] }))
        const { revision } = await save(call, { employeeId, ...at, revision: diary.revision, days })
        return { revision, days: kept }
      },
    }
  },

  async restore(call, { employeeId, period }, kept) {
    const { revision, days } = Kept.parse(kept)
    const at = monthOf(period)
    const { revision: now, fullName } = await diaryOf(call, employeeId, at)
    if (now !== revision)
      throw new Refusal(
        `Progres harian ${fullName} sudah diubah sesudah impor, jadi tidak diurungkan. Ubah sendiri harinya.`,
      )
    if (days.length > 0) await save(call, { employeeId, ...at, revision: now, days })
  },
}
