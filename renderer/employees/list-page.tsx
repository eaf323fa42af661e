import { useToday } from '../components/local-day.ts'
import { Button, Checkbox, Menu, Select } from '@mantine/core'
import { IconDotsVertical, IconDownload, IconFileImport, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { EmployeeSummary } from '../../shared/employees/contract.ts'
import { statuses, type EmployeeStatus } from '../../shared/employees/employee-status.ts'
import { pangkatText } from '../../shared/employees/golongan.ts'
import { isJenisJabatan, jenisJabatan } from '../../shared/employees/jabatan.ts'
import { legalPositionText } from '../../shared/employees/legal-position.ts'
import { formatNip } from '../../shared/employees/nip.ts'
import { EmployeeSorting } from '../../shared/employees/order.ts'
import { ageOn, shortDate } from '../../shared/kernel/dates.ts'
import { api, client } from '../app/client.ts'
import { printOfList, usePrinted } from '../app/on-screen.ts'
import { paths } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { May } from '../app/session.tsx'
import { tellError } from '../components/confirm.tsx'
import type { Column } from '../components/data-table.tsx'
import { saveFile } from '../components/download.ts'
import { Empty } from '../components/empty.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { HiddenBySearch, useHiddenBySearch } from '../components/hidden-by-search.tsx'
import { ListTable, useListSorting } from '../components/list-table.tsx'
import { Page } from '../components/page.tsx'
import { SelectionBar } from '../components/selection-bar.tsx'
import { SearchField } from '../components/search-field.tsx'
import { chosenInOrder, useChosen } from '../components/use-chosen.ts'
import { usePages } from '../components/use-pages.ts'
import { UnitSelect } from '../office/unit-select.tsx'

/** @param today ISO date of the ages */
const columnsOn = (today: string): ReadonlyArray<Column<EmployeeSummary>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(200px, 2fr)',
    render: (row) => <b className="kk-name">{row.fullName}</b>,
    sort: true,
  },
  { id: 'nip', header: 'NIP', width: '190px', render: (row) => formatNip(row.nip), sort: true },
  {
    id: 'golongan',
    header: 'Golongan',
    width: '90px',
    render: (row) => row.golongan ?? '–',
    sort: true,
  },
  {
    id: 'pangkat',
    header: 'Pangkat',
    width: '170px',
    hidden: true,
    render: (row) => pangkatText(row.golongan),
    sort: true,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(170px, 1.6fr)',
    render: (row) => row.jabatan ?? '–',
    sort: true,
  },
  {
    id: 'jenis',
    header: 'Jenis jabatan',
    width: '160px',
    hidden: true,
    render: (row) => (row.jenis && isJenisJabatan(row.jenis) ? jenisJabatan[row.jenis] : '–'),
    sort: true,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(150px, 1.4fr)',
    render: (row) => row.unitName ?? <span className="kk-warning">Belum ada unit</span>,
    sort: true,
  },
  { id: 'status', header: 'Status', width: '80px', render: (row) => row.status, sort: true },
  {
    id: 'position',
    header: 'Kedudukan',
    width: '130px',
    hidden: true,
    render: (row) => legalPositionText(row.legalPosition),
    sort: true,
  },
  {
    id: 'sex',
    header: 'L/P',
    width: '56px',
    hidden: true,
    render: (row) => row.sex ?? '–',
    sort: true,
  },
  {
    id: 'birth',
    header: 'Tanggal lahir',
    width: '110px',
    hidden: true,
    render: (row) => (row.birthDate ? shortDate(row.birthDate) : '–'),
    sort: true,
  },
  {
    id: 'age',
    header: 'Umur',
    width: '70px',
    align: 'right',
    hidden: true,
    render: (row) => (row.birthDate ? ageOn(row.birthDate, today) : '–'),
    sort: true,
  },
]

const idOf = ({ id }: EmployeeSummary) => id

interface Filter {
  search: string
  unitId: number | null
  status: EmployeeStatus | null
  includeInactive: boolean
}
const everybody: Filter = { search: '', unitId: null, status: null, includeInactive: false }

