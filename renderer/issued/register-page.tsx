import { Button, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { IssuedRow } from '../../shared/issued/contract.ts'
import { calledIssued, issuedStateLabels } from '../../shared/issued/state.ts'
import { shortDate, shortMoment } from '../../shared/kernel/dates.ts'
import { hasWords } from '../../shared/kernel/text.ts'
import { api, client } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { useNoPeriod, useYearPeriod } from '../app/year-period.tsx'
import { tellError } from '../components/confirm.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { saveFile } from '../components/download.ts'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { SearchField } from '../components/search-field.tsx'
import { IssuedDialog } from './issued-dialog.tsx'
import { IssuedWord } from './state-word.tsx'

const columns: ReadonlyArray<Column<IssuedRow>> = [
  {
    id: 'number',
    header: 'Nomor',
    width: 'minmax(262px, 1.2fr)',
    render: ({ number }) => (number === '' ? <span className="kk-post">Tanpa nomor</span> : number),
    sort: ({ number }) => number || null,
  },
  {
    id: 'day',
    header: 'Tanggal',
    width: '104px',
    render: ({ day }) => shortDate(day),
    sort: ({ day }) => day,
  },
  {
    id: 'kind',
    header: 'Naskah',
    width: 'minmax(180px, 1fr)',
    render: calledIssued,
    sort: calledIssued,
  },
  {
    id: 'about',
    header: 'Milik',
    width: 'minmax(180px, 1fr)',
    render: ({ about }) => about || '–',
    sort: ({ about }) => about || null,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '124px',
    render: ({ state }) => <IssuedWord state={state} />,
    sort: ({ state }) => issuedStateLabels[state],
  },
  {
    id: 'printed',
    header: 'Dicetak',
    width: '84px',
    align: 'right',
    render: ({ printed }) => (printed === 0 ? 'Belum' : `${printed}×`),
    sort: ({ printed }) => printed,
  },
  {
    id: 'printedAt',
    header: 'Cetak terakhir',
    width: '150px',
    render: ({ printed, printedAt }) => (printed === 0 ? '–' : shortMoment(printedAt)),
    sort: ({ printed, printedAt }) => (printed === 0 ? null : printedAt),
  },
  {
    id: 'issuedAt',
    header: 'Diterbitkan',
    width: '150px',
    hidden: true,
    render: ({ issuedAt }) => shortMoment(issuedAt),
    sort: ({ issuedAt }) => issuedAt,
  },
  {
    id: 'issuedBy',
    header: 'Oleh',
    width: 'minmax(140px, 1fr)',
    hidden: true,
    render: ({ issuedBy }) => issuedBy,
    sort: ({ issuedBy }) => issuedBy,
  },
  {
    id: 'digest',
    header: 'Sidik isi',
    width: '150px',
    hidden: true,
    render: ({ digest }) => <code title={digest}>{digest.slice(0, 16)}</code>,
  },
]

const idOf = ({ id }: IssuedRow) => id

/** Everything that was issued: number, date, what, whose, how often it was printed, and whether it still holds. */
export default function RegisterPage() {
  useNoPeriod()
  const { year } = useYearPeriod()
  const rows = useQuery(api.issued.list.queryOptions({ input: { year } }))
  const [search, setSearch] = useState('')
  const [kind, setKind] = useRemembered<string | null>('issued.kind', null)
  const [shown, setShown] = useState<number | null>(null)
  const kinds = useMemo(() => [...new Set((rows.data ?? []).map((row) => row.kind))].toSorted(), [rows.data])
  const chosen = kind !== null && kinds.includes(kind) ? kind : null
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const clear = () => {
    setSearch('')
    setKind(null)
  }
  const save = async () => {
    const file = await client.issued.export({ year })
    saveFile(file, file.name)
  }
  return (
    <Page
      fill
      tabs={<PrintTabs shown="issued" />}
      title="Buku register"
      purpose={`Naskah tahun ${year} yang diterbitkan: nomor, milik siapa, dicetak berapa kali, dan apakah masih berlaku.`}
      action={
        <>
          <Button
            component={Link}
            href={paths.print({ form: 'register-surat' })}
            variant="default"
            leftSection={<IconPrinter size={16} />}
          >
            Cetak register
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            disabled={(rows.data ?? []).length === 0}
            onClick={() => void save().catch(tellError)}
          >
            Ekspor ke Excel
          </Button>
        </>
      }
      filters={
        <>
          <SearchField
            key={search === '' ? 'empty' : 'typed'}
            w={280}
            aria-label="Cari"
            placeholder="Cari nomor atau nama"
            value={search}
            onSearch={setSearch}
          />
          <Select
            w={280}
            aria-label="Jenis naskah"
            placeholder="Semua jenis naskah"
            clearable
            data={kinds}
            value={chosen}
            onChange={setKind}
          />
        </>
      }
    >
      <LoadGate query={rows}>
        {(found) => {
          const narrowed = found.filter(
            (row) =>
              (chosen === null || row.kind === chosen) &&
              hasWords(
                `${row.number} ${row.about} ${calledIssued(row)} ${row.issuedBy} ${row.digest}`,
                words,
              ),
          )
          const row = found.find(({ id }) => id === shown)
          return (
            <>
              <DataTable
                name="issued"
                label="Buku register"
                rows={narrowed}
                rowId={idOf}
                columns={columns}
                onOpen={({ id }) => setShown(id)}
                empty={
                  found.length > 0 ? (
                    <NothingFound what="naskah" onClear={clear} />
                  ) : (
                    <Empty>
                      Belum ada naskah tahun {year} yang diterbitkan. Buat cetakan di Cetak, lalu pilih
                      “Terbitkan”.
                    </Empty>
                  )
                }
              />
              {row && <IssuedDialog row={row} onClose={() => setShown(null)} />}
            </>
          )
        }}
      </LoadGate>
    </Page>
  )
}
