import { Button, Menu, Text } from '@mantine/core'
import { IconDownload, IconPrinter, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CreditLine } from '../../../shared/career/credit/contract.ts'
import { CareerTabs } from '../../app/career-tabs.tsx'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { May } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { hiddenAmong } from '../../components/hidden-by-search.tsx'
import { tellError } from '../../components/confirm.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { CreditTable } from './table.tsx'
import { reaches } from './words.ts'

const isIncomplete = ({ standing, outdated }: CreditLine) =>
  standing === null || standing.missing.length > 0 || outdated.length > 0

/** Every PNS in a jabatan fungsional: what he has, what he needs, and what is missing. */
export default function CreditPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'reached' | 'incomplete'>('credit.filter')
  const { show: _, ...asked } = people.asked
  const { show, search, unitId } = people.filter
  const list = useQuery(api.career.credit.list.queryOptions({ input: { ...asked, year } }))
  const whole = useQuery({
    ...api.career.credit.list.queryOptions({ input: { ...(unitId === null ? {} : { unitId }), year } }),
    enabled: search !== '',
  })
  const [ruling, setRuling] = useState(false)
  const lines = useMemo(() => {
    const all = list.data?.lines ?? []
    if (show === 'reached') return all.filter(({ standing }) => standing && reaches(standing))
    return show === 'incomplete' ? all.filter(isIncomplete) : all
  }, [list.data, show])
  usePrinted({ form: 'rekap-angka-kredit', kind: 'unit', ids: unitId === null ? [] : [unitId] })
  const exportList = () =>
    client.career.credit.export({ ...asked, year }).then((file) => saveFile(file, file.name), tellError)
  const hidden = hiddenAmong(search, whole.data?.lines, list.data?.lines)
  return (
    <Page
      fill
      title="Angka kredit"
      purpose="PNS dalam jabatan fungsional: yang sudah diperoleh, yang masih diperlukan, dan yang belum lengkap."
      tabs={<CareerTabs shown="credit" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print({
              form: 'rekap-angka-kredit',
              kind: 'unit',
              ids: unitId === null ? [] : [unitId],
            })}
          >
            Cetak rekap
          </Button>
          <MoreMenu>
            <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportList()}>
              Ekspor ke Excel
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'penetapan-angka-kredit' })}
            >
              Cetak penetapan semua
            </Menu.Item>
            <May call="career.credit.saveRule">
              <Menu.Item leftSection={<IconTable size={16} />} onClick={() => setRuling(true)}>
                Tabel angka kredit
              </Menu.Item>
            </May>
          </MoreMenu>
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden }}
          shows={[
            { value: 'reached', label: 'AK terpenuhi' },
            { value: 'incomplete', label: 'Belum lengkap' },
          ]}
        />
      }
    >
      <LoadGate query={list}>
        {({ pppk }) => (
          <>
            <CreditTable
              rows={lines}
              onOpen={(employeeId) => navigate(paths.creditOf(employeeId))}
              empty={
                people.narrowed ? (
                  <NothingFound what="pegawai" onClear={people.clear} />
                ) : (
                  <Empty
                    action={
                      <Button component={Link} href={paths.people} variant="default">
                        Buka pegawai
                      </Button>
                    }
                  >
                    Di sini akan tampil PNS yang memegang jabatan fungsional. Jabatan dan jenjangnya diisi
                    pada riwayat jabatan pegawai.
                  </Empty>
                )
              }
            />
            {pppk > 0 && (
              <Text size="xs" c="dimmed">
                {pppk} PPPK dalam jabatan fungsional tidak tampil: angka kredit hanya untuk PNS (Peraturan BKN
                3/2023 Pasal 1).
              </Text>
            )}
          </>
        )}
      </LoadGate>
      {ruling && <RuleDialog onClose={() => setRuling(false)} />}
    </Page>
  )
}
