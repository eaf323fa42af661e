import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { CoachedPerson } from '../../../shared/monitoring/coaching/contract.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import { useBeside } from '../../app/beside.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MonitoringTabs } from '../../components/monitoring-tabs.tsx'
import { Page } from '../../components/page.tsx'
import { PlanCard } from '../improvement/plan-card.tsx'
import { NoteCard } from './note-card.tsx'
import { NoteDialog } from './note-dialog.tsx'

/** The talks with one person and the plans of improvement, as a time line. */
export function PersonCoaching({ employeeId }: { employeeId: number }) {
  const person = useQuery(api.monitoring.coaching.person.queryOptions({ input: { employeeId } }))
  const plans = useQuery(api.monitoring.improvement.ofPerson.queryOptions({ input: { employeeId } }))
  return (
    <LoadGate query={person}>
      {(known) => <LoadGate query={plans}>{(all) => <Shown person={known} plans={all} />}</LoadGate>}
    </LoadGate>
  )
}

interface Moment {
  key: string
  /** By which it stands on the line; what is still open stands first. */
  day: string
  card: ReactNode
}

function Shown({ person, plans }: { person: CoachedPerson; plans: readonly Plan[] }) {
  const { employeeId, fullName, jabatan, unitName, notes, writes } = person
  const { can, operator } = useSession()
  const beside = useBeside()
  const [writing, setWriting] = useState(false)
  const isMine = operator.employeeId === employeeId
  usePrinted({ form: 'berita-acara-bimbingan', kind: 'employees', ids: [employeeId] })
  const moments: Moment[] = [
    ...plans.map((plan) => ({
      key: `plan ${plan.id}`,
      day: plan.state === 'ended' ? (plan.decisions.at(-1)?.decidedOn ?? plan.basis.evaluatedOn) : '9999',
      card: <PlanCard plan={plan} />,
    })),
    ...notes.map((note) => ({
      key: `note ${note.id}`,
      day: note.heldOn,
      card: <NoteCard person={person} note={note} />,
    })),
  ].toSorted((a, b) => b.day.localeCompare(a.day))
  return (
    <Page
      title={`Pembinaan ${fullName}`}
      purpose={[jabatan, unitName].filter((text) => text !== null).join(' · ')}
      action={
        <>
          {!beside && can('monitoring.coaching.save') && !isMine && (
            <Button variant="default" component={Link} href={paths.coaching}>
              Semua pegawai
            </Button>
          )}
          {writes.length > 0 && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
              Catat bimbingan
            </Button>
          )}
        </>
      }
    >
      {!beside && <MonitoringTabs shown="coaching" />}
      {moments.length === 0 ? (
        <Empty>
          Di sini akan tampil catatan bimbingan dan konseling {fullName}, dengan tindak lanjutnya, dan rencana
          perbaikan kinerja bila penilaiannya di bawah Baik.
        </Empty>
      ) : (
        <ol className="kk-moments">
          {moments.map(({ key, card }) => (
            <li key={key}>{card}</li>
          ))}
        </ol>
      )}
      {writing && <NoteDialog person={person} note={null} onClose={() => setWriting(false)} />}
    </Page>
  )
}
