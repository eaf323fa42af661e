import { Group } from '@mantine/core'
import { memo } from 'react'
import { dayName, daysInMonth } from '../../../shared/kernel/dates.ts'
import { type DiaryMark, markLabels } from '../../../shared/monitoring/diary/entry.ts'

/** The sign of a mark, so that nobody has to know its colour. */
const signs: Readonly<Record<DiaryMark, string>> = {
  belum: '!',
  draf: '✎',
  dikembalikan: '↩',
  diajukan: '➤',
  disetujui: '✓',
  libur: '',
  cuti: 'C',
  nanti: '',
  'tidak-diminta': '·',
}

const two = (value: number) => String(value).padStart(2, '0')

/** The days of a month as small squares: each with its sign, and in words for who points at it or hears it. */
export const MonthSquares = memo(function MonthSquares({
  year,
  month,
  marks,
}: {
  year: number
  month: number
  marks: readonly DiaryMark[]
}) {
  return (
    <span className="kk-days" role="img" aria-label={spoken(marks)}>
      {marks.map((mark, index) => {
        const day = dayName(`${year}-${two(month)}-${two(index + 1)}`)
        return (
          <span
            // A month has each day once.
            key={index}
            className="kk-day"
            data-mark={mark}
            data-week={day === 'Senin' || undefined}
            title={`${day} ${index + 1}: ${markLabels[mark]}`}
          >
            {signs[mark]}
          </span>
        )
      })}
    </span>
  )
})

/** What the squares say, for who does not see them: "3 belum, 12 disetujui". */
function spoken(marks: readonly DiaryMark[]): string {
  const counts = Map.groupBy(marks, (mark) => mark)
  return [...counts]
    .filter(([mark]) => mark !== 'nanti' && mark !== 'tidak-diminta')
    .map(([mark, { length }]) => `${length} ${markLabels[mark].toLowerCase()}`)
    .join(', ')
}

/** The numbers of the days, to stand above the squares. */
export function MonthNumbers({ year, month, today }: { year: number; month: number; today: string }) {
  return (
    <span className="kk-days">
      {Array.from({ length: daysInMonth(year, month) }, (_, index) => {
        const day = `${year}-${two(month)}-${two(index + 1)}`
        return (
          <i
            key={day}
            data-week={dayName(day) === 'Senin' || undefined}
            aria-current={day === today ? 'date' : undefined}
          >
            {index + 1}
          </i>
        )
      })}
    </span>
  )
}

const legend = [
  'belum',
  'draf',
  'dikembalikan',
  'diajukan',
  'disetujui',
  'libur',
  'cuti',
  'tidak-diminta',
] as const

/** What the squares mean. */
export function MarkLegend() {
  return (
    <Group gap="sm" wrap="nowrap">
      {legend.map((mark) => (
        <span key={mark} className="kk-day-legend">
          <span className="kk-day" data-mark={mark} aria-hidden>
            {signs[mark]}
          </span>
          {markLabels[mark]}
        </span>
      ))}
    </Group>
  )
}

/** How a day stands, as its sign and its word. */
export function MarkWord({ mark }: { mark: DiaryMark }) {
  return (
    <span className="kk-day-legend">
      {signs[mark] !== '' && (
        <span className="kk-day" data-mark={mark} aria-hidden>
          {signs[mark]}
        </span>
      )}
      {markLabels[mark]}
    </span>
  )
}
