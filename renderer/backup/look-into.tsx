import { Button, Group, List, PasswordInput, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { reasonLabels } from '../../shared/backup/backup.ts'
import { sizeLabel } from '../../shared/kernel/numbers.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { tellError } from '../components/confirm.tsx'
import { endWith } from '../components/ending.tsx'
import { Dialog, DialogFoot } from '../components/dialog.tsx'
import { Fact } from '../components/fact.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { readAgain, readEverythingAgain } from './again.ts'
import { BackupStateLabel } from './backup-state.tsx'

/** What is in a backup, what would differ, and the way back to it. */
export function LookInto({ token, onClose }: { token: string; onClose: () => void }) {
  const [asking, setAsking] = useState(false)
  const [secret, setSecret] = useState('')
  const looked = useQuery({ ...api.backup.look.queryOptions({ input: { token } }), staleTime: 0 })
  const verify = useMutation({ ...api.backup.verify.mutationOptions(), onSettled: readAgain })
  const restore = useMutation({
    ...api.backup.restore.mutationOptions(),
    onSuccess: async ({ aside }) => {
      onClose()
      endWith({
        message: `Kantor dipulihkan. Berkas sebelumnya disisihkan: ${aside}`,
        next: { label: 'Buka Beranda', href: paths.home },
      })
      await readEverythingAgain()
    },
    // The page of the restoration was in the place of this dialog.
    onError: async (error) => {
      tellError(error)
      await readAgain()
    },
  })
  return (
    <Dialog title="Isi cadangan" size="lg" onClose={onClose}>
      <LoadGate query={looked}>
        {({ row, contents, last, differences, sameOffice }) => (
          <Stack gap="sm">
            <SimpleGrid cols={3} spacing="xs">
              <Fact label="Dibuat" value={shortMoment(row.at)} />
              <Fact
                label="Sebab"
                value={row.reason === null ? 'Tidak diketahui' : reasonLabels[row.reason]}
              />
              <Fact label="Ukuran" value={sizeLabel(row.size)} />
              <Fact label="Keadaan">
                <BackupStateLabel row={row} />
              </Fact>
              {contents && (
                <>
                  <Fact label="Kantor" value={contents.office} />
                  <Fact label="Pegawai" value={contents.people} />
                  <Fact
                    label="SKP"
                    value={
                      contents.skp.map(({ year, count }) => `${year}: ${count}`).join(', ') || 'belum ada'
                    }
                  />
                  <Fact label="Penilaian" value={contents.evaluations} />
                  <Fact label="Catatan perubahan" value={contents.entries} />
                </>
              )}
            </SimpleGrid>
            {contents === null && (
              <Note kind="warning" title="Isinya tidak dapat dibaca">
                Berkas ini rusak, bukan kantor, atau terenkripsi tanpa keterangan.
              </Note>
            )}
            {last.length > 0 && (
              <>
                <Title order={3}>Perubahan terakhir di dalamnya</Title>
                <Table verticalSpacing={2} horizontalSpacing={6}>
                  <Table.Tbody>
                    {last.map(({ at, operator, action }, index) => (
                      <Table.Tr key={index}>
                        <Table.Td w={140}>{shortMoment(at)}</Table.Td>
                        <Table.Td>{action}</Table.Td>
                        <Table.Td>{operator}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </>
            )}
            <ErrorNote error={verify.error} />
            {asking ? (
              <>
                <Note kind="warning" title="Yang akan berbeda setelah dipulihkan">
                  {differences.length === 0 ? (
                    <Text size="sm">Jumlah pegawai, SKP, penilaian dan catatan sama.</Text>
                  ) : (
                    <List size="sm">
                      {differences.map(({ what, now, after }) => (
                        <List.Item key={what}>
                          {what}: sekarang {now}, menjadi {after}
                        </List.Item>
                      ))}
                    </List>
                  )}
                  <Text size="sm" mt={4}>
                    Kantor yang sekarang tidak dihapus: berkasnya disisihkan dengan nama lain di folder yang
                    sama.
                  </Text>
                </Note>
                {row.encrypted && (
                  <PasswordInput
                    label="Kata sandi cadangan atau kunci pemulihan"
                    value={secret}
                    data-autofocus
                    onChange={(event) => setSecret(event.currentTarget.value)}
                  />
                )}
                <DialogFoot
                  verb="Pulihkan kantor dari cadangan ini"
                  busy={restore.isPending}
                  ready={!row.encrypted || secret !== ''}
                  onClose={() => setAsking(false)}
                  onAct={() => restore.mutate({ token, secret: row.encrypted ? secret : null })}
                />
              </>
            ) : (
              <Group justify="end" gap="xs">
                <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({ token })}>
                  Periksa seluruh isinya
                </Button>
                <Button
                  disabled={row.state === 'damaged' || (contents !== null && !sameOffice)}
                  onClick={() => setAsking(true)}
                >
                  Pulihkan …
                </Button>
              </Group>
            )}
          </Stack>
        )}
      </LoadGate>
    </Dialog>
  )
}
