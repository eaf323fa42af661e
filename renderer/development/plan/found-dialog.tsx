import { Checkbox, ScrollArea, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FoundRow } from '../../../shared/development/plan/contract.ts'
import { needSourceLabels } from '../../../shared/development/plan/need.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** What gaps, feedback and plans of improvement say: chosen, it becomes needs. */
export function FoundDialog({
  year,
  found,
  onClose,
}: {
  year: number
  found: readonly FoundRow[]
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(found.map(({ key }) => key)))
  const take = useMutation({
    ...api.development.plan.take.mutationOptions(),
    onSuccess: async ({ taken }) => {
      onClose()
      await refresh()
      tell(`${taken} kebutuhan diambil.`)
    },
  })
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const all = chosen.size === found.length
  return (
    <FormDialog
      title={`Kumpulkan kebutuhan ${year}`}
      size="xl"
      explanation={
        <Text size="sm">
          Dari kesenjangan kompetensi, umpan balik korektif dan rencana perbaikan kinerja. Yang sudah diambil
          tidak tampil lagi; yang sama artinya dapat digabung sesudahnya.
        </Text>
      }
      verb={`Ambil ${chosen.size} kebutuhan`}
      saving={take}
      ready={chosen.size > 0}
      onClose={onClose}
      onSubmit={() => take.mutate({ year, keys: [...chosen] })}
    >
      <ScrollArea.Autosize mah="50vh">
        <Table verticalSpacing={4} horizontalSpacing="xs" layout="fixed" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  aria-label="Pilih semua"
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  onChange={() => setChosen(new Set(all ? [] : found.map(({ key }) => key)))}
                />
              </Table.Th>
              <Table.Th w="26%">Pegawai</Table.Th>
              <Table.Th>Kebutuhan</Table.Th>
              <Table.Th w={170}>Sumber</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map(({ key, fullName, subject, reason, source }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Checkbox
                    aria-label={`${fullName}: ${subject}`}
                    checked={chosen.has(key)}
                    onChange={() => toggle(key)}
                  />
                </Table.Td>
                <Table.Td>{fullName}</Table.Td>
                <Table.Td>
                  <Text size="sm">{subject}</Text>
                  {reason !== '' && (
                    <Text size="xs" c="dimmed">
                      {reason}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{needSourceLabels[source]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </FormDialog>
  )
}
