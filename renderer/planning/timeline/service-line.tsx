import { Anchor, Group, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo, useId, useRef, useState } from 'react'
import { longDate, monthName, daysInMonth } from '../../../shared/kernel/dates.ts'
import {
  type DayKind,
  dayLabels,
  daysByKind,
  type Segment,
} from '../../../shared/planning/timeline/service-line.ts'
import { api } from '../../app/client.ts'
import { CopyButton } from '../../components/copy-button.tsx'

/** Word and pattern tell the kinds apart; the tint only helps. */
const looks: Readonly<Record<DayKind, string>> = {
  counts: 'color-mix(in srgb, var(--mantine-color-laut-6) 28%, transparent)',
  study:
    'repeating-linear-gradient(90deg, color-mix(in srgb, var(--mantine-color-laut-6) 28%, transparent) 0 6px, transparent 6px 9px)',
  absent: 'repeating-linear-gradient(135deg, var(--kk-line) 0 3px, transparent 3px 8px)',
  gap: 'transparent',
  before: 'repeating-linear-gradient(45deg, var(--kk-line) 0 1px, transparent 1px 6px)',
}

const spanOf = ({ start, end }: Segment) => `${longDate(start)} – ${longDate(end)}`

const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** E.g. "184 hari dinilai, 92 hari tidak dihitung". */
const summary = (segments: readonly Segment[]): string =>
  Object.entries(daysByKind(segments))
    .filter(([, days]) => days > 0)
    .map(([kind, days]) => `${days} hari ${inSentence(dayLabels[kind as DayKind])}`)
    .join(', ')

/**
 * A person's year of service: which days are appraised and which are not, with the table one click away.
 * @param always also where the whole year simply counts
 */
export const ServiceLine = memo(function ServiceLine({
  employeeId,
  year,
  always = false,
}: {
  employeeId: number
  year: number
  always?: boolean
}) {
  const [showTable, setShowTable] = useState(false)
  const tableId = useId()
  const table = useRef<HTMLDivElement>(null)
  const { data } = useQuery(api.planning.timeline.get.queryOptions({ input: { employeeId, year } }))
  if (!data) return null
  if (!always && data.length === 1 && data[0]?.kind === 'counts' && data[0].duties.length === 0) return null
  const total = data.reduce((sum, { days }) => sum + days, 0)
  return (
    <section className="kk-card" aria-label={`Masa yang dinilai ${year}`}>
      <Group justify="space-between" mb={4}>
        <Group gap="sm">
          <Title order={2}>Masa yang dinilai {year}</Title>
          <Text size="sm" c="dimmed">
            {summary(data)}
          </Text>
        </Group>
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={showTable}
          aria-controls={tableId}
          onClick={() => setShowTable(!showTable)}
        >
          {showTable ? 'Sembunyikan tabel' : 'Lihat tabel'}
        </Anchor>
      </Group>
      <div
        role="img"
        aria-label={`Garis waktu ${year}: ${data.map((segment) => `${spanOf(segment)} ${segment.label}`).join('; ')}`}
      >
        <div
          style={{
            display: 'flex',
            height: 30,
            border: '1px solid var(--kk-line)',
            borderRadius: 4,
            overflow: 'hidden',
          }}
        >
          {data.map((segment) => (
            <div
              key={segment.start}
              title={`${spanOf(segment)}: ${[segment.label, ...segment.duties].join(', ')} (${segment.days} hari)`}
              style={{
                flex: `${segment.days} 0 0`,
                minWidth: 0,
                background: looks[segment.kind],
                borderLeft: segment === data[0] ? undefined : '1px solid currentcolor',
                padding: '4px 6px',
                overflow: 'hidden',
                whiteSpace: 'nowrap',
                textOverflow: 'ellipsis',
                fontSize: 12,
              }}
            >
              <span style={{ background: 'var(--mantine-color-body)', padding: '1px 4px', borderRadius: 3 }}>
                {[segment.label, ...segment.duties].join(' · ')}
              </span>
            </div>
          ))}
        </div>
        <div style={{ display: 'flex' }}>
          {Array.from({ length: 12 }, (_, index) => (
            <Text
              key={index}
              size="xs"
              c="dimmed"
              style={{ flex: `${daysInMonth(year, index + 1)} 0 0`, minWidth: 0 }}
            >
              {monthName(index + 1).slice(0, 3)}
            </Text>
          ))}
        </div>
      </div>
      <div id={tableId} hidden={!showTable} ref={table}>
        <CopyButton inside={table} />
        <Table verticalSpacing={4} horizontalSpacing="sm" mt={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Waktu</Table.Th>
              <Table.Th ta="right">Hari</Table.Th>
              <Table.Th>Arti bagi penilaian</Table.Th>
              <Table.Th>Keterangan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((segment) => (
              <Table.Tr key={segment.start}>
                <Table.Td>{spanOf(segment)}</Table.Td>
                <Table.Td ta="right" className="kk-num">
                  {segment.days}
                </Table.Td>
                <Table.Td>{dayLabels[segment.kind]}</Table.Td>
                <Table.Td>
                  {[
                    ...(segment.label === dayLabels[segment.kind] ? [] : [segment.label]),
                    ...segment.duties,
                  ].join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th>Seluruh tahun</Table.Th>
              <Table.Th ta="right" className="kk-num">
                {total}
              </Table.Th>
              <Table.Td colSpan={2}>{summary(data)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
})
