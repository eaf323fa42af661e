import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { daysFrom, shortDate } from '../../shared/kernel/dates.ts'
import { monthKey } from '../../shared/monitoring/diary/entry.ts'
import type { FormRow } from '../../shared/phone/contract.ts'
import { type PhoneKind, phoneKinds } from '../../shared/phone/form.ts'
import { formTitle, kindWords } from '../../shared/phone/kinds/register.ts'
import { stateLabels } from '../../shared/phone/state.ts'
import { api, client } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { useNoPeriod, useYearPeriod } from '../app/year-period.tsx'
import { confirm, settle } from '../components/confirm.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useToday } from '../components/local-day.ts'
import { MonthChoice } from '../components/month-choice.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { MonitoringTabs } from '../components/monitoring-tabs.tsx'
import { Page } from '../components/page.tsx'
import { SelectionBar } from '../components/selection-bar.tsx'
import { useChosen } from '../components/use-chosen.ts'
import { useMonth } from '../components/use-month.ts'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { usePeopleFilter } from '../employees/use-people-filter.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { StateWord } from './state-word.tsx'

/** When a form was handed out, and for how many days an answer is awaited since. */
function handedOut({ issued, state }: FormRow, today: string): string {
  if (issued === null) return '–'
  const days = daysFrom(issued, today)
  const isAwaited = (state === 'terkirim' || state === 'lewat') && days > 0
  return `${shortDate(issued)}${isAwaited ? ` (${days} hari)` : ''}`
}

const columnsOn = (today: string): ReadonlyArray<Column<FormRow>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(240px, 1.4fr)',
    render: ({ fullName, jabatan }) => (
      <span className="kk-who">
        <b className="kk-name">{fullName}</b>
        <small title={jabatan ?? undefined}>{jabatan ?? '–'}</small>
      </span>
    ),
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(130px, 1fr)',
    hidden: true,
    render: ({ jabatan }) => jabatan ?? '–',
    sort: ({ jabatan }) => jabatan,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(140px, 1fr)',
    render: ({ unitName }) => unitName ?? '–',
    sort: ({ unitName }) => unitName,
  },
  {
    id: 'state',
    header: 'Formulir',
    width: '200px',
    render: ({ state }) => <StateWord state={state} />,
    sort: ({ state }) => stateLabels[state],
  },
  {
    id: 'issued',
    header: 'Diberikan',
    width: '148px',
    render: (row) => handedOut(row, today),
    sort: ({ issued }) => issued,
  },
  {
    id: 'expires',
    header: 'Diterima s.d.',
    width: '124px',
    render: ({ expires }) => (expires === null ? '–' : shortDate(expires)),
    sort: ({ expires }) => expires,
  },
  {
    id: 'answered',
    header: 'Jawaban terakhir',
    width: '164px',
    render: ({ answered, answers }) =>
      answered === null ? '–' : `${shortDate(answered)}${answers > 1 ? ` (ke-${answers})` : ''}`,
    sort: ({ answered }) => answered,
  },
]

const idOf = ({ employeeId }: FormRow) => employeeId

/** Who has a form for the phone, and who has answered: of a month, or of a period of appraisal. */
export default function PhoneFormsPage() {
  const [kind, setKind] = useRemembered<PhoneKind>('phone.kind', 'laporan-kegiatan')
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="Jenis formulir"
      value={kind}
      onChange={setKind}
      data={phoneKinds.map((value) => ({ value, label: kindWords[value].name }))}
    />
  )
  const Shown = pages[kind]
  return <Shown kind={kind} choice={choice} />
}

interface OfKind {
  kind: PhoneKind
  choice: ReactNode
}

/** Laporan kegiatan: its head offers a month. */
function OfMonth({ kind, choice }: OfKind) {
  useNoPeriod()
  const { year, month, setMonth } = useMonth(useYearPeriod().year)
  return (
    <Forms
      kind={kind}
      period={monthKey({ year, month })}
      choice={
        <>
          {choice}
          <MonthChoice month={month} setMonth={setMonth} />
        </>
      }
      pathOf={paths.diary}
    />
  )
}

/** Realisasi and umpan balik: of the period that is chosen above. */
function OfPeriod({ kind, choice, pathOf = paths.person }: OfKind & { pathOf?: typeof paths.person }) {
  const { year, period } = useYearPeriod()
  return <Forms kind={kind} period={`${year}-${period}`} choice={choice} pathOf={pathOf} />
}

