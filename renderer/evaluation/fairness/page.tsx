import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { Link } from 'wouter'
import type { Fairness, Finding, GroupLooked } from '../../../shared/evaluation/fairness/contract.ts'
import { tooFew } from '../../../shared/evaluation/fairness/fact.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { UnitSelect } from '../../office/unit-select.tsx'
import { SpreadChart } from './spread-chart.tsx'
import { AppraiserTable, GroupTable } from './tables.tsx'

/** What the ratings of a period look like side by side: for the head to talk about, never to decide by. */
export default function FairnessPage() {
  const { year, period } = useYearPeriod()
  const [unitId, setUnitId] = useRemembered<number | null>('fairness.unit', null)
  const looked = useQuery(
    api.evaluation.fairness.look.queryOptions({
      input: { year, period, ...(unitId === null ? {} : { unitId }) },
    }),
  )
  usePrinted({ form: 'rekap-predikat', kind: 'unit', ids: unitId === null ? [] : [unitId] })
  return (
    <Page
      title={`Kewajaran penilaian ${periodLabel(period)} ${year}`}
      purpose="Bahan bicara pimpinan dengan para pejabat penilai. Tidak ada yang berubah dari sini, dan tidak ada angka yang memutuskan."
      action={
        <Button component={Link} href={paths.evaluations} variant="default">
          Kembali ke penilaian
        </Button>
      }
      filters={<UnitSelect value={unitId} onChange={setUnitId} placeholder="Seluruh kantor" />}
    >
      <LoadGate query={looked}>
        {(fairness) =>
          fairness.n === 0 ? (
            <Empty
              action={
                <Button component={Link} href={paths.evaluations} variant="default">
                  Buka penilaian
                </Button>
              }
            >
              Di sini akan tampil sebaran rating setiap pejabat penilai. Untuk pilihan dan periode ini belum
              ada penilaian yang berpredikat.
            </Empty>
          ) : (
            <Looked year={year} fairness={fairness} />
          )
        }
      </LoadGate>
    </Page>
  )
}

function Looked({ year, fairness }: { year: number; fairness: Fairness }) {
  const { n, drafts, findings, appraisers, units, sexes, statuses } = fairness
  return (
    <Stack gap="md" maw={1080}>
      <Text>
        {n} penilaian berpredikat{drafts > 0 && `, ${drafts} di antaranya masih draf`}. Kelompok di bawah{' '}
        {tooFew} orang hanya disebut jumlahnya.
      </Text>
      <Findings findings={findings} />
      <Spread
        title="Per pejabat penilai"
        remember="appraisers"
        groups={appraisers}
        table={<AppraiserTable appraisers={appraisers} year={year} />}
      />
      <Spread
        title="Per unit"
        remember="units"
        groups={units}
        table={<GroupTable what="Unit" groups={units} />}
      />
      <Spread
        title="Laki-laki dan perempuan"
        remember="sexes"
        groups={sexes}
        table={<GroupTable what="Jenis kelamin" groups={sexes} />}
      />
      <Spread
        title="PNS dan PPPK"
        remember="statuses"
        groups={statuses}
        table={<GroupTable what="Status" groups={statuses} />}
      />
    </Stack>
  )
}

/** What stands out, each with what it is computed from and what else could explain it. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <section aria-labelledby="findings">
      <Title order={2} id="findings" mb={6}>
        Yang patut dibicarakan
      </Title>
      {findings.length === 0 ? (
        <Text c="dimmed">
          Tidak ada yang menonjol. Itu tidak berarti semua penilaian tepat: yang kecil dan yang tidak tertulis
          tidak tampak di sini.
        </Text>
      ) : (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {findings.map(({ kind, says, from, others, n }) => (
            <li key={`${kind} ${says}`} className="kk-card">
              <Text>{says}</Text>
              <Text size="sm" c="dimmed" mt={4}>
                Dihitung dari {n} penilaian. {from}
              </Text>
              <Text size="sm" mt={4}>
                Penjelasan lain: {others}
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </section>
  )
}

/** A spread as a drawing, with its table one click away; both can be copied. */
function Spread({
  title,
  remember,
  groups,
  table,
}: {
  title: string
  remember: string
  groups: readonly GroupLooked[]
  table: ReactNode
}) {
  const drawn = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useRemembered<'chart' | 'table'>(`fairness.${remember}`, 'chart')
  return (
    <section aria-label={title}>
      <Group gap="sm" mb={6}>
        <Title order={2}>{title}</Title>
        <SegmentedControl
          size="xs"
          aria-label={`Tampilan: ${title}`}
          value={shown}
          onChange={(value) => setShown(value)}
          data={[
            { value: 'chart', label: 'Grafik' },
            { value: 'table', label: 'Tabel' },
          ]}
        />
        <CopyButton inside={drawn} />
      </Group>
      <div ref={drawn} className="kk-card">
        {shown === 'table' ? table : <SpreadChart label={title} groups={groups} />}
      </div>
    </section>
  )
}
