import { Button, Menu, Text } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconListDetails, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { JabatanLine } from '../../../shared/development/competence/contract.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { May } from '../../app/session.tsx'
import { Badge } from '../../components/badges.tsx'
import { settle } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { DictionaryDialog } from './dictionary-dialog.tsx'
import { StandardDialog } from './standard-dialog.tsx'
import { StartDialog } from './start-dialog.tsx'

type Row = JabatanLine & { id: number }

const present = ({ standards, now }: JabatanLine) => standards.find(({ id }) => id === now) ?? null

/** "level 2" or "level 1–3". */
function levelsText(line: JabatanLine): string {
  const levels = (present(line)?.levels ?? []).map(({ level }) => level)
  const [low, high] = [Math.min(...levels), Math.max(...levels)]
  return levels.length === 0 ? '–' : low === high ? `level ${low}` : `level ${low}–${high}`
}

const columns: ReadonlyArray<Column<Row>> = [
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(240px, 2fr)',
    render: ({ jabatan }) => <b className="kk-name">{jabatan}</b>,
    sort: ({ jabatan }) => jabatan,
  },
  {
    id: 'people',
    header: 'Pemangku',
    width: '112px',
    align: 'right',
    render: ({ people }) => people,
    sort: ({ people }) => people,
  },
  {
    id: 'since',
    header: 'Berlaku sejak',
    width: '150px',
    render: (line) => {
      const standard = present(line)
      return standard ? (
        shortDate(standard.validFrom)
      ) : (
        <Badge look="warning" icon={IconAlertTriangle}>
          {line.standards.length > 0 ? 'Belum berlaku' : 'Belum ada'}
        </Badge>
      )
    },
    sort: (line) => present(line)?.validFrom ?? null,
  },
  {
    id: 'count',
    header: 'Kompetensi',
    width: '124px',
    align: 'right',
    render: (line) => present(line)?.levels.length ?? '–',
    sort: (line) => present(line)?.levels.length ?? null,
  },
  { id: 'levels', header: 'Level', width: '110px', render: levelsText },
  {
    id: 'source',
    header: 'Dasar',
    width: 'minmax(180px, 1.6fr)',
    render: (line) => present(line)?.source ?? '–',
  },
  {
    id: 'versions',
    header: 'Versi',
    width: '76px',
    align: 'right',
    render: ({ standards }) => standards.length,
    sort: ({ standards }) => standards.length,
  },
]

const idOf = ({ id }: Row) => id

/** What every jabatan of the office requires, with its former versions. */
export default function StandardsPage() {
  const [search, setSearch] = useRemembered('competence.standards.search', '')
  const list = useQuery(
    api.development.competence.standards.queryOptions({ input: search === '' ? {} : { search } }),
  )
  const [open, setOpen] = useState<JabatanLine | 'new' | 'start' | 'dictionary' | null>(null)
  usePrinted({ form: 'standar-kompetensi' })
  const rows: Row[] = (list.data?.jabatan ?? []).map((line, index) => ({ ...line, id: index + 1 }))
  const missing = rows.filter(({ standards }) => standards.length === 0).length
  const close = () => setOpen(null)
  const exportAll = () =>
    settle(client.development.competence.standardsExport({}).then((file) => saveFile(file, file.name)))
  return (
    <Page
      fill
      title="Standar kompetensi jabatan"
      purpose="Level yang diminta setiap jabatan; perubahan berlaku sejak tanggalnya, yang lama tetap untuk penilaian final."
      tabs={<DevelopmentTabs shown="standards" />}
      action={
        <>
          {missing > 0 ? (
            <Button onClick={() => setOpen('start')}>Buat {missing} standar awal</Button>
          ) : (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
              Tambah standar
            </Button>
          )}
          <MoreMenu>
            {missing > 0 && (
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
                Tambah standar
              </Menu.Item>
            )}
            <May call="development.competence.saveCompetence">
              <Menu.Item leftSection={<IconListDetails size={16} />} onClick={() => setOpen('dictionary')}>
                Kamus kompetensi
              </Menu.Item>
            </May>
            <Menu.Item leftSection={<IconDownload size={16} />} onClick={exportAll}>
              Ekspor ke Excel
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'standar-kompetensi' })}
            >
              Cetak semua standar
            </Menu.Item>
          </MoreMenu>
        </>
      }
      filters={
        <SearchField
          aria-label="Cari jabatan"
          placeholder="Jabatan"
          w={280}
          value={search}
          onSearch={setSearch}
        />
      }
    >
      <LoadGate query={list}>
        {() => (
          <DataTable
            name="competence.standards"
            label="Standar kompetensi jabatan"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={(line) => setOpen(line)}
            empty={
              search !== '' ? (
                <NothingFound what="jabatan" onClear={() => setSearch('')} />
              ) : (
                <Empty
                  action={
                    <Button component={Link} href={paths.people} variant="default">
                      Buka pegawai
                    </Button>
                  }
                >
                  Di sini akan tampil setiap jabatan di kantor dengan standar kompetensinya. Jabatan diisi
                  pada riwayat jabatan pegawai.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
      <Text size="xs" c="dimmed">
        Kompetensi manajerial dan sosial kultural menurut PermenPANRB 38/2017; level awal menurut kelas
        jabatan dan dapat diubah menurut SK kantor.
      </Text>
      {open === 'start' && <StartDialog count={missing} onClose={close} />}
      {open === 'dictionary' && <DictionaryDialog onClose={close} />}
      {open !== null && open !== 'start' && open !== 'dictionary' && (
        <StandardDialog line={open === 'new' ? null : open} onClose={close} />
      )}
    </Page>
  )
}
