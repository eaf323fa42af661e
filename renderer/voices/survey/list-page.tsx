import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { shortSpan } from '../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../shared/kernel/numbers.ts'
import type { PeriodRow } from '../../../shared/voices/survey/contract.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { May } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import { decimals, MutuBadge } from './words.tsx'

const columns: ReadonlyArray<Column<PeriodRow>> = [
  {
    id: 'name',
    header: 'Survei',
    width: 'minmax(170px, 1fr)',
    render: ({ name }) => <b className="kk-name">{name}</b>,
    sort: ({ startsOn }) => startsOn,
  },
  { id: 'of', header: 'Unit', width: 'minmax(160px, 1.4fr)', render: ({ of }) => of, sort: ({ of }) => of },
  {
    id: 'questionnaire',
    header: 'Kuesioner',
    width: 'minmax(180px, 1.6fr)',
    render: ({ questionnaire }) => questionnaire,
    sort: ({ questionnaire }) => questionnaire,
  },
  {
    id: 'when',
    header: 'Waktu',
    width: '170px',
    render: ({ startsOn, endsOn }) => shortSpan(startsOn, endsOn),
    sort: ({ startsOn }) => startsOn,
  },
  {
    id: 'respondents',
    header: 'Responden',
    width: '110px',
    align: 'right',
    render: ({ respondents, needed }) =>
      needed === null
        ? formatNumber(respondents)
        : `${formatNumber(respondents)} dari ${formatNumber(needed)}`,
    sort: ({ respondents }) => respondents,
  },
  {
    id: 'index',
    header: 'Indeks',
    width: '80px',
    align: 'right',
    render: ({ index }) => decimals(index, 2),
    sort: ({ index }) => index,
  },
  {
    id: 'mutu',
    header: 'Mutu',
    width: '150px',
    render: ({ mutu }) => <MutuBadge mutu={mutu} />,
    sort: ({ mutu }) => mutu,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '100px',
    render: ({ state }) => (
      <Badge look="quiet" mark={state === 'ditutup' ? 'locked' : 'written'}>
        {state === 'ditutup' ? 'Ditutup' : 'Dibuka'}
      </Badge>
    ),
    sort: ({ state }) => state,
  },
]

const idOf = ({ id }: PeriodRow) => id

/** The surveys of the year with their index. */
export default function SurveysPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const [making, setMaking] = useState(false)
  const list = useQuery(api.voices.survey.list.queryOptions({ input: { year } }))
  const make = (
    <May call="voices.survey.save">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
        Buat survei
      </Button>
    </May>
  )
  return (
    <Page
      fill
      title="Survei masyarakat"
      purpose={`Survei kepuasan masyarakat tahun ${year}: jawaban dari kiosk, kertas, atau berkas; indeks, laporan, dan tindak lanjutnya.`}
      action={make}
      tabs={<VoicesTabs shown="surveys" />}
    >
      <LoadGate query={list}>
        {(rows) => (
          <DataTable
            name="surveys"
            label="Survei"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={({ id }) => navigate(paths.survey(id))}
            empty={
              <Empty action={make}>
                Di sini akan tampil survei tahun {year} dengan indeksnya. SKM dilakukan paling sedikit sekali
                setahun (PermenPANRB 14/2017): tulis layanan kantor, buat survei, lalu terima jawaban.
              </Empty>
            }
          />
        )}
      </LoadGate>
      {making && <PeriodDialog known={null} onClose={() => setMaking(false)} />}
    </Page>
  )
}
