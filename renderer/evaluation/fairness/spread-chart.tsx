import type { GroupLooked } from '../../../shared/evaluation/fairness/contract.ts'
import { gradeNames, tooFew } from '../../../shared/evaluation/fairness/fact.ts'
import { predikatColors } from '../../components/badges.tsx'

const width = 640
const nameWidth = 232
const countWidth = 40
const rowHeight = 24
const head = 24

/** From the lowest grade, in the colours of the predikat they begin with. */
const colors = [
  predikatColors['butuh-perbaikan'],
  predikatColors.baik,
  predikatColors['sangat-baik'],
] as const

/** Cut in a drawing, where nothing wraps; the whole name stands in its title and in the table. */
const inDrawing = (name: string): string => (name.length > 32 ? `${name.slice(0, 31)}…` : name)

/**
 * How the predikat of each group are spread, in shares of its people, with the numbers in the bars: the numbers tell
 * what the colours do.
 */
export function SpreadChart({ label, groups }: { label: string; groups: readonly GroupLooked[] }) {
  const space = width - nameWidth - countWidth
  const said = groups.map(({ name, n, grades }) =>
    grades
      ? `${name}: ${gradeNames.map((grade, at) => `${grade} ${grades[at]}`).join(', ')}`
      : `${name}: ${n} orang`,
  )
  return (
    <svg
      viewBox={`0 0 ${width} ${head + groups.length * rowHeight}`}
      role="img"
      aria-label={`${label}. ${said.join('; ')}`}
      style={{ width: '100%', maxWidth: width, color: 'inherit' }}
    >
      {gradeNames.map((grade, at) => (
        <g key={grade} transform={`translate(${nameWidth + at * 130} 0)`}>
          <rect y={3} width={11} height={11} rx={2} fill={colors[at]} />
          <text x={16} y={13} fontSize={12} fill="currentColor">
            {grade}
          </text>
        </g>
      ))}
      {groups.map(({ name, n, grades }, row) => {
        const y = head + row * rowHeight
        return (
          <g key={`${name} ${row}`}>
            <title>{said[row]}</title>
            <text x={0} y={y + 15} fontSize={12} fill="currentColor">
              {inDrawing(name)}
            </text>
            <text x={width} y={y + 15} fontSize={12} textAnchor="end" fill="currentColor">
              n = {n}
            </text>
            {grades ? (
              <Bar grades={grades} n={n} y={y} space={space} />
            ) : (
              <text
                x={nameWidth}
                y={y + 15}
                fontSize={12}
                fontStyle="italic"
                fill="currentColor"
                opacity={0.75}
              >
                kurang dari {tooFew} orang, tidak ditampilkan
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Bar({ grades, n, y, space }: { grades: readonly number[]; n: number; y: number; space: number }) {
  return grades.map((count, at) => {
    if (count === 0) return null
    const before = grades.slice(0, at).reduce((sum, one) => sum + one, 0)
    const [x, wide] = [nameWidth + (before / n) * space, (count / n) * space]
    return (
      <g key={gradeNames[at]}>
        <rect x={x} y={y + 3} width={Math.max(0, wide - 1)} height={rowHeight - 7} rx={2} fill={colors[at]} />
        <text x={x + wide / 2} y={y + 16} fontSize={12} fontWeight={600} textAnchor="middle" fill="#fff">
          {count}
        </text>
      </g>
    )
  })
}
