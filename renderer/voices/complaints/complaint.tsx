import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import { categoryNames, channelNames, kindNames } from '../../../shared/voices/complaints/words.ts'
import { useBeside } from '../../app/beside.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useNoPeriod } from '../../app/year-period.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { AnswerDialog, CloseDialog, RateDialog, StepDialog } from './act-dialogs.tsx'
import { ComplaintDialog } from './complaint-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { LinkedPeople } from './linked-people.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { ReporterDialog } from './reporter-dialog.tsx'
import { AnswerCard, DueCard, StepsCard, SubstanceCard } from './cards.tsx'

const dialogs = {
  edit: ComplaintDialog,
  step: StepDialog,
  answer: AnswerDialog,
  rate: RateDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  decide: DecideDialog,
  reporter: ReporterDialog,
} as const
type Act = keyof typeof dialogs

/** One of the register: what was said, by when it is answered, what was done, and how it ended. */
export function ComplaintPage({ id }: { id: number }) {
  useNoPeriod()
  const shown = useQuery(api.voices.complaints.get.queryOptions({ input: { id } }))
  return <LoadGate query={shown}>{(told) => <Shown shown={told} />}</LoadGate>
}

/** What comes next, as the one main button. */
function nextAct({ standing, steps }: ComplaintShown): { act: Act; label: string } | null {
  if (standing.state === 'selesai' || standing.state === 'diarsipkan') return null
  if (standing.state === 'dijawab') return { act: 'close', label: 'Tutup pengaduan' }
  return steps.some(({ kind }) => kind === 'penyaluran')
    ? { act: 'answer', label: 'Tulis jawaban' }
    : { act: 'step', label: 'Catat langkah' }
}

function Shown({ shown }: { shown: ComplaintShown }) {
  const { can } = useSession()
  const beside = useBeside()
  const [act, setAct] = useState<Act | null>(null)
  const { record, ending, standing } = shown
  const writes = can('voices.complaints.save')
  const isClosed = ending.closedOn !== null
  const next = writes ? nextAct(shown) : null
  const Shown = act && dialogs[act]
  const item = (what: Act, label: string, is: boolean) =>
    is && next?.act !== what && <Menu.Item onClick={() => setAct(what)}>{label}</Menu.Item>
  return (
    <Page
      title={shown.number}
      purpose={[
        record.supervisory ? 'Pengaduan berkadar pengawasan' : kindNames[record.kind],
        categoryNames[record.category],
        channelNames[record.channel],
        `diterima ${longDate(record.receivedOn)}`,
      ].join(' · ')}
      tabs={!beside && <VoicesTabs shown="complaints" />}
      action={
        <>
          {!beside && (
            <Button variant="default" component={Link} href={paths.complaints}>
              Semua pengaduan
            </Button>
          )}
          {next && <Button onClick={() => setAct(next.act)}>{next.label}</Button>}
          <MoreMenu>
            {item('step', 'Catat langkah', writes && !isClosed)}
            {item(
              'answer',
              ending.answeredOn === null ? 'Tulis jawaban' : 'Ubah jawaban',
              writes && !isClosed,
            )}
            {item('rate', 'Kepuasan pelapor', writes && ending.answeredOn !== null)}
            {item('close', 'Tutup tanpa jawaban', writes && !isClosed && standing.state !== 'dijawab')}
            {item('reopen', 'Buka kembali', writes && isClosed)}
            {item('edit', 'Ubah catatan', writes && !isClosed)}
            {item('decide', 'Kaitkan dengan pegawai', can('voices.complaints.decide'))}
            {item('reporter', 'Lihat identitas pelapor', shown.hasReporter && shown.untold === null)}
          </MoreMenu>
        </>
      }
    >
      <DueCard shown={shown} />
      <SubstanceCard shown={shown} />
      <StepsCard shown={shown} writes={writes && !isClosed} />
      <AnswerCard shown={shown} />
      <LinkedPeople shown={shown} />
      {Shown && <Shown shown={shown} onClose={() => setAct(null)} />}
    </Page>
  )
}
