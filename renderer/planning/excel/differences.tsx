import { Table, Text } from '@mantine/core'
import type { Difference } from '../../../shared/planning/excel/compare.ts'

/** How many rows come, change and go, e.g. "2 baris baru, 1 berubah". */
function summaryOf(rows: readonly Difference[]): string {
  const added = rows.filter(({ before }) => before === null).length
  const gone = rows.filter(({ after }) => after === null).length
  const parts = [
    [added, 'baris baru'],
    [rows.length - added - gone, 'berubah'],
    [gone, 'hilang'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? `${count} ${word}` : [])).join(', ')
}

/** Row by row what would change in an SKP that is there: as it stands, and as it would be. */
export function Differences({ rows }: { rows: readonly Difference[] }) {
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Tidak ada yang berubah.
      </Text>
    )
  return (
    <details>
      <summary>Perbedaan: {summaryOf(rows)}</summary>
      <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={200}>Baris</Table.Th>
            <Table.Th>Sekarang</Table.Th>
            <Table.Th>Sesudah impor</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ place, before, after }, at) => (
            <Table.Tr key={at} style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
              <Table.Td>{place}</Table.Td>
              <Table.Td>{before === null ? '–' : after === null ? <s>{before}</s> : before}</Table.Td>
              <Table.Td>{after === null ? 'hilang' : after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
