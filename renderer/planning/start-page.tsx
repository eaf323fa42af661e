import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Redirect, useLocation, useParams } from 'wouter'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { StateBadge } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'

/** In the place of an SKP that nobody has begun: looking at it makes nothing, the button does. */
export default function StartPage() {
  const employeeId = Number(useParams<{ id: string }>().id)
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const { operator } = useSession()
  const skps = useQuery(api.planning.skp.list.queryOptions({ input: { year, employeeId } }))
  const create = useMutation({
    ...api.planning.skp.create.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ id }) => {
      await refresh()
      navigate(paths.skp(id), { replace: true })
    },
  })
  const begins = operator.role === 'pengelola' || operator.employeeId === employeeId
  return (
    <LoadGate query={skps}>
      {(rows) => {
        const [row] = rows
        const begun = rows.find(({ skpId }) => skpId !== null)?.skpId
        if (begun) return <Redirect to={paths.skp(begun)} replace />
        if (!row) return <Redirect to={paths.planning} replace />
        return (
          <Page
            title={
              <Group gap="sm">
                SKP {year} — {row.fullName}
                <StateBadge state={null} />
              </Group>
            }
            purpose={[row.jabatan, row.unitName].filter(Boolean).join(' · ')}
          >
            <Empty
              action={
                begins && (
                  <Button loading={create.isPending} onClick={() => create.mutate({ employeeId, year })}>
                    Mulai SKP
                  </Button>
                )
              }
            >
              {row.fullName} belum mempunyai SKP {year}. Di sini akan tampil hasil kerja, perilaku kerja dan
              lampirannya; bentuk dan pejabat penilainya diusulkan dari jabatan dan unit.
            </Empty>
          </Page>
        )
      }}
    </LoadGate>
  )
}
