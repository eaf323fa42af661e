import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { CertificateRow } from '../../../shared/recognition/certificates/contract.ts'
import { certificateLabels } from '../../../shared/recognition/certificates/design.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { CertificateTabs } from './tabs.tsx'

const columns: ReadonlyArray<Column<CertificateRow>> = [
  {
    id: 'title',
    header: 'Judul',
    width: 'minmax(200px, 2fr)',
    render: ({ title }) => <b className="kk-name">{title}</b>,
    sort: ({ title }) => title,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: '170px',
    render: ({ kind }) => certificateLabels[kind],
    sort: ({ kind }) => kind,
  },
  {
    id: 'date',
    header: 'Tanggal',
    width: '110px',
    render: ({ date }) => (date === null ? '–' : shortDate(date)),
    sort: ({ date }) => date,
  },
  {
    id: 'people',
    header: 'Penerima',
    width: 'minmax(220px, 2fr)',
    render: ({ people, names }) =>
      people === 0
        ? 'Belum ada'
        : people > names.length
          ? `${people} orang: ${names.join('; ')}; …`
          : names.join('; '),
    sort: ({ people }) => people,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '110px',
    render: ({ state }) =>
      state === 'issued' ? (
        <Badge look="quiet" mark="locked">
          Terbit
        </Badge>
      ) : (
        <Badge look="quiet" mark="written">
          Draf
        </Badge>
      ),
    sort: ({ state }) => state,
  },
]

const idOf = ({ id }: CertificateRow) => id

/** Who got a piagam or a sertifikat in the year, and what is still being written. */
export default function CertificatesPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const list = useQuery(api.recognition.certificates.list.queryOptions({ input: { year } }))
  const make = (
    <Button component={Link} href={paths.certificate('baru')} leftSection={<IconPlus size={16} />}>
      Buat piagam
    </Button>
  )
  return (
    <Page
      fill
      title="Penghargaan"
      purpose={`Piagam dan sertifikat tahun ${year}: dirancang, diberi nomor, dan dicetak untuk banyak orang sekaligus.`}
      action={make}
      tabs={<CertificateTabs shown="issues" />}
    >
      <LoadGate query={list}>
        {(rows) => (
          <DataTable
            name="certificates"
            label="Piagam dan sertifikat"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={({ id }) => navigate(paths.certificate(id))}
            empty={
              <Empty action={make}>
                Di sini akan tampil piagam dan sertifikat tahun {year}. Pilih desain, pilih penerima, lalu
                cetak semuanya sekaligus.
              </Empty>
            }
          />
        )}
      </LoadGate>
    </Page>
  )
}
