import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortSpan } from '../../../shared/kernel/dates.ts'
import { teamKindLabels } from '../../../shared/planning/teams/team.ts'
import type { Team } from '../../../shared/planning/teams/contract.ts'
import { api } from '../../app/client.ts'
import { May, useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { TeamDialog } from './team-dialog.tsx'

const columns: ReadonlyArray<Column<Team>> = [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(220px, 2fr)',
    render: (team) => <b style={{ fontWeight: 600 }}>{team.name}</b>,
    sort: (team) => team.name,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: '100px',
    render: (team) => teamKindLabels[team.kind],
    sort: (team) => teamKindLabels[team.kind],
  },
  {
    id: 'leader',
    header: 'Ketua',
    width: 'minmax(180px, 1.4fr)',
    render: (team) => team.leaderName ?? 'Belum ditunjuk',
    sort: (team) => team.leaderName,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(140px, 1.2fr)',
    render: (team) => team.unitName ?? 'Lintas unit',
    sort: (team) => team.unitName,
  },
  {
    id: 'members',
    header: 'Anggota',
    width: '100px',
    align: 'right',
    render: (team) => team.members.length,
    sort: (team) => team.members.length,
  },
  {
    id: 'period',
    header: 'Masa kerja',
    width: '210px',
    render: (team) => shortSpan(team.startDate, team.endDate),
    sort: (team) => team.startDate,
  },
  {
    id: 'decree',
    header: 'Dasar',
    width: 'minmax(140px, 1fr)',
    render: (team) => team.decree || '–',
    sort: (team) => team.decree,
    hidden: true,
  },
]

const rowId = ({ id }: Team) => id

/** The tim kerja and projects of a year: looked at, opened, added. */
export function Teams({ year }: { year: number }) {
  const teams = useQuery(api.planning.teams.list.queryOptions({ input: { year } }))
  const { can } = useSession()
  const [shown, setShown] = useState<Team | 'new' | null>(null)
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Anggota boleh dari unit mana pun, dan satu orang boleh ikut beberapa tim. Pejabat penilainya tetap.
        </Text>
        <May call="planning.teams.save">
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setShown('new')}>
            Tambah tim atau proyek
          </Button>
        </May>
      </Group>
      <LoadGate query={teams}>
        {(rows) => (
          <DataTable
            name="teams"
            label={`Tim dan proyek ${year}`}
            rows={rows}
            columns={columns}
            rowId={rowId}
            onOpen={(team) => can('planning.teams.save') && setShown(team)}
            empty={
              <Empty
                action={
                  <May call="planning.teams.save">
                    <Button onClick={() => setShown('new')}>Tambah tim pertama</Button>
                  </May>
                }
              >
                Di sini akan tampil tim kerja dan proyek tahun {year}: ketua, anggota, masa kerja dan
                hasilnya. Ketua tim membagi peran kepada anggotanya di matriks peran hasil dan memberi umpan
                balik.
              </Empty>
            }
          />
        )}
      </LoadGate>
      {shown && (
        <TeamDialog year={year} team={shown === 'new' ? null : shown} onClose={() => setShown(null)} />
      )}
    </>
  )
}
