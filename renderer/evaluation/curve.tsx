import type { PredikatCounts } from '../../shared/evaluation/distribution.ts'
import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import { curveFor, curveOrder } from '../../shared/evaluation/curve.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { predikatColors } from '../components/badges.tsx'

const width = 420
const height = 140
const base = 104
const x = (unit: number) => unit * width
const y = (unit: number) => base - unit * (base - 12)

/** The pattern for an achievement as a path; empty where none is set. */
function pathOf(
  achievement: Achievement | null,
  across: (unit: number) => number,
  up: (unit: number) => number,
): string {
  if (!achievement) return ''
  const { start, segments } = curveFor(achievement)
  return [
    `M ${across(start.x)} ${up(start.y)}`,
    ...segments.map(
      ({ c1, c2, to }) =>
        `C ${across(c1.x)} ${up(c1.y)} ${across(c2.x)} ${up(c2.y)} ${across(to.x)} ${up(to.y)}`,
    ),
  ].join(' ')
}

/** The same as small as a word, in the line of the achievement: what is final full, what is a draft pale. */
export function SmallCurve({
  year,
  achievement,
  counts,
  final,
}: {
  year: number
  achievement: Achievement | null
  counts: PredikatCounts
  final: PredikatCounts
}) {
  const words = appraisalWords(year).predikats
  const most = Math.max(1, ...Object.values(counts))
  const said = curveOrder.map(
    (predikat) => `${words[predikat]} ${final[predikat]} final, ${counts[predikat] - final[predikat]} draf`,
  )
  return (
    <svg
      viewBox="0 0 130 32"
      width={130}
      height={32}
      role="img"
      aria-label={`Distribusi predikat: ${said.join('; ')}`}
      style={{ flex: 'none', color: 'inherit' }}
    >
      <title>{said.join('\n')}</title>
      {curveOrder.map((predikat, index) => {
        const bar = (count: number, opacity: number) => {
          const tall = (count / most) * 20
          return (
            <rect
              x={4 + index * 26}
              y={31 - tall}
              width={18}
              height={tall}
              fill={predikatColors[predikat]}
              fillOpacity={opacity}
            />
          )
        }
        return (
          <g key={predikat}>
            {bar(counts[predikat], 0.35)}
            {bar(final[predikat], 1)}
            <text x={13 + index * 26} y={8} textAnchor="middle" fontSize={9} fill="currentColor">
              {counts[predikat]}
            </text>
          </g>
        )
      })}
      <path
        d={pathOf(
          achievement,
          (unit) => unit * 130,
          (unit) => 31 - unit * 20,
        )}
        fill="none"
        stroke="currentColor"
        strokeDasharray="3 2"
      />
    </svg>
  )
}

/** The pattern for the achievement as a curve, with the office's real counts as bars on it. */
export function Curve({
  year,
  achievement,
  counts,
  final,
}: {
  /** Of the appraisals. */
  year: number
  achievement: Achievement | null
  /** Of all, drafts too, whose part of a bar is pale. */
  counts: PredikatCounts
  final: PredikatCounts
}) {
  const words = appraisalWords(year).predikats
  const most = Math.max(1, ...Object.values(counts))
  const path = pathOf(achievement, x, y)
  const tallOf = (count: number) => (count / most) * (base - 24)
  const description = curveOrder.map((predikat) => `${words[predikat]} ${counts[predikat]}`).join(', ')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Distribusi predikat: ${description}`}
      style={{ width: '100%', maxWidth: width, color: 'inherit' }}
    >
      {curveOrder.map((predikat, index) => {
        const tall = tallOf(counts[predikat])
        const middle = x(0.1 + index * 0.2)
        return (
          <g key={predikat}>
            <rect
              x={middle - 24}
              y={base - tall}
              width={48}
              height={tall}
              fill={predikatColors[predikat]}
              fillOpacity={0.35}
              rx={2}
            />
            <rect
              x={middle - 24}
              y={base - tallOf(final[predikat])}
              width={48}
              height={tallOf(final[predikat])}
              fill={predikatColors[predikat]}
              rx={2}
            />
            <text x={middle} y={base + 15} textAnchor="middle" fontSize={10.5} fill="currentColor">
              {words[predikat]}
            </text>
            <text
              x={middle}
              y={base + 31}
              textAnchor="middle"
              fontSize={13}
              fontWeight={600}
              fill="currentColor"
            >
              {final[predikat]}
              {counts[predikat] > final[predikat] && ` + ${counts[predikat] - final[predikat]} draf`}
            </text>
          </g>
        )
      })}
      <line x1={0} x2={width} y1={base} y2={base} stroke="currentColor" strokeWidth={1} />
      {path && <path d={path} fill="none" stroke="currentColor" strokeWidth={2} strokeDasharray="6 3" />}
    </svg>
  )
}
