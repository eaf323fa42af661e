import { Anchor, Group, Progress, SimpleGrid, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { whyNumbersDiffer } from '../../shared/home/numbers.ts'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'

/** The four stages of the cycle (PermenPANRB 6/2022), each with how far it is: what is finished, of all. */
export function Stages({ data, period }: { data: HomeOverview; period: Period }) {
  const { planning, evaluation } = data
  const total = planning.without + planning.drafts + planning.signed
  const name = periodLabel(period)
  const numbers = whyNumbersDiffer({ skp: total, ...planning })
  const appraised = evaluation.skp === 0 ? 'Menunggu SKP yang ditandatangani.' : null
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
      <Stage
        title="Perencanaan"
        href={paths.planning}
        bar="SKP ditetapkan"
        done={planning.signed}
        total={total}
        line={
          total === 0 ? (
            'Belum ada pegawai yang memerlukan SKP.'
          ) : (
            <>
              <b>{planning.signed}</b> dari {total} SKP ditetapkan
              {planning.drafts > 0 && `, ${planning.drafts} masih disusun`}.
            </>
          )
        }
      >
        {numbers !== null && (
          <Text size="sm" c="dimmed">
            {numbers}
          </Text>
        )}
        <PlanningDue data={data} />
      </Stage>
      <Stage
        title="Pelaksanaan dan pemantauan"
        href={paths.diaries}
        bar="Realisasi mulai dicatat"
        done={evaluation.begun}
        total={evaluation.skp}
        line={
          appraised ?? (
            <>
              Realisasi {name} mulai dicatat untuk <b>{evaluation.begun}</b> dari {evaluation.skp} pegawai.
            </>
          )
        }
      >
        <DiaryWeek data={data} />
        <CoachingDue data={data} />
        <ComplaintsDue data={data} />
      </Stage>
      <Stage
        title={`Penilaian ${name}`}
        href={paths.evaluations}
        bar="Penilaian ditandatangani"
        done={evaluation.signed}
        total={evaluation.skp}
        line={
          appraised ?? (
            <>
              <b>{evaluation.signed}</b> dari {evaluation.skp} penilaian ditandatangani
              {evaluation.begun > evaluation.signed && `, ${evaluation.begun - evaluation.signed} masih draf`}
              .
            </>
          )
        }
      >
        {evaluation.from > data.today && (
          <Text size="sm" c="dimmed">
            Dimulai {longDate(evaluation.from)}.
          </Text>
        )}
      </Stage>
      <Stage
        title="Tindak lanjut"
        href={paths.print({ form: 'dokumen-evaluasi' })}
        bar="Ditandatangani pegawai"
        done={evaluation.received}
        total={evaluation.skp}
        line={
          appraised ?? (
            <>
              <b>{evaluation.received}</b> dari {evaluation.skp} dokumen evaluasi ditandatangani pegawai.
            </>
          )
        }
      />
    </SimpleGrid>
  )
}

function Stage({
  title,
  href,
  bar,
  done,
  total,
  line,
  children,
}: {
  title: string
  href: string
  /** What the bar measures. */
  bar: string
  done: number
  total: number
  line: ReactNode
  children?: ReactNode
}) {
  return (
    <section className="kk-card" aria-label={title}>
      <Title order={2} mb={4}>
        <Anchor component={Link} href={href} inherit>
          {title}
        </Anchor>
      </Title>
      <Progress value={total === 0 ? 0 : (100 * done) / total} mb={6} aria-label={bar} />
      <Text>{line}</Text>
      {children}
    </section>
  )
}

/** How many are behind with their days of this week. */
function DiaryWeek({ data: { diary } }: { data: HomeOverview }) {
  if (diary === null) return null
  return (
    <Anchor component={Link} href={paths.diaries} size="sm">
      {diary.behind > 0
        ? `${diary.behind} dari ${diary.people} pegawai tertinggal progres harian minggu ini`
        : 'Progres harian minggu ini lengkap'}
    </Anchor>
  )
}

/** What of coaching and of plans of improvement waits. */
function CoachingDue({ data: { coaching } }: { data: HomeOverview }) {
  const { late, soon } = coaching
  if (late + soon === 0) return null
  const parts = [late > 0 && `${late} terlambat`, soon > 0 && `${soon} minggu ini`].filter(Boolean)
  return (
    <Anchor component={Link} href={paths.coaching} size="sm" display="block">
      Pembinaan: {parts.join(', ')}
    </Anchor>
  )
}

/** What the public waits for. */
function ComplaintsDue({ data: { complaints } }: { data: HomeOverview }) {
  if (complaints === null || complaints.open === 0) return null
  const { open, late, lastDay } = complaints
  const parts = [
    late > 0 && `${late} lewat batas waktu`,
    lastDay > 0 && `${lastDay} berakhir hari ini`,
    late + lastDay === 0 && `${open} menunggu jawaban`,
  ].filter(Boolean)
  return (
    <Group gap={6} wrap="nowrap">
      {late > 0 && <IconAlertTriangle size={16} color="var(--kk-warn)" style={{ flexShrink: 0 }} />}
      <Anchor component={Link} href={paths.complaints} size="sm">
        Pengaduan: {parts.join(', ')}
      </Anchor>
    </Group>
  )
}

/** Until when SKP are due, and whether that has passed. */
function PlanningDue({ data: { planning } }: { data: HomeOverview }) {
  const late = useLatePath()
  if (planning.without + planning.drafts === 0) return null
  if (planning.late > 0)
    return (
      <Group gap={6} wrap="nowrap">
        <IconAlertTriangle size={18} color="var(--kk-warn)" style={{ flexShrink: 0 }} />
        <Anchor component={Link} href={late}>
          {planning.late} SKP melewati tenggat
        </Anchor>
      </Group>
    )
  return (
    <Text size="sm" c="dimmed">
      Tenggat {shortDate(planning.due)}
      {planning.due < planning.since && ', lewat sebelum tahun ini dikerjakan di sini'}.
    </Text>
  )
}

/** Where those who are late are listed, for whoever leads others. */
export function useLatePath(): string {
  const { can } = useSession()
  return can('planning.year.unfinished') ? paths.unfinished : paths.planning
}
