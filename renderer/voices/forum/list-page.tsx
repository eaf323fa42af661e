import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { ForumLine } from '../../../shared/voices/forum/contract.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { May } from '../../app/session.tsx'
import { useNoPeriod } from '../../app/year-period.tsx'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { ForumDialog } from './forum-dialog.tsx'

const columns: ReadonlyArray<Column<ForumLine>> = [
  {
    id: 'topic',
    header: 'Pokok bahasan',
    width: 'minmax(220px, 2fr)',
    render: ({ topic }) => <b className="kk-name">{topic}</b>,
    sort: ({ topic }) => topic,
  },
  {
    id: 'held',
    header: 'Tanggal',
    width: '110px',
    render: ({ heldOn }) => shortDate(heldOn),
    sort: ({ heldOn }) => heldOn,
  },
  {
    id: 'place',
    header: 'Tempat',
    width: 'minmax(140px, 1fr)',
    render: ({ place }) => place,
    sort: ({ place }) => place,
  },
  {
    id: 'attendees',
    header: 'Hadir',
    width: '90px',
    align: 'right',
    render: ({ attendees }) => (attendees === 0 ? '–' : `${attendees} orang`),
    sort: ({ attendees }) => attendees,
  },
  {
    id: 'promises',
    header: 'Janji ditepati',
    width: '130px',
    align: 'right',
    render: ({ promises, kept }) => (promises === 0 ? '–' : `${kept} dari ${promises}`),
    sort: ({ promises }) => promises,
  },
  {
    id: 'broken',
    header: 'Lewat target',
    width: '130px',
    render: ({ broken }) =>
      broken === 0 ? (
        '–'
      ) : (
        <Badge look="warning" mark="missing">
          {broken} janji
        </Badge>
      ),
    sort: ({ broken }) => broken,
  },
]
const idOf = ({ id }: ForumLine) => id

/** All forums, the newest first, with what came of their promises. */
export default function ForumsPage() {
  useNoPeriod()
  const [, navigate] = useLocation()
  const list = useQuery(api.voices.forum.list.queryOptions())
  const [writing, setWriting] = useState(false)
  const make = (
    <May call="voices.forum.save">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
        Siapkan forum
      </Button>
    </May>
  )
  return (
    <Page
      fill
      title="Forum publik"
      purpose="Forum konsultasi publik, sedikitnya sekali setahun: undangan, daftar hadir, berita acara, dan janji yang ditinjau di forum berikutnya."
      action={make}
      tabs={<VoicesTabs shown="forum" />}
    >
      <LoadGate query={list}>
        {(rows) => (
          <DataTable
            name="forums"
            label="Forum konsultasi publik"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={({ id }) => navigate(paths.forum(id))}
            empty={
              <Empty action={make}>
                Di sini akan tampil forum konsultasi publik. Siapkan agendanya, cetak undangan, lalu catat
                yang hadir dan yang dijanjikan.
              </Empty>
            }
          />
        )}
      </LoadGate>
      {writing && <ForumDialog shown={null} onClose={() => setWriting(false)} />}
    </Page>
  )
}
