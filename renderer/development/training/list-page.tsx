import { Button, Menu } from '@mantine/core'
import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { shortDate, shortSpan } from '../../../shared/kernel/dates.ts'
import type { TrainingRow } from '../../../shared/development/training/contract.ts'
import { developmentWays, wayLabel } from '../../../shared/regulations/development.ts'
import { api, client } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { saveAnswer } from '../plan/save-answer.ts'
import { TrainingDialog } from './training-dialog.tsx'

const columns: ReadonlyArray<Column<TrainingRow>> = [
  {
    id: 'name',
    header: 'Pelatihan',
    width: 'minmax(220px, 2fr)',
    render: ({ name }) => <b className="kk-name">{name}</b>,
    sort: ({ name }) => name,
  },
  {
    id: 'organiser',
    header: 'Penyelenggara',
    width: 'minmax(150px, 1fr)',
    render: ({ organiser }) => organiser || 'Kantor ini',
    sort: ({ organiser }) => organiser,
  },
  {
    id: 'way',
    header: 'Jalur',
    width: 'minmax(150px, 1fr)',
    render: ({ way }) => <span title={wayLabel(way)}>{developmentWays[way].label}</span>,
    sort: ({ way }) => wayLabel(way),
  },
  {
    id: 'days',
    header: 'Waktu',
    width: '196px',
    render: ({ startsOn, endsOn }) =>
      startsOn === endsOn ? shortDate(startsOn) : shortSpan(startsOn, endsOn),
    sort: ({ startsOn }) => startsOn,
  },
  {
    id: 'hours',
    header: 'JP',
    width: '56px',
    align: 'right',
    render: ({ hours }) => hours,
    sort: ({ hours }) => hours,
  },
  {
    id: 'people',
    header: 'Hadir cukup',
    title: 'Peserta yang kehadirannya cukup untuk sertifikat, dari semua peserta',
    width: '110px',
    align: 'right',
    render: ({ passed, participants }) => `${passed} dari ${participants}`,
    sort: ({ participants }) => participants,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '110px',
    render: ({ closed }) =>
      closed ? (
        <Badge look="quiet" mark="locked">
          Ditutup
        </Badge>
      ) : (
        <Badge look="quiet" mark="written">
          Terbuka
        </Badge>
      ),
    sort: ({ closed }) => Number(closed),
  },
]

const idOf = ({ id }: TrainingRow) => id

/** The trainings of a year, of the office and elsewhere. */
export default function TrainingsPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const list = useQuery(api.development.training.list.queryOptions({ input: { year } }))
  const [writing, setWriting] = useState(false)
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
      Buat pelatihan
    </Button>
  )
  return (
    <Page
      fill
      title={`Pelatihan ${year}`}
      purpose="Pelatihan dengan sesi, peserta, daftar hadir dan nilai tesnya; sertifikatnya disiapkan dari sini."
      tabs={<DevelopmentTabs shown="trainings" />}
      action={
        <>
          <MoreMenu>
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              onClick={() => saveAnswer(client.development.training.export({ year }))}
            >
              Ekspor ke Excel
            </Menu.Item>
          </MoreMenu>
          {make}
        </>
      }
    >
      <LoadGate query={list}>
        {(rows) => (
          <DataTable
            name="trainings"
            label="Pelatihan"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={({ id }) => navigate(paths.training(id))}
            empty={
              <Empty action={make}>
                Di sini akan tampil pelatihan tahun {year}. Buat dari rencana yang disetujui, atau langsung.
              </Empty>
            }
          />
        )}
      </LoadGate>
      {writing && (
        <TrainingDialog
          training={null}
          year={year}
          onClose={() => setWriting(false)}
          onSaved={(id) => navigate(paths.training(id))}
        />
      )}
    </Page>
  )
}
