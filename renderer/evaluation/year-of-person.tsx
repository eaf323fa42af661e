import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { longDate } from '../../shared/kernel/dates.ts'
import { notSplittable } from '../../shared/planning/timeline/split.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { EvaluationBadge, PredikatBadge, StateBadge } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import { CoursesOfYear } from './courses.tsx'
import { MutasiDialog } from '../planning/timeline/mutasi-dialog.tsx'
import { ServiceLine } from '../planning/timeline/service-line.tsx'

/** A person's chosen year: SKP, evaluations and the days that count, for the page of that person. */
export const YearOfPerson = ({ employeeId }: { employeeId: number }) => (
  <>
    <WorkOfYear employeeId={employeeId} />
    <LineOfYear employeeId={employeeId} />
  </>
)

function LineOfYear({ employeeId }: { employeeId: number }) {
  const { year } = useYearPeriod()
  return <ServiceLine employeeId={employeeId} year={year} always />
}

/** SKP and evaluations of the chosen year. */
function WorkOfYear({ employeeId }: { employeeId: number }) {
  const { year, period } = useYearPeriod()
  const [, navigate] = useLocation()
  const { can, operator } = useSession()
  const skp = useQuery(api.planning.skp.list.queryOptions({ input: { year, employeeId } }))
  const evaluations = useQuery(api.evaluation.list.queryOptions({ input: { year, period, employeeId } }))
  const create = useMutation({
    ...api.planning.skp.create.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ id }) => {
      await refresh()
      navigate(paths.skp(id))
    },
  })
  const [moving, setMoving] = useState<number | null>(null)
  const own = skp.data ?? []
  const ratings = evaluations.data ?? []
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        Tahun {year}
      </Title>
      <Stack gap={6}>
        {own
          .flatMap((row) => (row.skpId === null ? [] : [{ ...row, skpId: row.skpId }]))
          .map((row) => (
            <Group key={row.skpId} gap="sm">
              <Anchor component={Link} href={paths.skp(row.skpId)}>
                SKP {year}
              </Anchor>
              <StateBadge state={row.state} />
              <Text c="dimmed">{row.rhk} RHK</Text>
              {row.closedOn !== null && <Text c="dimmed">ditutup {longDate(row.closedOn)}</Text>}
              {row.state !== null &&
                notSplittable({ ...row, state: row.state }) === null &&
                can('evaluation.mutasi.apply') && (
                  <Button size="compact-xs" variant="subtle" onClick={() => setMoving(row.skpId)}>
                    Tutup dan lanjutkan karena mutasi…
                  </Button>
                )}
            </Group>
          ))}
        {own.some((row) => row.skpId === null) && (
          <Group gap="sm">
            <Text>Belum ada SKP {year}.</Text>
            {(operator.role === 'pengelola' || operator.employeeId === employeeId) && (
              <Button
                size="xs"
                loading={create.isPending}
                onClick={() => create.mutate({ employeeId, year })}
              >
                Buat SKP {year}
              </Button>
            )}
          </Group>
        )}
        {ratings.map((row) => (
          <Group key={row.skpId} gap="sm">
            {row.evaluationId === null ? (
              <Text>Penilaian periode ini</Text>
            ) : (
              <Anchor component={Link} href={paths.evaluation(row.evaluationId)}>
                Penilaian periode ini
              </Anchor>
            )}
            <EvaluationBadge state={row.state} />
            <PredikatBadge predikat={row.predikat} year={year} />
          </Group>
        ))}
      </Stack>
      {own
        .flatMap(({ skpId }) => skpId ?? [])
        .map((skpId) => (
          <CoursesOfYear key={skpId} skpId={skpId} />
        ))}
      {moving !== null && (
        <MutasiDialog skpId={moving} employeeId={employeeId} year={year} onClose={() => setMoving(null)} />
      )}
    </section>
  )
}
