import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MentorNeed } from '../../../shared/development/competence/contract.ts'
import type { MentorCandidate, MentorPair } from '../../../shared/development/competence/mentors.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { ReasonDialog, tell, tellError } from '../../components/confirm.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { SearchField } from '../../components/search-field.tsx'

/** Needs that are shown at once. */
const step = 30

interface Refused {
  employeeId: number
  mentorId: number
  competenceId: number
  who: string
}

/** Who of the office could help whom, and what is settled about it. */
export default function MentorsPage() {
  const { year } = useYearPeriod()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(step)
  const list = useQuery({
    ...api.development.competence.mentors.queryOptions({
      input: { year, limit, ...(search === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  })
  const [refusing, setRefusing] = useState<Refused | null>(null)
  const settle = useMutation({
    ...api.development.competence.settleMentor.mutationOptions(),
    onSuccess: async (_, { state }) => {
      setRefusing(null)
      await refresh()
      tell(state === 'accepted' ? 'Mentor disetujui.' : 'Mentor tidak dipakai.')
    },
  })
  const accept = (need: MentorNeed, mentorId: number) =>
    settle.mutate(
      {
        employeeId: need.employeeId,
        mentorId,
        competenceId: need.competenceId,
        year,
        state: 'accepted',
        reason: '',
      },
      { onError: tellError },
    )
  return (
    <Page
      title={`Mentor ${year}`}
      purpose="Yang kuat pada sebuah kompetensi diusulkan membimbing yang masih di bawah standar, di dalam kantor."
      tabs={<DevelopmentTabs shown="mentors" />}
      filters={
        <SearchField
          aria-label="Cari pegawai yang dibimbing"
          placeholder="Nama, jabatan atau unit"
          w={280}
          value={search}
          onSearch={setSearch}
        />
      }
    >
      <LoadGate query={list}>
        {({ needs, total, pairs }) => (
          <Stack gap="md" maw={1120}>
            <Pairs
              pairs={pairs.filter(({ state }) => state === 'accepted')}
              onRefuse={({ employeeId, mentorId, competenceId, mentorName, employeeName }) =>
                setRefusing({
                  employeeId,
                  mentorId,
                  competenceId,
                  who: `${mentorName} untuk ${employeeName}`,
                })
              }
            />
            <section aria-labelledby="needs">
              <Title order={2} id="needs" mb={6}>
                Usulan
              </Title>
              {total === 0 ? (
                <Empty
                  action={
                    <Button component={Link} href={paths.heatMap} variant="default">
                      Buka peta kesenjangan
                    </Button>
                  }
                >
                  Tidak ada usulan. Di sini akan tampil pegawai yang di bawah standar, bila ada rekan yang
                  dinilai memenuhi standar itu.
                </Empty>
              ) : (
                <Table verticalSpacing={4} fz="sm">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Pegawai</Table.Th>
                      <Table.Th>Kompetensi</Table.Th>
                      <Table.Th>Diusulkan</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {needs.map((need) => (
                      <Need
                        key={`${need.employeeId} ${need.competenceId}`}
                        need={need}
                        busy={settle.isPending}
                        onAccept={(mentorId) => accept(need, mentorId)}
                        onRefuse={({ employeeId: mentorId, fullName }) =>
                          setRefusing({
                            employeeId: need.employeeId,
                            mentorId,
                            competenceId: need.competenceId,
                            who: `${fullName} untuk ${need.fullName}`,
                          })
                        }
                      />
                    ))}
                  </Table.Tbody>
                </Table>
              )}
              {total > needs.length && (
                <Button mt="xs" variant="default" size="compact-sm" onClick={() => setLimit(limit + step)}>
                  Tampilkan {Math.min(step, total - needs.length)} dari {total - needs.length} lainnya
                </Button>
              )}
            </section>
          </Stack>
        )}
      </LoadGate>
      <ReasonDialog
        key={refusing === null ? '' : `${refusing.mentorId} ${refusing.employeeId}`}
        opened={refusing !== null}
        title="Tidak memakai mentor ini"
        explanation={`${refusing?.who ?? ''}. Tahun ini tidak diusulkan lagi untuk kompetensi itu.`}
        verb="Jangan pakai"
        busy={settle.isPending}
        error={settle.error}
        onClose={() => setRefusing(null)}
        onSubmit={(reason) => {
          if (refusing === null) return
          const { who: _, ...of } = refusing
          settle.mutate({ ...of, year, state: 'refused', reason })
        }}
      />
    </Page>
  )
}

function Need({
  need,
  busy,
  onAccept,
  onRefuse,
}: {
  need: MentorNeed
  busy: boolean
  onAccept: (mentorId: number) => void
  onRefuse: (candidate: MentorCandidate) => void
}) {
  return (
    <Table.Tr>
      <Table.Td>
        <Link href={paths.competenceOf(need.employeeId)}>{need.fullName}</Link>
        <Text size="xs" c="dimmed">
          {need.jabatan ?? '–'} · {need.unitName ?? '–'}
        </Text>
      </Table.Td>
      <Table.Td>
        {need.competence}
        <Text size="xs" c="dimmed">
          standar {need.required}, dinilai {need.assessed}
        </Text>
      </Table.Td>
      <Table.Td>
        {need.candidates.map((candidate) => (
          <Group key={candidate.employeeId} gap="xs" py={2} wrap="nowrap" justify="space-between">
            <Text size="sm">
              <b>{candidate.fullName}</b>, {candidate.unitName ?? '–'}: {candidate.reasons.join(', ')}
            </Text>
            {need.decides && (
              <Group gap={4} wrap="nowrap" flex="none">
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  aria-label={`Setujui ${candidate.fullName} untuk ${need.fullName}, ${need.competence}`}
                  onClick={() => onAccept(candidate.employeeId)}
                >
                  Setujui
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={busy}
                  aria-label={`Jangan pakai ${candidate.fullName} untuk ${need.fullName}, ${need.competence}`}
                  onClick={() => onRefuse(candidate)}
                >
                  Jangan
                </Button>
              </Group>
            )}
          </Group>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}

/** Who helps whom now. */
function Pairs({ pairs, onRefuse }: { pairs: readonly MentorPair[]; onRefuse: (pair: MentorPair) => void }) {
  if (pairs.length === 0) return null
  return (
    <section aria-labelledby="pairs">
      <Title order={2} id="pairs" mb={6}>
        Berjalan
      </Title>
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mentor</Table.Th>
            <Table.Th>Membimbing</Table.Th>
            <Table.Th>Kompetensi</Table.Th>
            <Table.Th>Pertemuan</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pairs.map((pair) => (
            <Table.Tr key={pair.id}>
              <Table.Td>
                <Link href={paths.competenceOf(pair.mentorId)}>{pair.mentorName}</Link>
              </Table.Td>
              <Table.Td>
                <Link href={paths.competenceOf(pair.employeeId)}>{pair.employeeName}</Link>
              </Table.Td>
              <Table.Td title={pair.reason}>{pair.competence}</Table.Td>
              <Table.Td>
                {pair.meetings[0] === undefined
                  ? `belum, sejak ${longDate(pair.decidedOn)}`
                  : `${pair.meetings.length} kali, terakhir ${longDate(pair.meetings[0])}`}
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Akhiri mentor ${pair.mentorName} untuk ${pair.employeeName}`}
                  onClick={() => onRefuse(pair)}
                >
                  Akhiri
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
