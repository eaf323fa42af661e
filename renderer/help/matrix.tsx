import { Table } from '@mantine/core'
import { inForceIn } from '../../shared/regulations/dated.ts'
import { appraisalWords, predikatMatrices, ratings } from '../../shared/regulations/predikat.ts'
import { PredikatBadge } from '../components/badges.tsx'
import { useReading } from './reading.ts'

/** Which predikat two ratings give, as the table of the regulation has it; the cell of the reader's own is marked. */
export function Matrix() {
  const { place, year } = useReading()
  const { value: matrix } = inForceIn(predikatMatrices, year)
  const words = appraisalWords(year).ratings
  const own = place.ratings
  return (
    <Table withTableBorder withColumnBorders verticalSpacing={6} my="xs" className="kk-predikat-matrix">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Hasil kerja ↓ · Perilaku →</Table.Th>
          {ratings.map((behaviour) => (
            <Table.Th key={behaviour}>{words[behaviour]}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ratings.toReversed().map((result) => (
          <Table.Tr key={result}>
            <Table.Th scope="row">{words[result]}</Table.Th>
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
