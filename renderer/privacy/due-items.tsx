import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DueGroup, DueItem } from '../../shared/privacy/destruction.ts'
import { api } from '../app/client.ts'
import { Dialog } from '../components/dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'

/** What goes and what stays, thing by thing. */
export function ItemTable({ items }: { items: readonly DueItem[] }) {
  return (
    <Table verticalSpacing={4} aria-label="Berkas">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={60}>Tahun</Table.Th>
          <Table.Th>Nama</Table.Th>
          <Table.Th>Isi</Table.Th>
          <Table.Th>Tertahan karena</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={`${item.series} ${item.id}`}>
            <Table.Td>{item.year}</Table.Td>
            <Table.Td>
              {item.name}
              <Text size="xs" c="dimmed">
                {item.nip}
              </Text>
            </Table.Td>
            <Table.Td>{item.holds}</Table.Td>
            <Table.Td>{item.keptBecause ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** The things of one archive and year. */
export function DueItems({ group: { series, year }, onClose }: { group: DueGroup; onClose: () => void }) {
  const items = useQuery(api.privacy.preview.queryOptions({ input: { groups: [{ series, year }] } }))
  return (
    <Dialog title={`Habis masa simpan: ${year}`} size="xl" onClose={onClose}>
      <Stack>
        <LoadGate query={items}>{(all) => <ItemTable items={all} />}</LoadGate>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
