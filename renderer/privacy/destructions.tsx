import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { longDate, shortMoment } from '../../shared/kernel/dates.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { LoadGate } from '../components/load-gate.tsx'

/** What was destroyed, with its berita acara, and which backups still hold it. */
export function Destructions() {
  const destructions = useQuery(api.privacy.destructions.queryOptions())
  const [asked, setAsked] = useState(false)
  return (
    <section className="kk-card" aria-labelledby="pemusnahan">
      <Title order={2} id="pemusnahan">
        Pemusnahan yang sudah dilakukan
      </Title>
      <LoadGate query={destructions}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">Belum ada. Setiap pemusnahan tercatat di sini dengan berita acaranya.</Text>
          ) : (
            <Stack gap="xs">
              <Table verticalSpacing={4} withTableBorder aria-label="Pemusnahan">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={170}>Tanggal</Table.Th>
                    <Table.Th w={240}>Berita acara</Table.Th>
                    <Table.Th>Arsip</Table.Th>
                    <Table.Th w={80} ta="right">
                      Berkas
                    </Table.Th>
                    <Table.Th w={80} ta="right">
                      Naskah
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map(({ id, number, destroyedOn, items, pieces, what }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{longDate(destroyedOn)}</Table.Td>
                      <Table.Td>
                        <Anchor
                          component={Link}
                          size="sm"
                          href={paths.print({
                            form: 'berita-acara-pemusnahan',
                            kind: 'destructions',
                            ids: [id],
                          })}
                        >
                          {number}
                        </Anchor>
                      </Table.Td>
                      <Table.Td>{what}</Table.Td>
                      <Table.Td ta="right">{items}</Table.Td>
                      <Table.Td ta="right">{pieces}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <Text size="sm">
                Cadangan yang dibuat sebelum pemusnahan masih memuat yang dimusnahkan. Yang dibuat sendiri
                oleh aplikasi terhapus begitu ada cadangan dari 12 bulan yang lebih baru; yang Anda buat
                sendiri, dan salinan di tempat lain, hapuslah sendiri.
              </Text>
              {asked ? (
                <Holding />
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  style={{ alignSelf: 'start' }}
                  onClick={() => setAsked(true)}
                >
                  Tampilkan cadangan yang masih memuatnya
                </Button>
              )}
            </Stack>
          )
        }
      </LoadGate>
    </section>
  )
}

function Holding() {
  const holding = useQuery({ ...api.privacy.holding.queryOptions(), refetchOnMount: 'always' })
  return (
    <LoadGate query={holding}>
      {(rows) =>
        rows.length === 0 ? (
          <Text size="sm">Tidak ada cadangan yang dikenal aplikasi ini yang masih memuatnya.</Text>
        ) : (
          <Table verticalSpacing={4} aria-label="Cadangan yang masih memuat">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={160}>Dibuat</Table.Th>
                <Table.Th>Cadangan</Table.Th>
                <Table.Th w={130}>Tempat</Table.Th>
                <Table.Th>Masih memuat</Table.Th>
                <Table.Th>Sampai</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ fileName, at, outside, numbers, forGood }) => (
                <Table.Tr key={`${String(outside)} ${fileName}`}>
                  <Table.Td>{shortMoment(at)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{fileName}</Table.Td>
                  <Table.Td>{outside ? 'Tempat kedua' : 'Komputer ini'}</Table.Td>
                  <Table.Td>{numbers.join(', ')}</Table.Td>
                  <Table.Td>
                    {forGood ? 'Anda menghapusnya' : 'Ada cadangan dari 12 bulan yang lebih baru'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </LoadGate>
  )
}
