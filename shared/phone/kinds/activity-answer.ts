import { z } from 'zod'
import { DiaryEntry } from '../../monitoring/diary/entry.ts'
import { longestMonth } from '../../monitoring/diary/entry.ts'
import { most } from '../../kernel/limits.ts'

/** The answer of a laporan kegiatan as it is believed: within the limits of a diary. */
export const ActivityAnswer = z.strictObject({
  entries: z.array(DiaryEntry.omit({ rhkText: true })).max(most.diary * longestMonth),
})