/** The people of the office: search, filters, export, and the way to each person. */
export default function EmployeesPage() {
  const [, navigate] = useLocation()
  const today = useToday()
  const columns = useMemo(() => columnsOn(today), [today])
  const [filter, setFilter] = useRemembered('employees.filter', everybody)
  const [selected, setSelected] = useChosen('employees')
  const input = useMemo(
    () => ({
      includeInactive: filter.includeInactive,
      ...(filter.search ? { search: filter.search } : {}),
      ...(filter.unitId === null ? {} : { unitId: filter.unitId }),
      ...(filter.status === null ? {} : { status: filter.status }),
    }),
    [filter.search, filter.includeInactive, filter.unitId, filter.status],
  )
  const { asked, table: sorting } = useListSorting('employees', EmployeeSorting)
  const order = useMemo(() => ({ ...input, ...asked }), [input, asked])
  const people = usePages(
    api.employees.order.queryOptions({ input: order }),
    (offset, limit) => api.employees.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    filter.search,
    api.employees.order.queryOptions({ input: order }),
    api.employees.order.queryOptions({ input: whole }),
  )
  const filtered = JSON.stringify(filter) !== JSON.stringify(everybody)
  const [cleared, setCleared] = useState(0)
  const clear = () => {
    setFilter(everybody)
    setCleared(cleared + 1)
  }
  const set = (change: Partial<Filter>) => setFilter({ ...filter, ...change })
  const chosen = chosenInOrder(people.all.data ?? [], selected)
  const exportList = () => client.employees.export(input).then((file) => saveFile(file, file.name), tellError)

  usePrinted(
    printOfList(
      { form: 'skp', kind: 'employees' },
      {
        chosen: selected.size,
        ids: chosen,
        listed: filtered ? (people.all.data ?? []) : null,
        nothing: 'Tidak ada pegawai dalam daftar ini, jadi tidak ada yang dicetak.',
      },
    ),
  )

  return (
    <Page
      fill
      title="Pegawai"
      purpose="Semua ASN kantor ini, dengan riwayat pangkat, jabatan dan unitnya."
      action={
        <>
          <May call="employees.export">
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" aria-label="Tindakan lain">
                  <IconDotsVertical size={16} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportList()}>
                  Ekspor daftar ini ke Excel
                </Menu.Item>
                <May call="employees.save">
                  <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => navigate(paths.newPerson)}>
                    Tambah pegawai
                  </Menu.Item>
                </May>
              </Menu.Dropdown>
            </Menu>
          </May>
          <May call="employees.import.apply">
            <Button leftSection={<IconFileImport size={16} />} component={Link} href={paths.importPeople}>
              Impor dari Excel
            </Button>
          </May>
        </>
      }
      filters={
        <>
          <SearchField
            key={cleared}
            aria-label="Cari nama, NIP, jabatan atau unit"
            placeholder="Nama, NIP, jabatan atau unit"
            w={260}
            value={filter.search}
            onSearch={(search) => set({ search })}
          />
          <UnitSelect value={filter.unitId} onChange={(unitId) => set({ unitId })} placeholder="Semua unit" />
          <Select
            aria-label="Status"
            placeholder="Semua status"
            clearable
            w={150}
            data={[...statuses]}
            value={filter.status}
            onChange={(status) => set({ status })}
          />
          <Checkbox
            label="Juga yang sudah keluar"
            checked={filter.includeInactive}
            onChange={(event) => set({ includeInactive: event.currentTarget.checked })}
          />
          <HiddenBySearch hidden={hidden} />
          {filtered && (
            <Button variant="subtle" size="xs" onClick={clear}>
              Hapus saringan
            </Button>
          )}
        </>
      }
    >
      <ListTable
        label="Daftar pegawai"
        list={people}
        {...sorting}
        columns={columns}
        onOpen={(row) => navigate(paths.person(row.id))}
        selected={selected}
        onSelect={setSelected}
        bar={
          <SelectionBar
            shown={selected.size > 0}
            hint="Pilih pegawai untuk mencetak dokumen beberapa orang sekaligus."
          >
            <Button
              size="xs"
              leftSection={<IconPrinter size={16} />}
              onClick={() => navigate(paths.print({ form: 'skp', kind: 'employees', ids: chosen }))}
            >
              Cetak dokumen {selected.size} pegawai
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setSelected(new Set())}>
              Batalkan pilihan
            </Button>
          </SelectionBar>
        }
        empty={
          filtered ? (
            <NothingFound what="pegawai" onClear={clear} />
          ) : (
            <Empty
              action={
                <May call="employees.import.apply">
                  <Button component={Link} href={paths.importPeople}>
                    Impor dari Excel
                  </Button>
                </May>
              }
            >
              Di sini akan tampil semua pegawai kantor Anda. Mulailah dengan berkas ekspor SIASN atau daftar
              Excel yang sudah ada.
            </Empty>
          )
        }
      />
    </Page>
  )
}
