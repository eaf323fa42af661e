import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '../../../shared/kernel/numbers.ts'
import type { Tally } from '../../../shared/voices/complaints/tally.ts'
import {
  categoryNames,
  channelNames,
  kindNames,
  satisfactionNames,
} from '../../../shared/voices/complaints/words.ts'
import { api } from '../../app/client.ts'
import { useNoPeriod, useYearPeriod } from '../../app/year-period.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'

/** A year of the register in numbers: by kind, channel and category, within the limits and beyond. */
export default function TallyPage() {
  useNoPeriod()
  const { year } = useYearPeriod()
  const tally = useQuery(api.voices.complaints.tally.queryOptions({ input: { year } }))
  return (
    <Page
      title="Rekap pengaduan"
      purpose={`Yang diterima tahun ${year}, dan berapa yang dijawab dalam batas waktunya.`}
      tabs={<VoicesTabs shown="tally" />}
    >
      <LoadGate query={tally}>
        {({ all, kinds, channels, categories, satisfaction, meanTenths }) =>
          all.received === 0 ? (
            <Empty>Belum ada yang diterima pada tahun {year}. Rekapnya tampil di sini begitu ada.</Empty>
          ) : (
            <>
              <Text>
                {all.received} diterima; {all.inTime + all.late} dijawab atau ditutup, {all.inTime} di
                antaranya dalam batas waktu ({percentOf(all)}). {all.open} masih terbuka
                {all.overdue > 0 && `, ${all.overdue} sudah lewat batas waktu`}.
                {meanTenths !== null && ` Rata-rata ${formatNumber(meanTenths / 10)} hari sampai jawaban.`}
              </Text>
              <div className="kk-tallies">
                <TallyTable
                  title="Menurut jenis"
                  rows={kinds.map((row) => ({ ...row, name: kindNames[row.of] }))}
                  all={all}
                />
                <TallyTable
                  title="Menurut kanal"
                  rows={channels.map((row) => ({ ...row, name: channelNames[row.of] }))}
                  all={all}
                />
                <TallyTable
                  title="Menurut kategori"
                  rows={categories.map((row) => ({ ...row, name: categoryNames[row.of] }))}
                  all={all}
                />
              </div>
              <Text size="sm" c="dimmed">
                Kepuasan atas jawaban:{' '}
                {satisfaction
                  .map(({ of, count }) => `${satisfactionNames[of].toLowerCase()} ${count}`)
                  .join(', ')}
                .
              </Text>
            </>
          )
        }
      </LoadGate>
    </Page>
  )
}

const percentOf = ({ inTime, late }: Tally): string =>
  inTime + late === 0 ? '–' : `${Math.round((100 * inTime) / (inTime + late))} %`

function TallyTable({
  title,
  rows,
  all,
}: {
  title: string
  rows: ReadonlyArray<Tally & { name: string }>
  all: Tally
}) {
  const line = (name: string, row: Tally) => (
    <>
      <Table.Td>{name}</Table.Td>
      {[row.received, row.inTime, row.late, row.open, row.overdue].map((count, at) => (
        <Table.Td key={heads[at]} ta="right">
          {count}
        </Table.Td>
      ))}
    </>
  )
  return (
    <section className="kk-card" aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <Table horizontalSpacing={6} verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {heads.map((head) => (
              <Table.Th key={head} ta="right">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, ...row }) => (
            <Table.Tr key={name}>{line(name, row)}</Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr fw={600}>{line('Jumlah', all)}</Table.Tr>
        </Table.Tfoot>
      </Table>
    </section>
  )
}

const heads = ['Diterima', 'Tepat waktu', 'Terlambat', 'Terbuka', 'Lewat batas'] as const
