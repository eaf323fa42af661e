import { Table, Text } from '@mantine/core'
import type { DiaryRhk } from '../../../shared/monitoring/diary/entry.ts'
import type { Entries } from '../../../shared/monitoring/diary/lines.ts'
import { isBlank } from '../../../shared/monitoring/diary/entry.ts'
import { sumsOf, volumesText } from '../../../shared/monitoring/diary/sums.ts'
import { durationText } from '../../../shared/monitoring/diary/time.ts'

/** What came together in the month for each RHK. */
export function Sums({ entries, rhk }: { entries: Entries; rhk: readonly DiaryRhk[] }) {
  const sums = sumsOf(
    entries.filter((entry) => !isBlank(entry)),
    rhk.map(({ id }) => id),
  )
  return (
    // Focus makes it scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="kk-diary-sums kk-diary-foot" aria-label="Jumlah per RHK" tabIndex={0}>
      <Text fw={600} size="sm">
        Jumlah per RHK
      </Text>
      {sums.length === 0 ? (
        <Text size="xs" c="dimmed">
          Belum ada kegiatan bulan ini.
        </Text>
      ) : (
        <Table verticalSpacing={3} fz="xs" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>RHK</Table.Th>
              <Table.Th ta="right" w={90}>
                Kegiatan
              </Table.Th>
              <Table.Th ta="right" w={150}>
                Waktu
              </Table.Th>
              <Table.Th w="30%">Volume</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sums.map((sum) => (
              <Table.Tr key={sum.rhkId ?? ''}>
                <Table.Td>{sum.text}</Table.Td>
                <Table.Td ta="right">{sum.entries}</Table.Td>
                <Table.Td ta="right">{durationText(sum.minutes)}</Table.Td>
                <Table.Td>{volumesText(sum) || '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </aside>
  )
}
