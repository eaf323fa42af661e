import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type AppraiserCompared, type Compared, countRatings } from '../../shared/evaluation/compare.ts'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import { countPredikats } from '../../shared/evaluation/distribution.ts'
import { shortRating } from '../../shared/evaluation/table.ts'
import type { Period } from '../../shared/office/period.ts'
import { appraisalWords, ratings } from '../../shared/regulations/predikat.ts'
import { api } from '../app/client.ts'
import { PredikatBadge } from '../components/badges.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'

/**
 * How several appraisers have rated, side by side, before anything is signed: who is stricter is seen here and talked
 * about. Nothing is changed here.
 */
export function Compare({ year, period, unitId }: { year: number; period: Period; unitId: number | null }) {
  const compared = useQuery(
    api.evaluation.compare.queryOptions({
      input: { year, period, ...(unitId === null ? {} : { unitId }) },
    }),
  )
  return (
    <LoadGate query={compared}>
      {(appraisers) =>
        appraisers.length === 0 ? (
          <Empty>Di sini akan tampil setiap pejabat penilai dengan rating yang diberikannya.</Empty>
        ) : (
          <div className="kk-compare" role="list" aria-label="Pejabat penilai berdampingan">
            {appraisers.map((appraiser) => (
              <Appraiser key={appraiser.name} year={year} {...appraiser} />
            ))}
          </div>
        )
      }
    </LoadGate>
  )
}

function Appraiser({ year, name, people }: AppraiserCompared & { year: number }) {
  const predikats = countPredikats(people)
  const words = appraisalWords(year).predikats
  const drafts = people.filter(({ state, predikat }) => state !== 'signed' && predikat !== null).length
  const counted = (cell: 'ratingResult' | 'ratingBehaviour', label: string) => {
    const counts = countRatings(people.map((person) => person[cell]))
    return (
      <Table.Tr>
        <Table.Th>{label}</Table.Th>
        {ratings.map((rating) => (
          <Table.Td key={rating} className="kk-num">
            {counts[rating]}
          </Table.Td>
        ))}
      </Table.Tr>
    )
  }
  const groups = Map.groupBy(people, ({ predikat }) => predikat)
  return (
    <section className="kk-card" role="listitem" aria-label={name}>
      <Title order={2}>{name}</Title>
      <Text size="xs" c="dimmed">
        {people.length} orang, {drafts} draf, {people.filter(({ predikat }) => predikat === null).length}{' '}
        belum dinilai
      </Text>
      <Table verticalSpacing={2} horizontalSpacing={6} my={6} fz="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {ratings.map((rating) => (
              <Table.Th key={rating} className="kk-num">
                {shortRating(rating, year)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counted('ratingResult', 'Hasil kerja')}
          {counted('ratingBehaviour', 'Perilaku')}
        </Table.Tbody>
      </Table>
      {[...curveOrder.toReversed(), null].map((predikat) => {
        const some = groups.get(predikat) ?? []
        return (
          some.length > 0 && (
            <div key={predikat} aria-label={predikat ? words[predikat] : 'Belum dinilai'} role="group">
              {predikat ? <PredikatBadge predikat={predikat} year={year} /> : <b>Belum dinilai</b>}{' '}
              {predikat ? predikats[predikat] : some.length}
              <Names people={some} />
            </div>
          )
        )
      })}
    </section>
  )
}

const Names = ({ people }: { people: readonly Compared[] }) => (
  <Text size="xs" mb={6}>
    {people
      .map(({ fullName, state }) => `${fullName}${state === 'signed' ? ' (ditandatangani)' : ''}`)
      .join(', ')}
  </Text>
)
