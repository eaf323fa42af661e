import { Button, Group, Menu, Text } from '@mantine/core'
import { IconCash, IconDownload, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ItemRow } from '../../../shared/development/plan/contract.ts'
import { ItemState } from '../../../shared/development/plan/item.ts'
import { api, client, refresh } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { May, useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { confirm, settle, tellError } from '../../components/confirm.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { SelectionBar } from '../../components/selection-bar.tsx'
import { useChosen } from '../../components/use-chosen.ts'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { BudgetDialog } from './budget-dialog.tsx'
import { itemColumns } from './columns.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { ItemDialog, nothingKnown } from './item-dialog.tsx'
import { saveAnswer } from './save-answer.ts'
import { Spending } from './spending.tsx'

const idOf = ({ id }: ItemRow) => id

/** The plan of development of a year: by what people learn, when, and what it costs against the budget. */
export default function DevelopmentPlanPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const { can } = useSession()
  const keeps = can('development.plan.saveItem')
  const people = usePeopleFilter<'usulan' | 'disetujui'>('developmentPlan.filter')
  const { show: _, ...asked } = people.asked
  const { show, unitId } = people.filter
  const list = useQuery(api.development.plan.items.queryOptions({ input: { ...asked, year } }))
  const [chosen, setChosen] = useChosen(`development plan ${year}`)
  const [asks, setAsks] = useState<'new' | 'budget' | ItemState | null>(null)
  const [opened, setOpened] = useState<ItemRow | null>(null)
  const rows = useMemo(
    () => (list.data?.rows ?? []).filter(({ state }) => show === 'all' || state === show),
    [list.data, show],
  )
  const picked = rows.filter(({ id }) => chosen.has(id))
  const [only] = picked
  const printed = {
    form: 'rencana-pengembangan',
    kind: 'unit',
    ids: unitId === null ? [] : [unitId],
  } as const
  usePrinted(printed)
  const close = () => {
    setAsks(null)
    setOpened(null)
  }
  const decided = ItemState.safeParse(asks).data
  const train = async () => {
    const { id } = await client.development.training.fromPlan({ itemIds: picked.map((item) => item.id) })
    setChosen(new Set())
    navigate(paths.training(id))
    await refresh()
  }
  const remove = async ({ id, revision }: ItemRow) => {
    await client.development.plan.removeItem({ id, revision })
    setChosen(new Set())
  }
  const askRemove = (item: ItemRow) =>
    confirm({
      title: `Hapus ${item.activity} dari rencana ${item.fullName}`,
      children: 'Baris ini hilang dari rencana. Kebutuhannya tetap ada.',
      verb: 'Hapus dari rencana',
      danger: true,
      onConfirm: () => settle(remove(item), 'Kegiatan dihapus dari rencana.'),
    })
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAsks('new')}>
      Tambah kegiatan
    </Button>
  )
  return (
    <Page
      fill
      title={`Rencana pengembangan ${year}`}
      purpose="Kegiatan untuk setiap kebutuhan: bentuk dan jalur, JP, waktu, dan biayanya terhadap anggaran."
      tabs={<DevelopmentTabs shown="plan" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print(printed)}
          >
            Cetak rencana
          </Button>
          <MoreMenu>
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              onClick={() => saveAnswer(client.development.plan.export({ ...asked, year }))}
            >
              Ekspor ke Excel
            </Menu.Item>
            <May call="development.plan.saveBudget">
              <Menu.Item leftSection={<IconCash size={16} />} onClick={() => setAsks('budget')}>
                Anggaran
              </Menu.Item>
            </May>
          </MoreMenu>
          {keeps && add}
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden: 0 }}
          shows={[
            { value: 'usulan', label: 'Usulan' },
            { value: 'disetujui', label: 'Disetujui' },
          ]}
        />
      }
    >
      <LoadGate query={list}>
        {({ spending }) => (
          <>
            {keeps && <Spending rows={spending} />}
            <DataTable
              name="developmentPlan"
              label="Rencana pengembangan"
              rows={rows}
              rowId={idOf}
              columns={itemColumns}
              {...(keeps
                ? {
                    onOpen: setOpened,
                    selected: chosen,
                    onSelect: setChosen,
                    bar: (
                      <SelectionBar
                        shown={picked.length > 0}
                        hint="Pilih baris untuk menyetujui, atau membuat pelatihan untuk beberapa pegawai."
                      >
                        <Group gap="xs">
                          <Text size="sm">{picked.length} dipilih</Text>
                          <Button size="compact-sm" onClick={() => setAsks('disetujui')}>
                            Setujui
                          </Button>
                          <Button
                            size="compact-sm"
                            variant="default"
                            onClick={() => void train().catch(tellError)}
                          >
                            Buat pelatihan
                          </Button>
                          <Menu>
                            <Menu.Target>
                              <Button size="compact-sm" variant="default">
                                Ubah status
                              </Button>
                            </Menu.Target>
                            <Menu.Dropdown>
                              <Menu.Item onClick={() => setAsks('terlaksana')}>Tandai terlaksana</Menu.Item>
                              <Menu.Item onClick={() => setAsks('usulan')}>Kembalikan ke usulan</Menu.Item>
                              <Menu.Item onClick={() => setAsks('batal')}>Batalkan</Menu.Item>
                              {only && picked.length === 1 && (
                                <Menu.Item onClick={() => askRemove(only)}>Hapus dari rencana</Menu.Item>
                              )}
                            </Menu.Dropdown>
                          </Menu>
                        </Group>
                      </SelectionBar>
                    ),
                  }
                : {})}
              empty={
                people.narrowed ? (
                  <NothingFound what="kegiatan" onClear={people.clear} />
                ) : (
                  <Empty action={keeps ? add : undefined}>
                    Di sini akan tampil rencana pengembangan {year}. Pilih kebutuhan di tab Kebutuhan, atau
                    tambahkan kegiatan langsung.
                  </Empty>
                )
              }
            />
          </>
        )}
      </LoadGate>
      {asks === 'new' && <ItemDialog year={year} item={null} start={nothingKnown} onClose={close} />}
      {opened && <ItemDialog year={year} item={opened} start={opened} onClose={close} />}
      {asks === 'budget' && <BudgetDialog year={year} spending={list.data?.spending ?? []} onClose={close} />}
      {decided && picked.length > 0 && (
        <DecideDialog
          items={picked}
          state={decided}
          onClose={(done) => {
            close()
            if (done) setChosen(new Set())
          }}
        />
      )}
    </Page>
  )
}
