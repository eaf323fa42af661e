import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { shortSpan } from '../../../shared/kernel/dates.ts'
import { fromTop } from '../../../shared/office/from-top.ts'
import type { YearRow } from '../../../shared/planning/year/contract.ts'
import { YearSorting } from '../../../shared/planning/year/order.ts'
import { kindLabels, kindShortLabels } from '../../../shared/planning/skp/labels.ts'
import { continuedTeams } from '../../../shared/planning/teams/team.ts'
import { api, client, queryClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import type { Column } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { endWith } from '../../components/ending.tsx'
import { LeftOutLine } from '../../components/left-out.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { usePages } from '../../components/use-pages.ts'
import { useWork, WorkDialog } from '../../components/work.tsx'

/** Names, jabatan and periods stand on two lines where one has no room. */
const columns: ReadonlyArray<Column<YearRow>> = [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(200px, 1.4fr)',
    render: (row) => <b className="kk-name">{row.fullName}</b>,
    sort: true,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(222px, 1.5fr)',
    render: (row) => row.jabatan ?? '–',
    sort: true,
  },
  {
    id: 'unit',
    header: 'Unit',
    hidden: true,
    width: 'minmax(150px, 1.1fr)',
    render: (row) => row.unitName ?? '–',
    sort: true,
  },
  {
    id: 'kind',
    header: 'Formulir',
    width: '98px',
    render: (row) => <span title={kindLabels[row.kind]}>{kindShortLabels[row.kind]}</span>,
    sort: true,
  },
  {
    id: 'appraiser',
    header: 'Pejabat penilai',
    width: 'minmax(200px, 1.4fr)',
    render: (row) =>
      row.appraiserName ?? (
        <Text span c="var(--kk-warn)">
          Belum diketahui
        </Text>
      ),
    sort: true,
  },
  {
    id: 'period',
    header: 'Periode',
    width: '116px',
    render: (row) => shortSpan(row.periodStart, row.periodEnd),
    sort: true,
  },
  {
    id: 'source',
    header: 'Tahun lalu',
    width: '100px',
    align: 'right',
    render: (row) => (row.lastYearRhk === null ? '–' : `${row.lastYearRhk} RHK`),
    sort: true,
  },
  {
    id: 'remark',
    header: 'Catatan',
    width: 'minmax(150px, 1.1fr)',
    render: (row) => row.remark ?? '',
    sort: true,
  },
]

const idOf = ({ employeeId }: YearRow) => employeeId

/** Opens a year for the whole office: who gets an SKP, with which appraiser; looked at first, undone at once. */
export default function YearPage() {
  const { year } = useYearPeriod()
  const preview = useQuery(api.planning.year.previewOrder.queryOptions({ input: { year } }))
  return (
    <LoadGate query={preview}>
      {({ ids, include, copied }) => (
        <YearForm key={`${year} ${ids.length}`} year={year} proposed={include} copiable={copied} />
      )}
    </LoadGate>
  )
}

/** The tim kerja of last year that go on, whoever is in them. */
function useTeamsToContinue(year: number) {
  const former = useQuery(api.planning.teams.list.queryOptions({ input: { year: year - 1 } }))
  const present = useQuery(api.planning.teams.list.queryOptions({ input: { year } }))
  return useMemo(
    () => (former.data && present.data ? continuedTeams(former.data, present.data, year, () => true) : []),
    [former.data, present.data, year],
  )
}

