import { Checkbox, List, Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { FileEvaluation } from '../../../shared/evaluation/excel/contract.ts'
import { Differences } from '../../planning/excel/differences.tsx'

/** Evaluations of a file: whose each is, what stands against it, and what bringing it in would change. */
export function People({
  people,
  chosen,
  onChoose,
}: {
  people: readonly FileEvaluation[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}) {
  const choose = (index: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(index)
    else next.delete(index)
    onChoose(next)
  }
  return (
    <Table verticalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36} aria-label="Pilih" />
          <Table.Th>Dalam berkas</Table.Th>
          <Table.Th>Pegawai</Table.Th>
          <Table.Th>Keterangan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ index, place, nip, name, fullName, obstacle, differences, remarks }) => (
          <Fragment key={index}>
            <Table.Tr>
              <Table.Td>
                <Checkbox
                  aria-label={`Impor ${name || nip || place}`}
                  checked={chosen.has(index)}
                  disabled={obstacle !== null || differences.length === 0}
                  onChange={(event) => choose(index, event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td>
                <Text size="sm">{name || 'Tanpa nama'}</Text>
                <Text size="xs" c="dimmed">
                  {[nip, place].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>{fullName ?? '–'}</Table.Td>
              <Table.Td>
                {obstacle && (
                  <Text size="sm" c="var(--kk-warn)">
                    {obstacle}
                  </Text>
                )}
                {remarks.length > 0 && (
                  <List size="xs">
                    {remarks.map((remark) => (
                      <List.Item key={remark}>{remark}</List.Item>
                    ))}
                  </List>
                )}
              </Table.Td>
            </Table.Tr>
            {obstacle === null && (
              <Table.Tr>
                <Table.Td />
                <Table.Td colSpan={3} pt={0}>
                  <Differences rows={differences} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  )
}
