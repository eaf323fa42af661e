import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { isLate } from '../../../shared/monitoring/coaching/due.ts'
import { besideState } from '../../app/beside.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { May } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { hiddenAmong } from '../../components/hidden-by-search.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MonitoringTabs } from '../../components/monitoring-tabs.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { DueTable } from './due-table.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { CoachedTable } from './people-table.tsx'

/**
 * What is to be done of coaching and of plans of improvement, or everybody who was coached in the year.
 * @param shown the person beside the list; null where there is none
 */
export default function CoachingPage({ shown, shownId }: { shown: ReactNode; shownId: number | null }) {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'late' | 'people'>('coaching.filter')
  const { show, search } = people.filter
  const { show: _, ...asked } = people.asked
  const byPerson = show === 'people'
  const due = useQuery({ ...api.monitoring.coaching.due.queryOptions({ input: asked }), enabled: !byPerson })
  const whole = useQuery({
    ...api.monitoring.coaching.due.queryOptions({
      input: asked.unitId === undefined ? {} : { unitId: asked.unitId },
    }),
    enabled: search !== '' && !byPerson,
  })
  const coached = useQuery({
    ...api.monitoring.coaching.people.queryOptions({ input: { ...asked, year } }),
    enabled: byPerson,
  })
  const lines = useMemo(() => {
    const { lines: all = [], today = '' } = due.data ?? {}
    return show === 'late' ? all.filter((line) => isLate(line, today)) : all
  }, [due.data, show])
  const [writing, setWriting] = useState(false)

  const order = [...new Set((byPerson ? (coached.data ?? []) : lines).map(({ employeeId }) => employeeId))]
  const at = shownId === null ? -1 : order.indexOf(shownId)
  const open = (employeeId: number) =>
    navigate(paths.personCoaching(employeeId), { state: besideState(), replace: shown !== null })
  const hidden = byPerson ? 0 : hiddenAmong(search, whole.data?.lines, due.data?.lines)
  const empty = people.narrowed ? (
    <NothingFound what={byPerson ? 'pegawai' : 'hal'} onClear={people.clear} />
  ) : (
    <Empty>
      {byPerson
        ? `Di sini akan tampil pegawai yang dibimbing pada tahun ${year} atau yang mempunyai rencana perbaikan kinerja.`
        : 'Tidak ada yang menunggu. Di sini akan tampil tindak lanjut bimbingan dan rencana perbaikan kinerja, yang lewat batas waktunya lebih dahulu.'}
    </Empty>
  )
  return (
    <div className="kk-beside kk-coaching" data-open={shown !== null || undefined}>
      <Page
        tabs={shown === null && <MonitoringTabs shown="coaching" />}
        fill
        aside={shown !== null}
        title="Pembinaan"
        purpose={shown === null && 'Bimbingan, konseling, dan rencana perbaikan kinerja: apa yang menunggu.'}
        action={
          shown === null && (
            <May call="monitoring.coaching.save">
              <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
                Catat bimbingan
              </Button>
            </May>
          )
        }
        filters={
          <PeopleFilter
            people={{ ...people, hidden }}
            shows={[
              { value: 'late', label: 'Terlambat' },
              { value: 'people', label: 'Per pegawai' },
            ]}
          />
        }
      >
        {byPerson ? (
          <LoadGate query={coached}>
            {(rows) => (
              <CoachedTable rows={rows} narrow={shown !== null} onOpen={open} empty={empty} year={year} />
            )}
          </LoadGate>
        ) : (
          <LoadGate query={due}>
            {({ today }) => (
              <DueTable lines={lines} today={today} narrow={shown !== null} onOpen={open} empty={empty} />
            )}
          </LoadGate>
        )}
      </Page>
      {shown !== null && (
        <Panel
          label="Pembinaan seorang pegawai di samping daftar"
          at={at < 0 ? null : at}
          of={order.length}
          onStep={(by) => {
            const next = order[at + by]
            if (next !== undefined) open(next)
          }}
          onClose={() => navigate(paths.coaching)}
        >
          {shown}
        </Panel>
      )}
      {writing && <NoteDialog person={null} note={null} onClose={() => setWriting(false)} />}
    </div>
  )
}
