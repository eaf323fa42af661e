import { Button, Menu } from '@mantine/core'
import { IconDeviceTablet, IconLock, IconLockOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { shortSpan } from '../../../shared/kernel/dates.ts'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths, type SurveyTab } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { AddressTabs } from '../../components/address-tabs.tsx'
import { confirm, tell, tellError } from '../../components/confirm.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ActionsTab } from './actions-tab.tsx'
import { ImportTab } from './import-tab.tsx'
import { KioskDialog } from './kiosk-dialog.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import { ResultsTab } from './results-tab.tsx'
import { SheetsTab } from './sheets-tab.tsx'
import { SuggestionsTab } from './suggestions-tab.tsx'

const tabs: ReadonlyArray<{ id: SurveyTab | 'hasil'; label: string; writes: boolean }> = [
  { id: 'hasil', label: 'Hasil', writes: false },
  { id: 'lembar', label: 'Ketik lembar kertas', writes: true },
  { id: 'berkas', label: 'Impor berkas', writes: true },
  { id: 'saran', label: 'Saran', writes: false },
  { id: 'tindak-lanjut', label: 'Tindak lanjut', writes: false },
]

/** One survey: what the answers say, how they come in, and what follows. */
export default function SurveyPage() {
  const { id, tab = 'hasil' } = useParams<{ id: string; tab?: string }>()
  const results = useQuery(api.voices.survey.results.queryOptions({ input: { id: Number(id) } }))
  return (
    <LoadGate key={id} query={results}>
      {(shown) => <Known results={shown} tab={tab} />}
    </LoadGate>
  )
}

function Known({ results, tab }: { results: SurveyResults; tab: string }) {
  const { can } = useSession()
  const [, navigate] = useLocation()
  const { period, name, of } = results
  const [open, setOpen] = useState<'edit' | 'kiosk' | null>(null)
  const isOpen = period.state === 'dibuka'
  const mayWrite = can('voices.survey.save')
  const at = { id: period.id, revision: period.revision }
  const setState = useMutation({
    mutationFn: () => client.voices.survey.setState({ ...at, state: isOpen ? 'ditutup' : 'dibuka' }),
    onSuccess: async () => {
      await refresh()
      tell(isOpen ? 'Survei ditutup; tidak menerima jawaban lagi.' : 'Survei dibuka kembali.')
    },
    onError: tellError,
  })
  const remove = useMutation({
    mutationFn: () => client.voices.survey.remove(at),
    onSuccess: async () => {
      navigate(paths.surveys)
      await refresh()
    },
    onError: tellError,
  })
  return (
    <Page
      title={`${period.questionnaire.name}, ${name}`}
      purpose={`${of}, ${shortSpan(period.startsOn, period.endsOn)}${isOpen ? '' : '. Sudah ditutup: hasilnya tidak berubah lagi.'}`}
      action={
        <>
          <PrintMenu
            needs="survey"
            from={{ kind: 'surveys', ids: [period.id] }}
            flush={() => Promise.resolve(true)}
          />
          {mayWrite && (
            <MoreMenu>
              <Menu.Item
                leftSection={<IconPencil size={16} />}
                disabled={!isOpen}
                onClick={() => setOpen('edit')}
              >
                Ubah survei
              </Menu.Item>
              <Menu.Item
                leftSection={isOpen ? <IconLock size={16} /> : <IconLockOpen size={16} />}
                onClick={() => setState.mutate()}
              >
                {isOpen ? 'Tutup survei' : 'Buka kembali'}
              </Menu.Item>
              {results.respondents === 0 && (
                <Menu.Item
                  leftSection={<IconTrash size={16} />}
                  color="red"
                  onClick={() =>
                    confirm({
                      title: 'Hapus survei?',
                      children: `Survei ${name} belum mempunyai jawaban dan akan dihapus.`,
                      verb: 'Hapus survei',
                      danger: true,
                      onConfirm: () => remove.mutate(),
                    })
                  }
                >
                  Hapus survei
                </Menu.Item>
              )}
            </MoreMenu>
          )}
          {mayWrite && isOpen && (
            <Button leftSection={<IconDeviceTablet size={16} />} onClick={() => setOpen('kiosk')}>
              Mulai kiosk
            </Button>
          )}
        </>
      }
      tabs={
        <AddressTabs
          tabs={tabs.filter(({ writes }) => !writes || (mayWrite && isOpen))}
          shown={tab}
          pathOf={(next) =>
            paths.survey(period.id, next === undefined || next === 'hasil' ? undefined : next)
          }
        />
      }
    >
      {tab === 'lembar' ? (
        <SheetsTab results={results} />
      ) : tab === 'berkas' ? (
        <ImportTab results={results} />
      ) : tab === 'saran' ? (
        <SuggestionsTab id={period.id} />
      ) : tab === 'tindak-lanjut' ? (
        <ActionsTab key={period.revision} results={results} />
      ) : (
        <ResultsTab results={results} />
      )}
      {open === 'edit' && <PeriodDialog known={period} onClose={() => setOpen(null)} />}
      {open === 'kiosk' && <KioskDialog results={results} onClose={() => setOpen(null)} />}
    </Page>
  )
}
