import { Table } from '@mantine/core'
import { inForce } from '../../shared/regulations/dated.ts'
import { appraisalWords, predikatMatrices, ratings } from '../../shared/regulations/predikat.ts'
import { PredikatBadge } from '../components/badges.tsx'
import { useReading } from './reading.ts'

/** Which predikat two ratings give, as the table of the regulation has it; the cell of the reader's own is marked. */
export function Matrix() {
  const { place, year } = useReading()
  // The annual appraisal follows the rule of its last day.
  const { value: matrix } = inForce(predikatMatrices, `${year}-12-31`)
  const words = appraisalWords(year)
  const own = place.ratings
  return (
    <Table withTableBorder withColumnBorders verticalSpacing={6} my="xs" className="kk-predikat-matrix">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Hasil kerja ↓ · Perilaku →</Table.Th>
          {ratings.map((behaviour) => (
            <Table.Th key={behaviour}>{words.ratings[behaviour]}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ratings.toReversed().map((result) => (
          <Table.Tr key={result}>
            <Table.Th scope="row">{words.ratings[result]}</Table.Th>
            {ratings.map((behaviour) => (
              <Table.Td
                key={behaviour}
                data-own={(own?.result === result && own.behaviour === behaviour) || undefined}
              >
                <PredikatBadge predikat={matrix[result][behaviour]} year={year} />
                {own?.result === result && own.behaviour === behaviour && <div>penilaian ini</div>}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
