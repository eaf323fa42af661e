import type { Achievement, Predikat } from '../../shared/evaluation/evaluation.ts'
import { curveFor, curveOrder } from '../../shared/evaluation/curve.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { predikatColors } from '../components/badges.tsx'

const width = 420
const height = 140
const base = 104
const x = (unit: number) => unit * width
const y = (unit: number) => base - unit * (base - 12)

/** The pattern for the achievement as a curve, with the office's real counts as bars on it. */
export function Curve({
  year,
  achievement,
  counts,
}: {
  /** Of the appraisals. */
  year: number
  achievement: Achievement | null
  counts: Readonly<Record<Predikat, number>>
}) {
  const words = appraisalWords(year).predikats
  const most = Math.max(1, ...Object.values(counts))
  const curve = achievement ? curveFor(achievement) : null
  const path = curve
    ? [
        `M ${x(curve.start.x)} ${y(curve.start.y)}`,
        ...curve.segments.map(
          ({ c1, c2, to }) => `C ${x(c1.x)} ${y(c1.y)} ${x(c2.x)} ${y(c2.y)} ${x(to.x)} ${y(to.y)}`,
        ),
      ].join(' ')
    : ''
  const description = curveOrder.map((predikat) => `${words[predikat]} ${counts[predikat]}`).join(', ')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Distribusi predikat: ${description}`}
      style={{ width: '100%', maxWidth: width, color: 'inherit' }}
    >
      {curveOrder.map((predikat, index) => {
        const tall = (counts[predikat] / most) * (base - 24)
        const middle = x(0.1 + index * 0.2)
        return (
          <g key={predikat}>
            <rect
              x={middle - 24}
              y={base - tall}
              width={48}
              height={tall}
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
              {counts[predikat]}
            </text>
          </g>
        )
      })}
      <line x1={0} x2={width} y1={base} y2={base} stroke="currentColor" strokeWidth={1} />
      {path && <path d={path} fill="none" stroke="currentColor" strokeWidth={2} strokeDasharray="6 3" />}
    </svg>
  )
}
