import { Button, Table, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { confirm, tell, tellError } from '../../components/confirm.tsx'
import { localDay } from '../../components/local-day.ts'

/** Earlier imports, and the way back of the last one. */
export function EarlierImports() {
  const imports = useQuery(api.employees.import.list.queryOptions())
  const undo = useMutation({
    ...api.employees.import.undo.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ removed, restored, keptUnits = [] }) => {
      tell(
        `Impor dibatalkan: ${removed} pegawai baru dihapus lagi, ${restored} kembali seperti semula.${keptUnits.length > 0 ? ` Unit yang tetap karena sudah dipakai: ${keptUnits.join(', ')}.` : ''}`,
      )
      await refresh()
    },
  })
  if (!imports.data?.length) return null
  const last = imports.data.find(({ undoneAt }) => undoneAt === null)
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        Impor sebelumnya
      </Title>
      <Table verticalSpacing={4} horizontalSpacing={6}>
        <Table.Tbody>
          {imports.data.map((batch) => (
            <Table.Tr key={batch.id}>
              <Table.Td>{shortDate(localDay(batch.at))}</Table.Td>
              <Table.Td>{batch.source}</Table.Td>
              <Table.Td>
                {batch.added} baru, {batch.changed} berubah
              </Table.Td>
              <Table.Td ta="right">
                {batch.undoneAt ? (
                  'dibatalkan'
                ) : batch.id === last?.id ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={undo.isPending}
                    onClick={() =>
                      confirm({
                        title: 'Batalkan impor ini?',
                        children: `${batch.added} pegawai baru dari ${batch.source} dihapus lagi, ${batch.changed} kembali seperti sebelum impor. Berkas Excelnya tetap ada dan dapat diimpor lagi.`,
                        verb: 'Batalkan impor',
                        onConfirm: () => undo.mutate({ id: batch.id }),
                      })
                    }
                  >
                    Batalkan impor ini
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
