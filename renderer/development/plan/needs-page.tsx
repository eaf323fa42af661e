import { Button, Group, Menu, Text } from '@mantine/core'
import { IconArrowMerge, IconDownload, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { NeedRow } from '../../../shared/development/plan/contract.ts'
import { needSourceLabels, WrittenSource } from '../../../shared/development/plan/need.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Badge } from '../../components/badges.tsx'
import { settle } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
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
import { saveAnswer } from './save-answer.ts'
import { FoundDialog } from './found-dialog.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { NeedDialog } from './need-dialog.tsx'

const sourcesOf = ({ sources }: NeedRow) =>
  [...new Set(sources.map(({ source }) => needSourceLabels[source]))].join('; ')

const columns: ReadonlyArray<Column<NeedRow>> = [
  {
    id: 'name',
    header: 'Pegawai',
    width: 'minmax(170px, 1.2fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'subject',
    header: 'Kebutuhan',
    width: 'minmax(220px, 2fr)',
    render: ({ subject, reason }) => <span title={reason || subject}>{subject}</span>,
    sort: ({ subject }) => subject,
  },
  {
    id: 'source',
    header: 'Sumber',
    width: 'minmax(190px, 1.2fr)',
    render: (row) => <span title={sourcesOf(row)}>{sourcesOf(row)}</span>,
    sort: sourcesOf,
  },
  {
    id: 'priority',
    header: 'Prioritas',
    width: '84px',
    align: 'right',
    render: ({ priority }) => priority,
    sort: ({ priority }) => priority,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '150px',
    render: ({ planned, twin }) =>
      planned ? (
        <Badge look="quiet" mark="locked">
          Direncanakan
        </Badge>
      ) : twin ? (
        <Badge look="warning">Ada yang sama</Badge>
      ) : (
        <Badge look="bare">Belum</Badge>
      ),
    sort: ({ planned, twin }) => (planned ? 2 : twin ? 0 : 1),
  },
  {
    id: 'unit',
    header: 'Unit kerja',
    width: 'minmax(140px, 1fr)',
    hidden: true,
    render: ({ unitName }) => unitName ?? '–',
    sort: ({ unitName }) => unitName,
  },
]

const idOf = ({ id }: NeedRow) => id
const isWritten = ({ sources }: NeedRow) =>
  sources.some(({ source }) => WrittenSource.safeParse(source).success)

/** What people should learn in a year, and where that is known from. */
export default function NeedsPage() {
  const { year } = useYearPeriod()
  const { can } = useSession()
  const keeps = can('development.plan.take')
  const people = usePeopleFilter<'open'>('needs.filter')
  const { show: _, ...asked } = people.asked
  const list = useQuery(api.development.plan.needs.queryOptions({ input: { ...asked, year } }))
  const found = useQuery({
    ...api.development.plan.found.queryOptions({ input: { ...asked, year } }),
    enabled: keeps,
  })
  const [chosen, setChosen] = useChosen(`needs ${year}`)
  const [asks, setAsks] = useState<'write' | 'gather' | 'plan' | null>(null)
  const [opened, setOpened] = useState<NeedRow | null>(null)
  const rows = useMemo(
    () => (list.data ?? []).filter(({ planned }) => people.filter.show === 'all' || !planned),
    [list.data, people.filter.show],
  )
  const picked = rows.filter(({ id }) => chosen.has(id))
  const [only] = picked
  const close = () => {
    setAsks(null)
    setOpened(null)
  }
  const join = () => {
    settle(
      client.development.plan.joinNeeds({ ids: picked.map(({ id }) => id) }).then(() => setChosen(new Set())),
      'Kebutuhan digabung; sumbernya tetap tercatat semua.',
    )
  }
  const remove = async ({ id, revision }: NeedRow) => {
    await client.development.plan.removeNeed({ id, revision })
    setChosen(new Set())
  }
  const write = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAsks('write')}>
      Tulis kebutuhan
    </Button>
  )
  const waiting = found.data?.length ?? 0
  return (
    <Page
      fill
      title={`Kebutuhan pengembangan ${year}`}
      purpose="Apa yang perlu dipelajari siapa, dan dari mana itu diketahui."
      tabs={<DevelopmentTabs shown="needs" />}
      action={
        <>
          {keeps && (
            <Button variant="default" disabled={waiting === 0} onClick={() => setAsks('gather')}>
              {waiting === 0 ? 'Semua sudah dikumpulkan' : `Kumpulkan (${waiting})`}
            </Button>
          )}
          <MoreMenu>
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              onClick={() => saveAnswer(client.development.plan.export({ ...asked, year }))}
            >
              Ekspor ke Excel
            </Menu.Item>
          </MoreMenu>
          {write}
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden: 0 }}
          shows={[{ value: 'open', label: 'Belum direncanakan' }]}
        />
      }
    >
      <LoadGate query={list}>
        {() => (
          <DataTable
            name="needs"
            label="Kebutuhan pengembangan"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={(row) => setOpened(row)}
            {...(keeps
              ? {
                  selected: chosen,
                  onSelect: setChosen,
                  bar: (
                    <SelectionBar
                      shown={picked.length > 0}
                      hint="Pilih baris untuk menggabungkan yang sama, atau memasukkannya ke rencana."
                    >
                      <Group gap="xs">
                        <Text size="sm">{picked.length} dipilih</Text>
                        <Button
                          size="compact-sm"
                          disabled={picked.length !== 1}
                          onClick={() => setAsks('plan')}
                        >
                          Rencanakan
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          leftSection={<IconArrowMerge size={14} />}
                          disabled={picked.length < 2}
                          onClick={join}
                        >
                          Gabung
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          leftSection={<IconTrash size={14} />}
                          disabled={picked.length !== 1}
                          onClick={() => only && settle(remove(only), `Kebutuhan "${only.subject}" dihapus.`)}
                        >
                          Hapus
                        </Button>
                      </Group>
                    </SelectionBar>
                  ),
                }
              : {})}
            empty={
              people.narrowed ? (
                <NothingFound what="kebutuhan" onClear={people.clear} />
              ) : (
                <Empty action={write}>
                  Di sini akan tampil apa yang perlu dipelajari. Kumpulkan dari kesenjangan kompetensi, umpan
                  balik dan rencana perbaikan, atau tulis sendiri.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
      {asks === 'write' && <NeedDialog year={year} need={null} onClose={close} />}
      {asks === 'gather' && found.data && <FoundDialog year={year} found={found.data} onClose={close} />}
      {asks === 'plan' && only && (
        <ItemDialog
          year={year}
          item={null}
          start={{
            employeeId: only.employeeId,
            needId: only.id,
            subject: only.subject,
            reason: only.reason,
            priority: only.priority,
          }}
          onClose={() => {
            close()
            setChosen(new Set())
          }}
        />
      )}
      {opened && (isWritten(opened) || keeps) && <NeedDialog year={year} need={opened} onClose={close} />}
    </Page>
  )
}
