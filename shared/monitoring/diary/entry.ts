import { z } from 'zod'
import { Id, line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'

/**
 * Progres harian: what somebody did on a day, for which RHK and with what output, as e-Kinerja asks for it since 2026.
 * A day is handed in and approved as a whole.
 */

/** Where a day stands on which something is written. One that was given back is a draft again. */
export const DiaryState = z.enum(['draft', 'submitted', 'approved'])
export type DiaryState = z.infer<typeof DiaryState>

/** Minutes after midnight; 1440 is midnight at the end of the day. */
const Minute = z.number().int().min(0).max(1440)

/** One thing that was done. */
export const DiaryEntry = z.strictObject({
  id: z.uuid(),
  day: IsoDate,
  start: Minute.nullable(),
  end: Minute.nullable(),
  /** RHK that it serves; null for any other work. */
  rhkId: z.uuid().nullable(),
  /** The words of that RHK, as they were when it was chosen; '' for other work. */
  rhkText: z.string().max(most.text),
  activity: line(most.text),
  output: line(most.short),
  volume: z.number().min(0).max(most.volume).nullable(),
  satuan: line(most.word),
  /** Where the proof is: a number of a letter, the name of a file, an address. */
  evidence: line(most.short),
})
export type DiaryEntry = z.infer<typeof DiaryEntry>

/** What a day of somebody is to those who look at the whole month. */
export const DiaryMark = z.enum([
  'belum',
  'draf',
  'dikembalikan',
  'diajukan',
  'disetujui',
  'libur',
  'cuti',
  'nanti',
  'tidak-diminta',
])
export type DiaryMark = z.infer<typeof DiaryMark>

export const markLabels: Readonly<Record<DiaryMark, string>> = {
  belum: 'Belum',
  draf: 'Draf',
  dikembalikan: 'Dikembalikan',
  diajukan: 'Diajukan',
  disetujui: 'Disetujui',
  libur: 'Libur',
  cuti: 'Cuti',
  nanti: 'Belum tiba',
  'tidak-diminta': 'Tidak diminta',
}

/** What entries without an RHK are called. */
export const otherWork = 'Tugas lain'

export const DiaryMonth = z.object({ year: Year, month: z.number().int().min(1).max(12) })
export type DiaryMonth = z.infer<typeof DiaryMonth>

/** Days of the longest months. */
export const longestMonth = 31

/** "2026-10", as the file keeps it. */
export const monthKey = ({ year, month }: DiaryMonth): string => `${year}-${String(month).padStart(2, '0')}`

/** An RHK that entries can be linked to, and the days on which its SKP holds. */
export const DiaryRhk = z.object({ id: z.uuid(), text: z.string(), from: IsoDate, to: IsoDate })
export type DiaryRhk = z.infer<typeof DiaryRhk>

/** Of whom and from which day to which days are handed in, approved or given back. */
export const DiaryDays = z.object({
  employeeIds: z.array(Id).min(1).max(most.ids),
  from: IsoDate,
  to: IsoDate,
})
export type DiaryDays = z.infer<typeof DiaryDays>

/** Whether nothing is said in an entry but its day. */
export const isBlank = ({
  start,
  end,
  rhkId,
  activity,
  output,
  volume,
  satuan,
  evidence,
}: DiaryEntry): boolean =>
  start === null &&
  end === null &&
  rhkId === null &&
  volume === null &&
  [activity, output, satuan, evidence].every((text) => text.trim() === '')
