import { Button, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Feedback } from '../../../shared/monitoring/feedback/contract.ts'
import { byTarget } from '../../../shared/monitoring/feedback/summary.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { SaidList } from './entries.tsx'
import { QuickEntry } from './quick-entry.tsx'
import { SummaryOf } from './summary.tsx'

/** What one person was told in the period. */
export function PersonFeedback({ employeeId }: { employeeId: number }) {
  const { year, period } = useYearPeriod()
  const query = useQuery(api.monitoring.feedback.get.queryOptions({ input: { employeeId, year, period } }))
  return (
    <LoadGate query={query}>
      {(feedback) => <Shown key={`${employeeId} ${year} ${period}`} feedback={feedback} />}
    </LoadGate>
  )
}

function Shown({ feedback }: { feedback: Feedback }) {
  const { employeeId, fullName, jabatan, year, period, entries, rhk, skpId, minimum } = feedback
  const { can, operator } = useSession()
  const [asking, setAsking] = useState(false)
  const [summed, setSummed] = useRemembered('feedback.sums', true)
  const said = useMemo(() => byTarget(entries, rhk, year), [entries, rhk, year])
  const when = `${periodLabel(period)} ${year}`
  usePrinted(
    skpId === null
      ? { nothing: 'Belum ada SKP yang ditandatangani pada periode ini, jadi belum ada yang dapat dicetak.' }
      : { form: 'umpan-balik', kind: 'skp', ids: [skpId] },
  )
  return (
    <Page
      fill
      title={`Umpan balik ${when}`}
      purpose={
        <>
          {fullName}
          {jabatan === null ? '' : ` · ${jabatan}`}
        </>
      }
      action={
        <>
          {can('monitoring.feedback.ask') && (
            <Button variant="default" component={Link} href={paths.feedback()}>
              Semua pegawai
            </Button>
          )}
          {operator.employeeId === employeeId && (
            <Button variant="default" component={Link} href={paths.giveFeedback}>
              Beri umpan balik
            </Button>
          )}
          {feedback.asks && (
            <Button variant="default" onClick={() => setAsking(true)}>
              Yang diminta…
            </Button>
          )}
          {skpId !== null && can('documents.print') && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'umpan-balik', kind: 'skp', ids: [skpId] })}
            >
              Cetak umpan balik
            </Button>
          )}
        </>
      }
      filters={
        <>
          <Button variant="default" size="xs" aria-pressed={summed} onClick={() => setSummed(!summed)}>
            Kekuatan dan yang perlu diperbaiki
          </Button>
          <Text size="xs" c="dimmed">
            Rekan dan bawahan tampil bersama dan tanpa nama, setelah paling sedikit {minimum} orang menjawab.
          </Text>
        </>
      }
    >
      {feedback.givers.length > 0 && <QuickEntry {...feedback} forOthers={feedback.writesForOthers} />}
      {said.length === 0 ? (
        <Empty>
          Di sini akan tampil umpan balik {when} menurut RHK dan nilai BerAKHLAK. Belum ada yang dapat
          ditampilkan.
        </Empty>
      ) : (
        <div className="kk-diary">
          <div className="kk-told-scroll">
            <SaidList said={said} responds={feedback.responds} employeeId={employeeId} />
          </div>
          {summed && <SummaryOf said={said} />}
        </div>
      )}
      {asking && <AskDialog {...{ employeeId, fullName, year, minimum }} onClose={() => setAsking(false)} />}
    </Page>
  )
}