function YearForm({
  year,
  proposed,
  copiable,
}: {
  year: number
  /** Who is to get an SKP unless the clerk says otherwise. */
  proposed: readonly number[]
  /** Whose SKP of last year has something to copy. */
  copiable: readonly number[]
}) {
  const [, navigate] = useLocation()
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [copyLastYear, setCopyLastYear] = useState(true)
  useEffect(() => setSelected(new Set(proposed)), [proposed])
  const { asked, table: sorting } = useListSorting('year', YearSorting)
  const order = useMemo(() => ({ year, ...asked }), [year, asked])
  const list = usePages(
    api.planning.year.previewOrder.queryOptions({ input: order, select: ({ ids }) => ids }),
    (offset, limit) => api.planning.year.preview.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const leftOut = useQuery(api.planning.year.notOpened.queryOptions({ input: { year } }))
  const [copyTeams, setCopyTeams] = useState(true)
  const teams = useTeamsToContinue(year)
  const copied = copiable.filter((id) => selected.has(id)).length
  const { progress, error, run, cancel } = useWork()
  // It may have been done just before it was called off.
  const becameOf = async (chosen: ReadonlySet<number>) => {
    await queryClient.invalidateQueries()
    const { ids } = await client.planning.year.previewOrder({ year })
    const left = ids.filter((id) => chosen.has(id)).length
    return left === chosen.size
      ? `Dibatalkan; tidak ada SKP ${year} yang dibuat.`
      : `Sudah selesai sebelum dibatalkan: ${chosen.size - left} SKP ${year} dibuat.`
  }
  const open = () =>
    run(
      `Membuat ${selected.size} SKP`,
      () => becameOf(selected),
      async (signal, say) => {
        const request = {
          year,
          employeeIds: [...selected],
          copyLastYear,
          copyTeams: copyTeams && teams.length > 0,
        }
        for await (const event of await client.planning.year.open(request, { signal })) {
          if (event.kind === 'progress') {
            say(event)
            continue
          }
          const { ids, teamIds } = event
          await queryClient.invalidateQueries({ refetchType: 'none' })
          const made = new Set(ids)
          // Who has an appraiser can be signed.
          const drafts = await client.planning.skp.list({ year, show: 'open' })
          const first = fromTop(drafts, await client.employees.units.list()).find(
            ({ skpId, appraiserName }) => skpId !== null && made.has(skpId) && appraiserName !== null,
          )
          navigate(paths.planning)
          const also = teamIds.length > 0 ? `, ${teamIds.length} tim kerja dilanjutkan` : ''
          endWith({
            message: `${ids.length} SKP ${year} dibuat sebagai draf${also}.`,
            next: first?.skpId ? { label: `Isi SKP ${first.fullName}`, href: paths.skp(first.skpId) } : null,
            undo: () =>
              settle(client.planning.year.undoOpen({ ids, teamIds }), 'Pembukaan tahun dibatalkan.'),
          })
          await queryClient.invalidateQueries()
        }
      },
    )
  return (
    <Page
      fill
      title={`Buka tahun ${year}`}
      purpose="Satu draf SKP untuk setiap pegawai yang dipilih; bentuk dan penilainya diusulkan dari jabatan dan unit."
      action={
        <>
          <Button component={Link} href={paths.planning} variant="default">
            Batal
          </Button>
          <Button disabled={selected.size === 0} loading={progress !== null} onClick={() => void open()}>
            Buat {selected.size} SKP
          </Button>
        </>
      }
      filters={
        <Group>
          {copied > 0 && (
            <Checkbox
              label={`Salin isi SKP ${year - 1}, lampiran dan rencana aksinya (${copied} pegawai)`}
              checked={copyLastYear}
              onChange={(event) => setCopyLastYear(event.currentTarget.checked)}
            />
          )}
          {teams.length > 0 && (
            <Checkbox
              label={`Lanjutkan ${teams.length} tim kerja ${year - 1}`}
              title={teams.map(({ name }) => name).join(', ')}
              checked={copyTeams}
              onChange={(event) => setCopyTeams(event.currentTarget.checked)}
            />
          )}
        </Group>
      }
    >
      <ErrorNote error={error} />
      <WorkDialog progress={progress} onCancel={cancel} />
      <ListTable
        label={`Pegawai tanpa SKP ${year}`}
        list={list}
        {...sorting}
        columns={columns}
        bar={<LeftOutLine people={leftOut.data} />}
        selected={selected}
        onSelect={setSelected}
        empty={<NobodyLeft year={year} />}
      />
    </Page>
  )
}

/** Everybody has an SKP, or nobody is there who could have one. */
function NobodyLeft({ year }: { year: number }) {
  const standing = useQuery(api.planning.year.standing.queryOptions({ input: { year } }))
  if (!standing.data) return null
  return standing.data.lines > 0 ? (
    <Empty
      action={
        <Button component={Link} href={paths.planning}>
          Kembali ke perencanaan
        </Button>
      }
    >
      Semua pegawai sudah mempunyai SKP {year}.
    </Empty>
  ) : (
    <Empty
      action={
        <Button component={Link} href={paths.importPeople}>
          Impor pegawai dari Excel
        </Button>
      }
    >
      Di sini akan tampil pegawai yang belum mempunyai SKP {year}. Kantor ini belum mempunyai pegawai.
    </Empty>
  )
}
