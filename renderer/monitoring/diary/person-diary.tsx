import { Button, Group, Kbd, Menu, Text } from '@mantine/core'
import { IconArrowBackUp, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { monthName } from '../../../shared/kernel/dates.ts'
import type { Diary } from '../../../shared/monitoring/diary/contract.ts'
import { isBlank } from '../../../shared/monitoring/diary/entry.ts'
import { changedDays, type Entries } from '../../../shared/monitoring/diary/lines.ts'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { useSession } from '../../app/session.tsx'
import { useNoPeriod, useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { MonthChoice } from '../../components/month-choice.tsx'
import { useMonth } from '../../components/use-month.ts'
import { Page } from '../../components/page.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { storedNow, useDraft } from '../../components/use-draft.ts'
import { ActDialog, actTitle, type DayAct } from './act-dialog.tsx'
import { CopyOut } from './copy-out.tsx'
import { DiaryGrid } from './grid.tsx'
import { Sums } from './sums.tsx'

/** The diary of one person, month by month. */
export function PersonDiary({ employeeId }: { employeeId: number }) {
  useNoPeriod()
  const at = useMonth(useYearPeriod().year)
  const input = { employeeId, year: at.year, month: at.month }
  const query = useQuery({
    queryKey: api.monitoring.diary.get.queryKey({ input }),
    ...storedNow(() => client.monitoring.diary.get(input)),
  })
  return (
    <LoadGate query={query}>
      {(diary) => <Month key={`${employeeId} ${at.year} ${at.month}`} diary={diary} at={at} />}
    </LoadGate>
  )
}

const readsOnly = 'Progres harian ditulis pegawainya sendiri; Anda hanya membacanya.'

function Month({ diary, at }: { diary: Diary; at: ReturnType<typeof useMonth> }) {
  const { employeeId, year, month, fullName } = diary
  const { can } = useSession()
  const locked = diary.writes ? null : readsOnly
  const title = `Progres harian ${monthName(month)} ${year}`
  const draft = useDraft<Entries>(
    { key: `diary ${employeeId} ${year} ${month}`, title: `${title} ${fullName}`, readOnly: !diary.writes },
    diary.entries,
    diary.revision,
    async (entries, revision, stored) => {
      const days = changedDays(stored, entries)
      if (days.length === 0) return { revision, savedAt: new Date().toISOString() }
      return client.monitoring.diary.save({ employeeId, year, month, revision, days })
    },
    async () => {
      const { entries, revision } = await client.monitoring.diary.get({ employeeId, year, month })
      return { value: entries, revision }
    },
  )
  const [act, setAct] = useState<DayAct | null>(null)
  const [copying, setCopying] = useState(false)
  const seek = useRef<((from: string, to: string) => void) | null>(null)
  const [summed, setSummed] = useRemembered('diary.sums', false)
  usePrinted({ form: 'laporan-harian', kind: 'employees', ids: [employeeId] })

  const said = useMemo(() => draft.value.filter((entry) => !isBlank(entry)), [draft.value])
  const shown = useMemo(
    () => diary.days.filter(({ day, state }) => day <= diary.today || state !== null),
    [diary.days, diary.today],
  )
  const eligible = useMemo(() => eligibleDays(diary, said), [diary, said])
  const open = (which: DayAct) => {
    // What is still being typed is handed in too.
    void draft.flush().then((saved) => saved && setAct(which))
  }
  const main: DayAct | null = diary.writes && eligible.submit.length > 0 ? 'submit' : null
  const decision: DayAct | null = diary.decides && eligible.approve.length > 0 ? 'approve' : null
  const list = can('monitoring.diary.approve')
  return (
    <Page
      fill
      title={title}
      purpose={
        <>
          {fullName}
          {diary.jabatan === null ? '' : ` · ${diary.jabatan}`}
          {diary.rhk.length === 0 &&
            ' · Belum ada SKP yang ditandatangani pada bulan ini; kegiatan dicatat sebagai tugas lain.'}
        </>
      }
      action={
        <>
          {list && (
            <Button variant="default" component={Link} href={paths.diaries}>
              Semua pegawai
            </Button>
          )}
          {decision && (
            <Button variant={main ? 'default' : 'filled'} onClick={() => open('approve')}>
              Setujui {eligible.approve.length} hari
            </Button>
          )}
          {main && <Button onClick={() => open('submit')}>Ajukan {eligible.submit.length} hari</Button>}
          <MoreMenu>
            {diary.writes && (
              <Menu.Item disabled={eligible.withdraw.length === 0} onClick={() => open('withdraw')}>
                {actTitle('withdraw')}…
              </Menu.Item>
            )}
            {diary.decides && (
              <Menu.Item disabled={eligible.giveBack.length === 0} onClick={() => open('giveBack')}>
                {actTitle('giveBack')}…
              </Menu.Item>
            )}
            <Menu.Item
              disabled={said.length === 0}
              onClick={() => settle(exportMonth({ employeeId, year, month }))}
            >
              Ekspor bulan ini ke Excel
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'laporan-harian', kind: 'employees', ids: [employeeId] })}
            >
              Cetak laporan harian
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'laporan-bulanan', kind: 'employees', ids: [employeeId] })}
            >
              Cetak laporan bulanan
            </Menu.Item>
          </MoreMenu>
        </>
      }
      filters={
        <>
          <MonthChoice month={at.month} setMonth={at.setMonth} />
          <Button variant="default" aria-pressed={summed} onClick={() => setSummed(!summed)}>
            Jumlah per RHK
          </Button>
          <Button variant="default" disabled={said.length === 0} onClick={() => setCopying(true)}>
            Salin untuk e-Kinerja
          </Button>
          {locked === null && (
            <>
              <Button
                size="sm"
                variant="default"
                title="Ctrl+Z"
                leftSection={<IconArrowBackUp size={15} />}
                disabled={!draft.canUndo}
                onClick={draft.undo}
              >
                Urungkan ketikan
              </Button>
              <Text size="xs" c="dimmed">
                <Kbd>Ctrl+'</Kbd> pola kemarin · <Kbd>Ctrl+Enter</Kbd> baris lagi pada hari itu
              </Text>
              <Group ml="auto">
                <SaveNote {...draft} onRetry={draft.retry} />
              </Group>
            </>
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <Empty>
          Di sini akan tampil progres harian {monthName(month)} {year}. Bulan itu belum tiba.
        </Empty>
      ) : (
        <div className="kk-diary">
          <div className="kk-scroll">
            <DiaryGrid
              diary={diary}
              days={shown}
              entries={draft.value}
              locked={locked}
              onChange={draft.change}
              undo={draft.undo}
              redo={draft.redo}
              typing={draft.typing}
              seek={seek}
            />
          </div>
          {summed && <Sums entries={said} rhk={diary.rhk} />}
        </div>
      )}
      {act && (
        <ActDialog
          act={act}
          whose={fullName}
          find={() => Promise.resolve([employeeId])}
          days={eligible[act]}
          from={eligible[act][0] ?? ''}
          to={eligible[act].at(-1) ?? ''}
          onFix={(from, to) => seek.current?.(from, to)}
          onClose={() => setAct(null)}
        />
      )}
      {copying && <CopyOut entries={said} onClose={() => setCopying(false)} />}
    </Page>
  )
}

/** The days of the month on which each act has something to do. */
function eligibleDays({ days }: Diary, said: Entries): Record<DayAct, string[]> {
  const written = new Set(said.map(({ day }) => day))
  const inState = (...states: readonly string[]) =>
    days.flatMap(({ day, state }) => (state !== null && states.includes(state) ? day : []))
  return {
    submit: days.flatMap(({ day, state }) =>
      written.has(day) && (state === null || state === 'draft') ? day : [],
    ),
    withdraw: inState('submitted'),
    approve: inState('submitted'),
    giveBack: inState('submitted', 'approved'),
  }
}

/** Saves the month as a workbook. */
async function exportMonth(input: { employeeId: number; year: number; month: number }): Promise<void> {
  const file = await client.monitoring.diary.export(input)
  saveFile(file, file.name)
}
