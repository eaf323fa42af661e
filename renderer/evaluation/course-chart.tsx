import { Button, Group, Table, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { sayCapaian } from '../../shared/evaluation/capaian.ts'
import type { Course } from '../../shared/evaluation/course.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { periodLabel, shortPeriod } from '../../shared/office/period.ts'
import { CopyButton } from '../components/copy-button.tsx'

const width = 420
const height = 150
const base = 112
const top = 16

const numberText = (value: number | null, unit: string): string =>
  value === null ? '–' : `${formatNumber(value)} ${unit}`.trim()

/** One bar, from the ground up or down, with its number. */
function Bar({
  x,
  value,
  scale,
  outlined = false,
  unit,
  what,
}: {
  x: number
  value: number | null
  scale: (value: number) => number
  outlined?: boolean
  unit: string
  what: string
}) {
  if (value === null) return null
  const tall = Math.max(1, base - scale(Math.max(0, value)))
  return (
    <g>
      <title>{`${what}: ${numberText(value, unit)}`}</title>
      <rect
        x={x}
        y={base - tall}
        width={24}
        height={tall}
        rx={2}
        fill={outlined ? 'none' : 'var(--mantine-color-laut-6)'}
        stroke={outlined ? 'currentColor' : 'none'}
        strokeWidth={1.5}
        strokeDasharray={outlined ? '4 2' : undefined}
      />
      <text x={x + 12} y={base - tall - 4} textAnchor="middle" fontSize={10} fill="currentColor">
        {formatNumber(value, 1)}
      </text>
    </g>
  )
}

/** Plan and realisation as bars side by side; the plan is told by its outline, not by colour alone. */
function Chart({ course: { steps, year, unit }, name }: { course: Course; name: string }) {
  // Where no quarter has a plan of its own, the target of the year is a line through all of them.
  const through = steps.some(({ period, plan }) => period !== 'tahunan' && plan !== null)
    ? []
    : [...new Set([year.min, year.max])].filter((limit) => limit !== null)
  const most = Math.max(1e-9, ...through, ...steps.flatMap(({ plan, value }) => [plan ?? 0, value ?? 0]))
  const scale = (value: number) => base - (value / most) * (base - top)
  const said = steps.flatMap(({ period, plan, value }) =>
    plan === null && value === null
      ? []
      : `${periodLabel(period)}: target ${numberText(plan, unit)}, realisasi ${numberText(value, unit)}`,
  )
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}. ${said.join('; ')}`}
      style={{ width: '100%', maxWidth: width, color: 'inherit' }}
    >
      {steps.map(({ period, plan, value }, index) => {
        const middle = ((index + 0.5) * width) / steps.length
        return (
          <g key={period}>
            {through.length === 0 && (
              <Bar x={middle - 26} value={plan} scale={scale} outlined unit={unit} what="Target" />
            )}
            <Bar
              x={through.length === 0 ? middle + 2 : middle - 12}
              value={value}
              scale={scale}
              unit={unit}
              what="Realisasi"
            />
            <text x={middle} y={base + 15} textAnchor="middle" fontSize={10.5} fill="currentColor">
              {shortPeriod(period)}
            </text>
          </g>
        )
      })}
      {through.map((limit) => (
        <g key={limit}>
          <title>{`Target setahun: ${numberText(limit, unit)}`}</title>
          <line
            x1={0}
            x2={width}
            y1={scale(limit)}
            y2={scale(limit)}
            stroke="currentColor"
            strokeDasharray="6 3"
          />
          <text x={width - 2} y={scale(limit) - 4} textAnchor="end" fontSize={10} fill="currentColor">
            {formatNumber(limit)}
          </text>
        </g>
      ))}
      <line x1={0} x2={width} y1={base} y2={base} stroke="currentColor" strokeWidth={1} />
      <rect
        x={4}
        y={height - 13}
        width={10}
        height={9}
        fill="none"
        stroke="currentColor"
        strokeDasharray="3 2"
      />
      <text x={18} y={height - 5} fontSize={10} fill="currentColor">
        Target
      </text>
      <rect x={62} y={height - 13} width={10} height={9} fill="var(--mantine-color-laut-6)" />
      <text x={76} y={height - 5} fontSize={10} fill="currentColor">
        Realisasi{unit === '' ? '' : ` (${unit})`}
      </text>
    </svg>
  )
}

function AsTable({ course: { steps, unit } }: { course: Course }) {
  return (
    <Table verticalSpacing={3} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Periode</Table.Th>
          <Table.Th ta="right">Target</Table.Th>
          <Table.Th ta="right">Realisasi</Table.Th>
          <Table.Th>Capaian</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map(({ period, plan, value, capaian }) => (
          <Table.Tr key={period}>
            <Table.Td>{periodLabel(period)}</Table.Td>
            <Table.Td ta="right">{numberText(plan, unit)}</Table.Td>
            <Table.Td ta="right">{numberText(value, unit)}</Table.Td>
            <Table.Td>{capaian ? sayCapaian(capaian) : '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Plan against realisation of one indicator through the year: as a chart, or as its table, one click away. */
export function CourseChart({ name, course }: { name: string; course: Course }) {
  const [tabled, setTabled] = useState(false)
  const shown = useRef<HTMLDivElement>(null)
  return (
    <figure className="kk-course">
      <Text component="figcaption" size="sm" fw={600}>
        {name}
      </Text>
      <div ref={shown}>{tabled ? <AsTable course={course} /> : <Chart course={course} name={name} />}</div>
      <Group gap={4}>
        <Button size="compact-xs" variant="subtle" onClick={() => setTabled(!tabled)}>
          {tabled ? 'Tampilkan grafik' : 'Tampilkan tabel'}
        </Button>
        <CopyButton inside={shown} />
      </Group>
    </figure>
  )
}
