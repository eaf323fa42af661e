import { Button, Select, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { roleLabels, toneLabels, withSign } from '../../../shared/monitoring/feedback/entry.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import { api, client } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { useToday } from '../../components/local-day.ts'
import { Page } from '../../components/page.tsx'
import { QuickEntry } from './quick-entry.tsx'

/** Feedback that one gives to others: to whom one may, and what one has written already. */
export default function GiveFeedbackPage() {
  const { operator } = useSession()
  return (
    <Page
      title={operator.employeeId === null ? 'Umpan balik yang saya catat' : 'Beri umpan balik'}
      purpose={
        operator.employeeId === null
          ? 'Operator ini tidak dikaitkan dengan seorang pegawai; umpan balik orang lain dicatat di halaman pegawainya.'
          : 'Kepada orang yang Anda pimpin, dan kepada rekan dan atasan yang tentangnya Anda diminta.'
      }
      action={
        <Button variant="default" component={Link} href={paths.feedback()}>
          Lihat umpan balik
        </Button>
      }
    >
      {operator.employeeId !== null && <Giving giverId={operator.employeeId} />}
      <Given giverId={operator.employeeId} />
    </Page>
  )
}

function Giving({ giverId }: { giverId: number }) {
  const today = useToday()
  const due = useQuery(api.monitoring.feedback.due.queryOptions({ input: { giverId, day: today } }))
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <LoadGate query={due}>
      {(people) => {
        const person = people.find(({ employeeId }) => String(employeeId) === chosen) ?? people[0]
        if (!person)
          return (
            <Empty>
              Di sini akan tampil orang yang dapat Anda beri umpan balik. Sejauh ini tidak ada yang diminta
              dari Anda.
            </Empty>
          )
        return (
          <>
            <Select
              label="Kepada"
              w={420}
              searchable
              allowDeselect={false}
              nothingFoundMessage="Tidak ada orang dengan nama itu"
              data={people.map(({ employeeId, fullName, jabatan }) => ({
                value: String(employeeId),
                label: jabatan === null ? fullName : `${fullName} — ${jabatan}`,
              }))}
              value={String(person.employeeId)}
              onChange={setChosen}
            />
            <QuickEntry
              key={person.employeeId}
              {...person}
              today={today}
              givers={[{ employeeId: giverId, fullName: '', role: person.role }]}
              forOthers={false}
            />
          </>
        )
      }}
    </LoadGate>
  )
}

function Given({ giverId }: { giverId: number | null }) {
  const { year } = useYearPeriod()
  const given = useQuery(api.monitoring.feedback.given.queryOptions({ input: { giverId, year } }))
  const values = coreValuesOf(year)
  return (
    <LoadGate query={given}>
      {(entries) =>
        entries.length > 0 && (
          <>
            <Title order={2}>Yang sudah saya tulis tahun {year}</Title>
            <Table verticalSpacing={4} aria-label={`Umpan balik yang ditulis tahun ${year}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Kepada</Table.Th>
                  <Table.Th>Tanggal</Table.Th>
                  <Table.Th>Tentang</Table.Th>
                  <Table.Th>Umpan balik</Table.Th>
                  <Table.Th aria-label="Tindakan" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {entries.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td>
                      {entry.fullName}
                      <Text size="xs" c="dimmed">
                        {entry.role === null ? '' : roleLabels[entry.role]}
                      </Text>
                    </Table.Td>
                    <Table.Td>{entry.when}</Table.Td>
                    <Table.Td>
                      {entry.value === null ? entry.rhkText : values[entry.value - 1]?.name}
                    </Table.Td>
                    <Table.Td>
                      {withSign(entry)}
                      <Text size="xs" c="dimmed">
                        {toneLabels[entry.tone]}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      {entry.removable && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() =>
                            settle(
                              client.monitoring.feedback.remove({ giverId, id: entry.id }),
                              'Umpan balik ditarik.',
                            )
                          }
                        >
                          Tarik
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )
      }
    </LoadGate>
  )
}
