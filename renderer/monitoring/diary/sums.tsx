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
    <aside className="kk-diary-sums" aria-label="Jumlah per RHK">
      <Text fw={600} size="sm">
        Jumlah per RHK
      </Text>
      {sums.length === 0 ? (
        <Text size="xs" c="dimmed">
          Belum ada kegiatan bulan ini.
        </Text>
      ) : (
        <Table verticalSpacing={4} fz="xs">
          <Table.Tbody>
            {sums.map((sum) => (
              <Table.Tr key={sum.rhkId ?? ''}>
                <Table.Td>
                  <div className="kk-two-lines" title={sum.text}>
                    {sum.text}
                  </div>
                  <Text size="xs" c="dimmed">
                    {[`${sum.entries} kegiatan`, durationText(sum.minutes), volumesText(sum)]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </aside>
  )
}
