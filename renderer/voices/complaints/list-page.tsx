import { Button, Group, Menu, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { ComplaintLine, RegisterFilter } from '../../../shared/voices/complaints/contract.ts'
import { channelNames, type ComplaintKind, kindNames } from '../../../shared/voices/complaints/words.ts'
import { besideState } from '../../app/beside.ts'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { May, useSession } from '../../app/session.tsx'
import { useNoPeriod, useYearPeriod } from '../../app/year-period.tsx'
import { tellError } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { ComplaintDialog } from './complaint-dialog.tsx'
import { LimitsDialog } from './limits-dialog.tsx'
import { DueWord, StateWord } from './standing-word.tsx'

const columns: ReadonlyArray<Column<ComplaintLine>> = [
  {
    id: 'number',
    header: 'Nomor',
    width: '128px',
    render: ({ number }) => <b className="kk-name">{number}</b>,
    sort: ({ number }) => number,
  },
  {
    id: 'received',
    header: 'Diterima',
    width: '98px',
    render: ({ receivedOn }) => shortDate(receivedOn),
    sort: ({ receivedOn }) => receivedOn,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: '154px',
    render: ({ kind, supervisory }) => (supervisory ? 'Pengaduan, pengawasan' : kindNames[kind]),
    sort: ({ kind }) => kindNames[kind],
  },
  {
    id: 'substance',
    header: 'Uraian',
    width: 'minmax(220px, 3fr)',
    render: ({ substance }) => <span title={substance}>{substance}</span>,
  },
  {
    id: 'service',
    header: 'Layanan',
    width: 'minmax(120px, 1fr)',
    render: ({ service, unitName }) => service || unitName || '–',
    sort: ({ service, unitName }) => service || unitName,
  },
  {
    id: 'handler',
    header: 'Petugas',
    width: 'minmax(120px, 1fr)',
    render: ({ handlerName }) => handlerName ?? '–',
    sort: ({ handlerName }) => handlerName,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '118px',
    render: ({ standing }) => <StateWord standing={standing} />,
    sort: ({ standing }) => standing.state,
  },
  {
    id: 'due',
    header: 'Batas waktu',
    width: '138px',
    render: ({ standing }) => <DueWord standing={standing} />,
    sort: ({ standing }) => (standing.waitsFor === 'first' ? standing.firstDue : standing.due),
  },
  {
    id: 'channel',
    header: 'Kanal',
    width: '130px',
    hidden: true,
    render: ({ channel }) => channelNames[channel],
    sort: ({ channel }) => channelNames[channel],
  },
  {
    id: 'reporter',
    header: 'Pelapor',
    width: 'minmax(120px, 1fr)',
    hidden: true,
    render: ({ reporter }) => reporter,
    sort: ({ reporter }) => reporter,
  },
]
/** Beside a panel only these are shown. */
const narrowed: ReadonlySet<string> = new Set(['number', 'state', 'due'])
const idOf = ({ id }: ComplaintLine) => id

type Show = RegisterFilter['show']
const shows: ReadonlyArray<{ value: Show; label: string }> = [
  { value: 'all', label: 'Semua' },
  { value: 'open', label: 'Menunggu jawaban' },
  { value: 'late', label: 'Lewat batas waktu' },
  { value: 'undecided', label: 'Pujian menunggu pimpinan' },
]

/** The register of a year. @param shown one of it beside the list; null where there is none */
export default function ComplaintsPage({ shown, shownId }: { shown: ReactNode; shownId: number | null }) {
  useNoPeriod()
  const { year } = useYearPeriod()
  const { can } = useSession()
  const [, navigate] = useLocation()
  const [show, setShow] = useRemembered<Show>('complaints.show', 'all')
  const [kind, setKind] = useRemembered<ComplaintKind | null>('complaints.kind', null)
  const [search, setSearch] = useState('')
  const [dialog, setDialog] = useState<'new' | 'limits' | null>(null)
  const filter = { year, show, search, ...(kind && { kind }) }
  const list = useQuery(api.voices.complaints.list.queryOptions({ input: filter }))
  usePrinted({ form: 'register-pengaduan' })
  const isNarrow = shown !== null
  const rows = list.data?.rows ?? []
  const at = shownId === null ? -1 : rows.findIndex(({ id }) => id === shownId)
  const open = (id: number) => navigate(paths.complaint(id), { state: besideState(), replace: isNarrow })
  const cleared = show === 'all' && kind === null && search === ''
  const clear = () => {
    setShow('all')
    setKind(null)
    setSearch('')
  }
  const shownColumns = useMemo(() => columns.filter(({ id }) => !isNarrow || narrowed.has(id)), [isNarrow])
  const save = async () => {
    const file = await client.voices.complaints.export(filter)
    saveFile(file, file.name)
  }
  const write = (
    <May call="voices.complaints.save">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('new')}>
        Catat pengaduan
      </Button>
    </May>
  )
  return (
    <div className="kk-beside" data-open={isNarrow || undefined}>
      <Page
        fill
        aside={isNarrow}
        tabs={!isNarrow && <VoicesTabs shown="complaints" />}
        title="Pengaduan dan masukan"
        purpose={
          !isNarrow &&
          (list.data
            ? `${list.data.open} menunggu jawaban, ${list.data.late} lewat batas waktu. Yang paling mendesak berdiri lebih dahulu.`
            : 'Pengaduan, saran, permintaan informasi dan pujian, dengan batas waktunya.')
        }
        action={
          !isNarrow && (
            <>
              {write}
              <MoreMenu>
                <Menu.Item onClick={() => void save().catch(tellError)}>Ekspor ke Excel</Menu.Item>
                {can('documents.print') && (
                  <Menu.Item component={Link} href={paths.print({ form: 'register-pengaduan' })}>
                    Cetak register
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => setDialog('limits')}>Batas waktu</Menu.Item>
              </MoreMenu>
            </>
          )
        }
        filters={
          <Group gap="xs">
            <SearchField
              key={search === '' ? 'empty' : 'typed'}
              w={isNarrow ? 200 : 240}
              aria-label="Cari"
              placeholder="Cari nomor, uraian, layanan"
              value={search}
              onSearch={setSearch}
            />
            <Select
              w={isNarrow ? 220 : 240}
              aria-label="Yang ditampilkan"
              allowDeselect={false}
              data={shows.map(({ value, label }) => ({
                value,
                label: value === 'undecided' && list.data ? `${label} (${list.data.undecided})` : label,
              }))}
              value={show}
              onChange={(next) => setShow(next ?? 'all')}
            />
            {!isNarrow && (
              <Select
                w={200}
                aria-label="Jenis"
                placeholder="Semua jenis"
                clearable
                data={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
                value={kind}
                onChange={(next) => setKind(next as ComplaintKind | null)}
              />
            )}
          </Group>
        }
      >
        <LoadGate query={list}>
          {({ rows: found }) => (
            <DataTable
              key={String(isNarrow)}
              name={isNarrow ? 'complaints.beside' : 'complaints'}
              label="Register pengaduan"
              rows={found}
              rowId={idOf}
              columns={shownColumns}
              onOpen={({ id }) => open(id)}
              openId={shownId}
              empty={
                cleared ? (
                  <Empty action={write}>
                    Di sini akan tampil pengaduan, saran, permintaan informasi dan pujian tahun {year}. Setiap
                    catatan mendapat nomor dan batas waktunya sendiri.
                  </Empty>
                ) : (
                  <NothingFound what="catatan" onClear={clear} />
                )
              }
            />
          )}
        </LoadGate>
      </Page>
      {isNarrow && (
        <Panel
          label="Pengaduan di samping register"
          at={at < 0 ? null : at}
          of={rows.length}
          onStep={(by) => {
            const next = rows[at + by]
            if (next !== undefined) open(next.id)
          }}
          onClose={() => navigate(paths.complaints)}
        >
          {shown}
        </Panel>
      )}
      {dialog === 'new' && <ComplaintDialog shown={null} onClose={() => setDialog(null)} />}
      {dialog === 'limits' && <LimitsDialog onClose={() => setDialog(null)} />}
    </div>
  )
}