/** Usulan SKP: of the year that is chosen above. */
function OfYear({ kind, choice }: OfKind) {
  useNoPeriod()
  const { year } = useYearPeriod()
  return <Forms kind={kind} period={String(year)} choice={choice} pathOf={paths.person} />
}

/** Of what time the forms of each kind are, and where Enter leads from a person. */
const pages: Readonly<Record<PhoneKind, (of: OfKind) => ReactNode>> = {
  'laporan-kegiatan': OfMonth,
  realisasi: OfPeriod,
  'umpan-balik': (of) => <OfPeriod {...of} pathOf={paths.feedback} />,
  'usulan-skp': OfYear,
}

/** The register of a kind and period. @param pathOf where Enter leads from a person */
function Forms({
  kind,
  period,
  choice,
  pathOf,
}: {
  kind: PhoneKind
  period: string
  choice: ReactNode
  pathOf: (employeeId: number) => string
}) {
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'waiting' | 'answered'>('phone.filter')
  const input = useMemo(() => ({ kind, period, ...people.asked }), [kind, period, people.asked])
  const rows = useQuery(api.phone.list.queryOptions({ input }))
  const [selected, setSelected] = useChosen(`phone ${kind} ${period}`)
  const [issuing, setIssuing] = useState(false)
  const today = useToday()
  const columns = useMemo(() => columnsOn(today), [today])
  const title = formTitle(kind, period)
  const holding = (rows.data ?? []).filter(
    ({ employeeId, state }) => selected.has(employeeId) && (state === 'terkirim' || state === 'dijawab'),
  ).length

  const withdraw = () =>
    confirm({
      title: 'Tarik formulir?',
      children: `${title}, ${selected.size} pegawai dipilih: jawaban dari formulir yang ditarik tidak diterima lagi. Yang sudah diimpor tetap tercatat.`,
      verb: 'Tarik formulir',
      onConfirm: () =>
        settle(
          client.phone.withdraw({ kind, period, employeeIds: [...selected] }),
          'Formulir ditarik; jawabannya tidak diterima lagi.',
        ),
    })

  return (
    <Page
      fill
      tabs={<MonitoringTabs shown="phone" />}
      title="Laporan dari ponsel"
      purpose={`${title}: formulir untuk pegawai tanpa PC, diisi di ponsel tanpa internet, lalu jawabannya diimpor.`}
      action={
        <Button leftSection={<IconFileDownload size={16} />} component={Link} href={paths.phoneAnswers}>
          Impor jawaban
        </Button>
      }
      filters={
        <>
          {choice}
          <PeopleFilter
            people={{ ...people, hidden: 0 }}
            shows={[
              { value: 'waiting', label: 'Menunggu jawaban' },
              { value: 'answered', label: 'Sudah dijawab' },
            ]}
          />
        </>
      }
    >
      <LoadGate query={rows}>
        {(found) => (
          <DataTable
            name="phone"
            label={title}
            rows={found}
            rowId={idOf}
            columns={columns}
            selected={selected}
            onSelect={setSelected}
            onOpen={({ employeeId }) => navigate(pathOf(employeeId))}
            bar={
              <Group gap="md" wrap="nowrap" miw={0} ml="auto">
                <SelectionBar
                  shown={selected.size > 0}
                  hint="Pilih pegawai dengan spasi atau kotaknya untuk membuat formulirnya."
                >
                  <Group gap={6} wrap="nowrap" flex="none">
                    <Button size="compact-sm" onClick={() => setIssuing(true)}>
                      Buat formulir {selected.size} pegawai…
                    </Button>
                    <Button size="compact-sm" variant="default" disabled={holding === 0} onClick={withdraw}>
                      Tarik formulir…
                    </Button>
                  </Group>
                </SelectionBar>
              </Group>
            }
            empty={
              people.narrowed ? (
                <NothingFound what="pegawai" onClear={people.clear} />
              ) : (
                <Empty>
                  Di sini akan tampil siapa memegang formulir dan siapa sudah menjawab. Belum ada pegawai.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
      {issuing && (
        <IssueDialog
          kind={kind}
          period={period}
          employeeIds={[...selected]}
          onClose={() => setIssuing(false)}
        />
      )}
    </Page>
  )
}
