import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { LetterRow } from '../../shared/letters/contract.ts'
import { letterLabels } from '../../shared/letters/letter.ts'
import { nameOfLetter } from '../../shared/letters/rules.ts'
import { api } from '../app/client.ts'
import { newPerson, paths } from '../app/paths.ts'
import { useNoPeriod, useYearPeriod } from '../app/year-period.tsx'
import { Badge } from '../components/badges.tsx'
import type { Column } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { ListTable } from '../components/list-table.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { usePages } from '../components/use-pages.ts'

const columns: ReadonlyArray<Column<LetterRow>> = [
  {
    id: 'title',
    header: 'Judul',
    width: 'minmax(240px, 2fr)',
    render: (row) => <b className="kk-name">{nameOfLetter(row)}</b>,
  },
  {
    id: 'number',
    header: 'Nomor',
    width: 'minmax(200px, 1fr)',
    render: ({ number }) => (number === '' ? <span className="kk-post">Belum bernomor</span> : number),
  },
  { id: 'kind', header: 'Jenis', width: '140px', render: ({ kind }) => letterLabels[kind] },
  {
    id: 'date',
    header: 'Tanggal',
    width: '104px',
    render: ({ date }) => (date === null ? '–' : shortDate(date)),
  },
  {
    id: 'names',
    header: 'Orang',
    width: 'minmax(220px, 2fr)',
    render: ({ names }) => (names.length === 0 ? 'Belum dipilih' : names.join('; ')),
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '150px',
    render: ({ state, issued }) =>
      state === 'signed' ? (
        <Badge look="quiet" mark="locked">
          {issued ? 'Terbit' : 'Ditandatangani'}
        </Badge>
      ) : (
        <Badge look="quiet" mark="written">
          Draf
        </Badge>
      ),
  },
]

const idOf = ({ id }: LetterRow) => id

/** Berita acara and surat keterangan of the year. */
export default function LettersPage() {
  useNoPeriod()
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const letters = usePages(
    api.letters.order.queryOptions({ input: { year } }),
    (offset, limit) => api.letters.list.queryOptions({ input: { year, offset, limit } }),
    idOf,
  )
  const make = (
    <Button component={Link} href={paths.letter(newPerson)} leftSection={<IconPlus size={16} />}>
      Tulis surat
    </Button>
  )
  return (
    <Page
      fill
      title="Surat"
      purpose={`Berita acara dan surat keterangan tahun ${year}: ditulis dari templat, ditandatangani, lalu terbit dengan nomor.`}
      action={make}
      tabs={<PrintTabs shown="letters" />}
    >
      <ListTable
        name="letters"
        label="Surat"
        list={letters}
        sorting={null}
        onSorting={() => {}}
        columns={columns}
        onOpen={({ id }) => navigate(paths.letter(id))}
        empty={
          <Empty action={make}>
            Di sini akan tampil berita acara dan surat keterangan tahun {year}, misalnya keterangan masih
            aktif bekerja atau serah terima dokumen.
          </Empty>
        }
      />
    </Page>
  )
}
