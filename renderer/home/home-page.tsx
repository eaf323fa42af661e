import { Anchor, Group, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconMinus, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { shownDeadlines } from '../../shared/home/deadlines.ts'
import { isCounted } from '../../shared/office/calendar.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { unfinishedLabel } from '../../shared/planning/year/late.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { BackupNote } from '../backup/backup-note.tsx'
import { EvaluationBadge, StateBadge } from '../components/badges.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { QuickLine } from '../monitoring/diary/quick-line.tsx'
import { Card, More, namedAtMost } from './card.tsx'
import { NextStep } from './next-step.tsx'
import { Objections, Receipts } from './receipts.tsx'
import { Stages, useLatePath } from './stages.tsx'

/** What must I do now? */
export default function HomePage() {
  const { year, period } = useYearPeriod()
  const overview = useQuery(api.home.overview.queryOptions({ input: { year, period } }))
  return (
    <Page title="Beranda" purpose={`Yang perlu dikerjakan untuk ${periodLabel(period)} ${year}.`}>
      <BackupNote />
      <QuickLine />
      <LoadGate query={overview}>{(data) => <Overview data={data} year={year} period={period} />}</LoadGate>
    </Page>
  )
}

function Overview({ data, year, period }: { data: HomeOverview; year: number; period: Period }) {
  const named = data.planning.late > 0 || data.planning.without > 0
  return (
    <Stack gap="md">
      <NextStep data={data} year={year} period={period} />
      <Stages data={data} period={period} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Deadlines data={data} />
        <Stack gap="md">
          {!data.isNew && named && <Unfinished data={data} />}
          <Objections data={data} />
          <Receipts data={data} />
          <Waiting data={data} />
          <Recent data={data} />
          {!data.isNew && (
            <May call="employees.save">
              <Setup data={data} />
            </May>
          )}
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

/** Whose SKP is late, the longest first, and who has none. */
function Unfinished({ data: { planning, withoutSkp, latest } }: { data: HomeOverview }) {
  const all = useLatePath()
  const named = new Set(latest.map(({ employeeId }) => employeeId))
  const others = withoutSkp.filter(({ employeeId }) => !named.has(employeeId))
  const left = planning.without + planning.drafts - latest.length - others.length
  return (
    <Card title="SKP yang belum selesai">
      <Stack gap={2}>
        {latest.map(({ employeeId, skpId, fullName, state, daysLate }) => (
          <Group key={skpId ?? -employeeId} gap={6} wrap="nowrap" justify="space-between">
            <Anchor component={Link} href={skpId === null ? paths.person(employeeId) : paths.skp(skpId)}>
              {fullName}
            </Anchor>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {unfinishedLabel(state).toLowerCase()}, {daysLate} hari
            </Text>
          </Group>
        ))}
        {others.map(({ employeeId, fullName }) => (
          <Group key={employeeId} gap={6} wrap="nowrap" justify="space-between">
            <Anchor component={Link} href={paths.person(employeeId)}>
              {fullName}
            </Anchor>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              belum ada
            </Text>
          </Group>
        ))}
      </Stack>
      <More count={left} href={all} />
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
    </Card>
  )
}

const deadlineLooks = {
  done: { label: 'Selesai', icon: <IconCheck size={16} color="var(--kk-done)" /> },
  late: { label: 'Terlambat', icon: <IconAlertTriangle size={16} color="var(--kk-warn)" /> },
  before: { label: 'Sudah lewat', icon: <IconClock size={16} /> },
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
          {shownDeadlines(data.deadlines).map(({ id, title, due, state, done, total }) => (
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
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
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
  const others = data.waiting.slice(namedAtMost)
  return (
    <Card title="Menunggu pejabat penilai">
      <Stack gap={2}>
        {data.waiting.slice(0, namedAtMost).map(({ appraiser, employeeId, open }) => (
          <Group key={`${employeeId} ${appraiser}`} justify="space-between" wrap="nowrap">
            <Text truncate>
              <Anchor
                component={Link}
                href={employeeId === null ? paths.settings('pejabat') : paths.person(employeeId)}
              >
                {appraiser}
              </Anchor>
            </Text>
            <Text className="kk-num" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {open} penilaian
            </Text>
          </Group>
        ))}
      </Stack>
      {others.length > 0 && (
        <Anchor component={Link} href={paths.evaluations} size="sm">
          dan {others.length} pejabat lainnya, {others.reduce((sum, { open }) => sum + open, 0)} penilaian
        </Anchor>
      )}
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
