import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { monthName } from '../../../shared/kernel/dates.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { api } from '../../app/client.ts'
import { useRemembered } from '../../app/remembered.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MonthChoice } from '../../components/month-choice.tsx'
import { Page } from '../../components/page.tsx'
import { useMonth } from '../../components/use-month.ts'
import { PeopleTable } from './people-table.tsx'

/** What an appraiser has to know of his people at a glance, and what waits for him. */
export default function MyPeoplePage() {
  const { year, period } = useYearPeriod()
  const { month, setMonth } = useMonth(year)
  const [chosen, setChosen] = useRemembered<number | null>('superior.appraiser', null)
  const led = useQuery(
    api.evaluation.superior.overview.queryOptions({
      input: { year, month, period, ...(chosen === null ? {} : { appraiserId: chosen }) },
    }),
  )
  const appraisers = led.data?.appraisers ?? []
  return (
    <Page
      fill
      title="Orang saya"
      purpose={`Yang dinilai seorang pejabat penilai: ${monthName(month)} ${year}, ${periodLabel(period)}. Yang menunggu Anda di atas, yang paling lama tanpa umpan balik lebih dahulu.`}
      filters={
        <>
          {appraisers.length > 1 && (
            <Select
              aria-label="Pejabat penilai"
              w={340}
              searchable
              allowDeselect={false}
              nothingFoundMessage="Tidak ada pejabat penilai dengan nama itu"
              data={appraisers.map(({ employeeId, fullName, people }) => ({
                value: String(employeeId),
                label: `${fullName} (${people} orang)`,
              }))}
              value={led.data?.appraiserId ? String(led.data.appraiserId) : null}
              onChange={(value) => value !== null && setChosen(Number(value))}
            />
          )}
          <MonthChoice month={month} setMonth={setMonth} />
          <Text size="xs" c="dimmed">
            Panah memilih orang, U umpan balik, S saran atas progres harian, Enter membuka.
          </Text>
        </>
      }
    >
      <LoadGate query={led}>
        {(data) =>
          data.people.length === 0 ? (
            <Empty>
              Di sini akan tampil orang yang dinilai, dengan laporan, realisasi, dan umpan baliknya. Belum ada
              SKP {year} dengan pejabat penilai dari kantor ini.
            </Empty>
          ) : (
            <PeopleTable key={data.appraiserId} led={data} period={period} />
          )
        }
      </LoadGate>
    </Page>
  )
}
