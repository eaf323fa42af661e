import { Anchor, Button, Group, Progress, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconMinus, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { isCounted } from '../../shared/office/calendar.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { unfinishedLabel } from '../../shared/planning/year/late.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { BackupNote } from '../backup/backup-note.tsx'
import { EvaluationBadge, StateBadge } from '../components/badges.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'

/** What must I do now? */
export default function HomePage() {
  const { can } = useSession()
  const { year, period } = useYearPeriod()
  const overview = useQuery(api.home.overview.queryOptions({ input: { year, period } }))
  return (
    <Page title="Beranda" purpose={`Yang perlu dikerjakan untuk ${periodLabel(period)} ${year}.`}>
      <BackupNote />
      <LoadGate query={overview}>
        {(data) =>
          data.setup.people === 0 && can('employees.import.apply') ? (
            <FirstSteps />
          ) : (
            <Overview data={data} period={period} />
          )
        }
      </LoadGate>
    </Page>
  )
}

function FirstSteps() {
  return (
    <div className="kk-card" style={{ maxWidth: 640 }}>
      <Title order={2}>Langkah pertama</Title>
      <Text my="xs">
        Kantor ini belum mempunyai pegawai. Impor dari berkas Excel: ekspor SIASN dibaca tanpa pengaturan,
        daftar lain (misalnya DUK) dengan mencocokkan kolom. Susunan unit ikut terbentuk dari berkas itu.
      </Text>
      <Group>
        <Button component={Link} href={paths.importPeople}>
          Impor pegawai dari Excel
        </Button>
        <Button component={Link} href={paths.people} variant="default">
          Tambah satu per satu
        </Button>
        <Button component={Link} href={paths.settings('unit')} variant="default">
          Susun unit dahulu
        </Button>
      </Group>
    </div>
  )
}

function Overview({ data, period }: { data: HomeOverview; period: Period }) {
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        <Planning data={data} />
        <Evaluation data={data} period={period} />
        <May call="employees.save">
          <Setup data={data} />
        </May>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Deadlines data={data} />
        <Stack gap="md">
          <Waiting data={data} />
          <Recent data={data} />
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

function Card({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}

function Planning({ data: { planning, withoutSkp, latest } }: { data: HomeOverview }) {
  const late = useLatePath()
  const named = new Set(latest.map(({ employeeId }) => employeeId))
  const others = withoutSkp.filter(({ employeeId }) => !named.has(employeeId))
  const total = planning.without + planning.drafts + planning.signed
  return (
    <Card title="SKP">
      <Text>
        <b>{planning.signed}</b> dari {total} SKP ditetapkan
        {planning.drafts > 0 && `, ${planning.drafts} masih disusun`}.
      </Text>
      <Progress value={total ? (100 * planning.signed) / total : 0} my={6} aria-label="SKP ditetapkan" />
      {planning.late > 0 && (
        <>
          <Group gap={6} wrap="nowrap" mt="xs">
            <IconAlertTriangle size={18} color="var(--kk-warn)" style={{ flexShrink: 0 }} />
            <Anchor component={Link} href={late}>
              {planning.late} SKP melewati tenggat
            </Anchor>
          </Group>
          <Stack gap={2} mt={4}>
            {latest.map(({ employeeId, skpId, fullName, state, daysLate }) => (
              <Group key={skpId ?? -employeeId} gap={6} wrap="nowrap" justify="space-between">
                <Text size="sm" truncate>
                  <Anchor
                    component={Link}
                    href={skpId === null ? paths.person(employeeId) : paths.skp(skpId)}
                  >
                    {fullName}
                  </Anchor>
                </Text>
                <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {unfinishedLabel(state).toLowerCase()}, {daysLate} hari
                </Text>
              </Group>
            ))}
          </Stack>
        </>
      )}
      {others.length > 0 ? (
        <>
          <Text fw={600} mt="xs">
            Belum mempunyai SKP
          </Text>
          <Stack gap={2}>
            {others.map(({ employeeId, fullName, jabatan }) => (
              <Text key={employeeId} size="sm" truncate>
                <Anchor component={Link} href={paths.person(employeeId)}>
                  {fullName}
                </Anchor>{' '}
                <Text span c="dimmed">
                  {jabatan}
                </Text>
              </Text>
            ))}
          </Stack>
          {planning.without > withoutSkp.length && (
            <Text size="sm" c="dimmed">
              dan {planning.without - withoutSkp.length} lainnya
            </Text>
          )}
        </>
      ) : (
        planning.without === 0 && <Text c="dimmed">Semua pegawai sudah mempunyai SKP.</Text>
      )}
      <Button component={Link} href={paths.planning} variant="default" size="xs" mt="sm">
        Buka perencanaan
      </Button>
    </Card>
  )
}

function Evaluation({ data: { evaluation }, period }: { data: HomeOverview; period: Period }) {
  const { can } = useSession()
  return (
    <Card title={`Penilaian ${periodLabel(period)}`}>
      {evaluation.skp === 0 ? (
        <Text c="dimmed">Belum ada SKP yang ditetapkan untuk periode ini, jadi belum ada yang dinilai.</Text>
      ) : (
        <>
          <Text>
            <b>{evaluation.signed}</b> dari {evaluation.skp} penilaian ditandatangani
            {evaluation.begun > evaluation.signed && `, ${evaluation.begun - evaluation.signed} masih draf`}.
          </Text>
          <Progress
            value={(100 * evaluation.signed) / evaluation.skp}
            my={6}
            aria-label="Penilaian ditandatangani"
          />
          {!evaluation.achievementSet && can('evaluation.setAchievement') && (
            <Group gap={6} wrap="nowrap" align="start" mt="xs">
              <IconAlertTriangle size={18} color="var(--kk-warn)" style={{ flexShrink: 0 }} />
              <Text>
                Capaian kinerja organisasi periode ini belum ditetapkan; itu langkah pertama penilaian.
              </Text>
            </Group>
          )}
        </>
      )}
      <Button component={Link} href={paths.evaluations} variant="default" size="xs" mt="sm">
        Buka penilaian
      </Button>
    </Card>
  )
}

function Setup({ data: { setup } }: { data: HomeOverview }) {
  const gaps: Array<{ text: string; href: string }> = []
  if (setup.units === 0) gaps.push({ text: 'Susunan unit belum dibuat', href: paths.settings('unit') })
  if (setup.withoutUnit > 0)
    gaps.push({ text: `${setup.withoutUnit} pegawai belum mempunyai unit`, href: paths.people })
  if (setup.unitsWithoutHead > 0)
    gaps.push({
      text: `${setup.unitsWithoutHead} unit belum mempunyai pimpinan`,
      href: paths.settings('unit'),
    })
  return (
    <Card title="Data kantor">
      <Text>
        <b>{setup.people}</b> pegawai dalam {setup.units} unit.
      </Text>
      {gaps.length === 0 ? (
        <Group gap={6} mt={6}>
          <IconCheck size={18} />
          <Text c="dimmed">Susunan unit dan pimpinannya lengkap.</Text>
        </Group>
      ) : (
        <Stack gap={2} mt={6}>
          {gaps.map(({ text, href }) => (
            <Anchor key={text} component={Link} href={href}>
              {text}
            </Anchor>
          ))}
        </Stack>
      )}
      <Button component={Link} href={paths.people} variant="default" size="xs" mt="sm">
        Buka pegawai
      </Button>
    </Card>
  )
}

const deadlineLooks = {
  done: { label: 'Selesai', icon: <IconCheck size={16} color="#0b6e69" /> },
  late: { label: 'Terlambat', icon: <IconAlertTriangle size={16} color="var(--kk-warn)" /> },
  now: { label: 'Sekarang', icon: <IconPlayerPlay size={16} /> },
  coming: { label: 'Nanti', icon: <IconClock size={16} /> },
  empty: { label: 'Belum ada SKP', icon: <IconMinus size={16} /> },
} as const

function Deadlines({ data }: { data: HomeOverview }) {
  const late = useLatePath()
  const [, navigate] = useLocation()
  const { setPeriod } = useYearPeriod()
  return (
    <Card title="Batas waktu tahun ini">
      <Table verticalSpacing={5} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Pekerjaan</Table.Th>
            <Table.Th>Batas</Table.Th>
            <Table.Th className="kk-num">Selesai</Table.Th>
            <Table.Th>Keadaan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.deadlines.map(({ id, title, due, state, done, total }) => (
            <Table.Tr key={id}>
              <Table.Td>
                {isCounted(id) ? (
                  <Anchor
                    component="button"
                    type="button"
                    ta="left"
                    onClick={() => {
                      if (id !== 'skp') setPeriod(id)
                      navigate(id !== 'skp' ? paths.evaluations : state === 'late' ? late : paths.planning)
                    }}
                  >
                    {title}
                  </Anchor>
                ) : (
                  title
                )}
              </Table.Td>
              <Table.Td title={longDate(due)}>{shortDate(due)}</Table.Td>
              <Table.Td className="kk-num">{total === 0 ? '–' : `${done} / ${total}`}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  {deadlineLooks[state].icon}
                  {deadlineLooks[state].label}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}

function Waiting({ data }: { data: HomeOverview }) {
  if (data.waiting.length === 0) return null
  return (
    <Card title="Menunggu pejabat penilai">
      <Stack gap={2}>
        {data.waiting.slice(0, 6).map(({ appraiser, open }) => (
          <Group key={appraiser} justify="space-between" wrap="nowrap">
            <Text truncate>{appraiser}</Text>
            <Text className="kk-num" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {open} penilaian
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  )
}

function Recent({ data }: { data: HomeOverview }) {
  if (data.recent.length === 0) return null
  return (
    <Card title="Terakhir dikerjakan">
      <Stack gap={4}>
        {data.recent.map((item) => (
          <Group key={`${item.kind}${item.id}`} justify="space-between" wrap="nowrap">
            <Text truncate>
              <Anchor
                component={Link}
                href={item.kind === 'skp' ? paths.skp(item.id) : paths.evaluation(item.id)}
              >
                {item.kind === 'skp' ? 'SKP' : 'Penilaian'} {item.fullName}
              </Anchor>
            </Text>
            {item.kind === 'skp' ? <StateBadge state={item.state} /> : <EvaluationBadge state={item.state} />}
          </Group>
        ))}
      </Stack>
    </Card>
  )
}

/** Where those who are late are listed, for whoever leads others. */
function useLatePath(): string {
  const { can } = useSession()
  return can('planning.year.unfinished') ? paths.unfinished : paths.planning
}
