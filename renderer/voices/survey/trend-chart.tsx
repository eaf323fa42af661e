import { Table, Text } from '@mantine/core'
import { formatNumber } from '../../../shared/kernel/numbers.ts'
import type { TrendPoint } from '../../../shared/voices/survey/results.ts'
import { decimals, MutuBadge } from './words.tsx'

const width = 460
const height = 130
const left = 30

/** The index from survey to survey, as a line and as a table. */
export function TrendChart({ trend }: { trend: readonly TrendPoint[] }) {
  const known = trend.flatMap((point, at) => (point.index === null ? [] : [{ at, index: point.index }]))
  const x = (at: number) => left + ((width - left - 20) * at) / Math.max(1, trend.length - 1)
  const y = (index: number) => 10 + ((height - 20) * (100 - index)) / 75
  return (
    <div>
      <Text size="sm" fw={600}>
        Tren
      </Text>
      <div className="kk-survey-trend">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label="Tren indeks"
        >
          {[25, 50, 75, 100].map((line) => (
            <g key={line}>
              <line x1={left} x2={width - 10} y1={y(line)} y2={y(line)} stroke="var(--kk-line)" />
              <text x={left - 6} y={y(line) + 4} textAnchor="end" fontSize={11} fill="currentColor">
                {line}
              </text>
            </g>
          ))}
          <polyline
            points={known.map(({ at, index }) => `${x(at)},${y(index)}`).join(' ')}
            fill="none"
            stroke="var(--mantine-color-laut-6)"
            strokeWidth={2}
          />
          {known.map(({ at, index }) => (
            <circle key={at} cx={x(at)} cy={y(index)} r={4} fill="var(--mantine-color-laut-6)" />
          ))}
        </svg>
        <Table verticalSpacing={3} w="auto" aria-label="Tren indeks dalam angka">
          <Table.Tbody>
            {trend.map(({ periodId, name, index, mutu, respondents }) => (
              <Table.Tr key={periodId}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="kk-num">{decimals(index, 2)}</Table.Td>
                <Table.Td>
                  <MutuBadge mutu={mutu} />
                </Table.Td>
                <Table.Td className="kk-num">{formatNumber(respondents)} responden</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}
