import { ActionIcon, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import { formatNumber, parseNumber } from '../../../shared/kernel/numbers.ts'
import { type Satuan, usualSatuan } from '../../../shared/planning/measures/satuan.ts'
import { api, client, refresh } from '../../app/client.ts'
import { tell, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'

/** The units of measure that the office adds to the usual ones, with what no target in them can pass. */
export function SatuanSettings() {
  const own = useQuery(api.planning.measures.satuan.queryOptions())
  const restore = useMutation({
    ...api.planning.measures.saveSatuan.mutationOptions(),
    onError: tellError,
    onSuccess: refresh,
  })
  const remove = useMutation({
    ...api.planning.measures.removeSatuan.mutationOptions(),
    onError: tellError,
    onSuccess: refresh,
  })
  return (
    <Stack maw={640}>
      <Text size="sm">
        Satuan ditawarkan saat target ditulis. Satuan dengan batas menjaga target yang tidak mungkin, misalnya
        150 % dari sesuatu yang paling banyak 100 %.
      </Text>
      <AddSatuan />
      <LoadGate query={own}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              Kantor ini belum menambah satuan.
            </Text>
          ) : (
            <Table verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Satuan kantor</Table.Th>
                  <Table.Th className="kk-num">Batas</Table.Th>
                  <Table.Th w={48} aria-label="Tindakan" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((satuan) => (
                  <Table.Tr key={satuan.name}>
                    <Table.Td>{satuan.name}</Table.Td>
                    <Table.Td className="kk-num">
                      {satuan.maximum === null ? 'tanpa batas' : formatNumber(satuan.maximum)}
                    </Table.Td>
                    <Table.Td>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Hapus satuan ${satuan.name}`}
                        onClick={() =>
                          remove.mutate(
                            { name: satuan.name },
                            {
                              onSuccess: () =>
                                tellWithUndo(`Satuan ${satuan.name} dihapus.`, () => restore.mutate(satuan)),
                            },
                          )
                        }
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </LoadGate>
      <div>
        <Text size="sm" fw={600}>
          Satuan yang sudah tersedia
        </Text>
        <Text size="sm" c="dimmed">
          {usualSatuan.map(label).join(', ')}
        </Text>
      </div>
    </Stack>
  )
}

const label = ({ name, maximum }: Satuan) =>
  maximum === null ? name : `${name} (paling banyak ${formatNumber(maximum)})`

const noSatuan = { name: '', limit: '' }

function AddSatuan() {
  const kept = useKept('satuan baru', noSatuan, {
    what: 'Satuan baru',
    store: (typed) =>
      client.planning.measures.saveSatuan({ name: typed.name, maximum: parseNumber(typed.limit) }),
  })
  const { name, limit } = kept.value
  const maximum = limit.trim() === '' ? null : parseNumber(limit)
  const wrong = limit.trim() !== '' && maximum === null
  const save = useMutation({
    ...api.planning.measures.saveSatuan.mutationOptions(),
    onSuccess: async (_data, satuan) => {
      tell(`Satuan ${satuan.name} disimpan.`)
      kept.set(noSatuan)
      await refresh()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) save.mutate({ name, maximum })
      }}
    >
      <ErrorNote error={save.error} />
      <Group align="end" gap="xs">
        <TextInput
          label="Satuan baru"
          maxLength={most.word}
          value={name}
          onChange={(event) => kept.set({ name: event.currentTarget.value, limit })}
        />
        <TextInput
          label="Batas, bila ada"
          w={140}
          inputMode="decimal"
          placeholder="tanpa batas"
          error={wrong && 'Bukan angka'}
          value={limit}
          onChange={(event) => kept.set({ name, limit: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
          Tambah satuan
        </Button>
      </Group>
    </form>
  )
}
