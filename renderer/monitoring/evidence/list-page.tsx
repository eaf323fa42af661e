import { Anchor, Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { shortMoment } from '../../../shared/kernel/dates.ts'
import { sizeLabel } from '../../../shared/kernel/numbers.ts'
import type { EvidenceRow } from '../../../shared/monitoring/evidence/contract.ts'
import { mostOfEvidence } from '../../../shared/monitoring/evidence/evidence.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Note } from '../../components/note.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { MonitoringTabs } from '../../components/monitoring-tabs.tsx'
import { Page } from '../../components/page.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { fileWords, iconOf, useShowEvidence } from './items.tsx'

const wayTo = ({ skpId, period, employeeId }: EvidenceRow): string =>
  skpId !== null && period !== null ? paths.appraisal(skpId, period) : paths.diary(employeeId)

const columnsWith = (show: (id: number) => void): ReadonlyArray<Column<EvidenceRow>> => [
  {
    id: 'name',
    header: 'Bukti',
    width: 'minmax(200px, 1.4fr)',
    render: (row) => {
      const Icon = iconOf(row)
      return (
        <Group gap={6} wrap="nowrap" miw={0}>
          <Icon size={16} aria-hidden style={{ flex: 'none' }} />
          {row.kind === 'file' ? (
            <Anchor
              component="button"
              type="button"
              ta="left"
              className="kk-evidence-cell"
              title={row.name}
              onClick={() => show(row.id)}
            >
              {row.name}
            </Anchor>
          ) : (
            <span className="kk-evidence-cell" title={row.content}>
              {row.name}
            </span>
          )}
        </Group>
      )
    },
    sort: ({ name }) => name,
  },
  {
    id: 'person',
    header: 'Pegawai',
    width: 'minmax(150px, 1fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'proves',
    header: 'Untuk',
    width: 'minmax(220px, 1.8fr)',
    render: (row) => (
      <Anchor component={Link} href={wayTo(row)} className="kk-evidence-cell" title={row.proves}>
        {row.proves}
      </Anchor>
    ),
    sort: ({ proves }) => proves,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: '170px',
    render: (row) => fileWords(row) || (row.kind === 'link' ? 'Tautan' : 'Catatan'),
    sort: ({ size }) => size,
  },
  {
    id: 'added',
    header: 'Ditambahkan',
    width: '150px',
    render: ({ addedAt }) => shortMoment(addedAt),
    sort: ({ addedAt }) => addedAt,
  },
  {
    id: 'by',
    header: 'Oleh',
    width: 'minmax(120px, 0.7fr)',
    hidden: true,
    render: ({ addedBy }) => addedBy,
    sort: ({ addedBy }) => addedBy,
  },
]

/** All evidence of the year that the operator may see, the newest first. */
export default function EvidencePage() {
  const { year } = useYearPeriod()
  const [search, setSearch] = useState('')
  const show = useShowEvidence()
  const found = useQuery({
    ...api.monitoring.evidence.overview.queryOptions({ input: { year, search } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      fill
      tabs={<MonitoringTabs shown="evidence" />}
      title={`Bukti dukung ${year}`}
      purpose="Berkas, tautan dan catatan yang membuktikan realisasi dan progres harian. Ditambahkan di penilaian dan di progres harian."
      filters={
        <SearchField
          w={360}
          placeholder="Cari nama, pegawai, atau yang dibuktikan"
          aria-label="Cari bukti"
          value={search}
          onSearch={setSearch}
        />
      }
    >
      <LoadGate query={found}>
        {({ rows, files, bytes, wrong }) => (
          <>
            {wrong.length > 0 && (
              <Note kind="warning" title={`${wrong.length} berkas bukti tidak ada atau sudah berubah`}>
                <Text size="sm">
                  {wrong.slice(0, 5).join(', ')}
                  {wrong.length > 5 && `, dan ${wrong.length - 5} lainnya`}. Kembalikan folder bukti ke
                  samping berkas kantor, atau pulihkan dari cadangan.
                </Text>
              </Note>
            )}
            {bytes > mostOfEvidence.office && (
              <Note kind="info" title={`Berkas bukti kantor ini sudah ${sizeLabel(bytes)}`}>
                <Text size="sm">
                  Cadangan dan salinan ke flashdisk menjadi lama. Perkecil foto saat melampirkannya, dan
                  musnahkan tahun yang habis masa simpannya.
                </Text>
              </Note>
            )}
            <DataTable
              name="evidence"
              label={`Bukti dukung ${year}`}
              rows={rows}
              rowId={({ id }) => id}
              columns={columnsWith(show)}
              bar={
                <Text size="xs" c="dimmed" ml="auto">
                  Seluruh kantor: {files} berkas, {sizeLabel(bytes)}
                </Text>
              }
              empty={
                search === '' ? (
                  <Empty>
                    Di sini akan tampil bukti dukung {year}. Lampirkan yang pertama pada realisasi di halaman
                    penilaian, atau pada kegiatan di progres harian.
                  </Empty>
                ) : (
                  <NothingFound what="bukti" onClear={() => setSearch('')} />
                )
              }
            />
          </>
        )}
      </LoadGate>
    </Page>
  )
}
