import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { DueGroup } from '../../shared/privacy/destruction.ts'
import { api } from '../app/client.ts'
import { May } from '../app/session.tsx'
import { Check } from '../components/check.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { DestroyDialog } from './destroy-dialog.tsx'
import { DueItems } from './due-items.tsx'

const keyOf = ({ series, year }: DueGroup): string => `${series} ${year}`

/** What has had its time, by archive and year; from here it is destroyed. */
export function Due() {
  const due = useQuery(api.privacy.due.queryOptions())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<DueGroup | null>(null)
  const [destroying, setDestroying] = useState(false)
  return (
    <section className="kk-card" aria-labelledby="jatuh-waktu">
      <Title order={2} id="jatuh-waktu">
        Yang habis masa simpannya
      </Title>
      <Text c="dimmed" mb={6}>
        Tidak ada yang musnah sendiri. Pilih tahunnya, periksa daftarnya, lalu musnahkan dengan berita acara.
      </Text>
      <LoadGate query={due}>
        {(lines) =>
          lines.length === 0 ? (
            <Text>Belum ada yang habis masa simpannya.</Text>
          ) : (
            <Stack gap="xs">
              <Table verticalSpacing={4} withTableBorder aria-label="Yang habis masa simpannya">
                <Table.Thead>
                  <Table.Tr>
                    <May call="privacy.destroy">
                      <Table.Th w={40}>
                        <span className="kk-visually-hidden">Pilih</span>
                      </Table.Th>
                    </May>
                    <Table.Th>Arsip</Table.Th>
                    <Table.Th w={80}>Tahun</Table.Th>
                    <Table.Th w={170}>Habis masa sejak</Table.Th>
                    <Table.Th w={150} ta="right">
                      Dapat dimusnahkan
                    </Table.Th>
                    <Table.Th w={90} ta="right">
                      Tertahan
                    </Table.Th>
                    <Table.Th w={110}>
                      <span className="kk-visually-hidden">Tindakan</span>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines.map((line) => (
                    <Table.Tr key={keyOf(line)}>
                      <May call="privacy.destroy">
                        <Table.Td>
                          <Check
                            label={`Pilih ${line.name} ${line.year}`}
                            checked={chosen.has(keyOf(line))}
                            onChange={(on) => {
                              const next = new Set(chosen)
                              if (on) next.add(keyOf(line))
                              else next.delete(keyOf(line))
                              setChosen(next)
                            }}
                          />
                        </Table.Td>
                      </May>
                      <Table.Td>{line.name}</Table.Td>
                      <Table.Td>{line.year}</Table.Td>
                      <Table.Td>{longDate(line.dueOn)}</Table.Td>
                      <Table.Td ta="right">{line.ready}</Table.Td>
                      <Table.Td ta="right">{line.kept}</Table.Td>
                      <Table.Td>
                        <Button size="compact-sm" variant="default" onClick={() => setShown(line)}>
                          Lihat nama
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <May call="privacy.destroy">
                <Group>
                  <Button
                    color="red.8"
                    disabled={!lines.some((line) => chosen.has(keyOf(line)) && line.ready > 0)}
                    onClick={() => setDestroying(true)}
                  >
                    Musnahkan yang dipilih…
                  </Button>
                </Group>
              </May>
              {shown && <DueItems group={shown} onClose={() => setShown(null)} />}
              {destroying && (
                <DestroyDialog
                  groups={lines
                    .filter((line) => chosen.has(keyOf(line)))
                    .map(({ series, year }) => ({ series, year }))}
                  onClose={() => setDestroying(false)}
                  onDone={() => {
                    setDestroying(false)
                    setChosen(new Set())
                  }}
                />
              )}
            </Stack>
          )
        }
      </LoadGate>
    </section>
  )
}
