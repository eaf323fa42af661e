import type { DiaryRhk } from '../../../shared/monitoring/diary/entry.ts'
import { rhkChoice } from '../../../shared/monitoring/diary/grid.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'

/** What feedback of a day can be about, for a field of choice: the RHK that hold on it, and the seven values. */
export const targetChoices = (rhk: readonly DiaryRhk[], day: string) => [
  {
    group: 'Hasil kerja',
    items: rhk
      .filter(({ from, to }) => from <= day && day <= to)
      .map((row, index) => ({ value: row.id, label: rhkChoice(row, index) })),
  },
  {
    group: 'Perilaku (BerAKHLAK)',
    items: coreValuesOf(Number(day.slice(0, 4))).map(({ name }, index) => ({
      value: String(index + 1),
      label: name,
    })),
  },
]

/** What a choice means. */
export const targetOf = (choice: string): { rhkId: string | null; value: number | null } =>
  /^\d$/.test(choice) ? { rhkId: null, value: Number(choice) } : { rhkId: choice, value: null }
