import { Table, Text } from '@mantine/core'
import type { AppraiserLooked, GroupLooked } from '../../../shared/evaluation/fairness/contract.ts'
import { gradeNames, minutesAtOnce, tooFew } from '../../../shared/evaluation/fairness/fact.ts'
import { byChance } from '../../../shared/evaluation/fairness/findings.ts'
import { shortRating } from '../../../shared/evaluation/table.ts'
import { ratings } from '../../../shared/regulations/predikat.ts'

const Num = ({ children }: { children: number | null }) => (
  <Table.Td className="kk-num">{children ?? '–'}</Table.Td>
)

/** What is told in the place of the numbers of a small group. */
const Small = ({ columns }: { columns: number }) => (
  <Table.Td colSpan={columns}>
    <Text size="sm" c="dimmed">
      Kurang dari {tooFew} orang, tidak ditampilkan.
    </Text>
  </Table.Td>
)

/** Groups with their grades, and how likely their differences are by chance. */
export function GroupTable({ what, groups }: { what: string; groups: readonly GroupLooked[] }) {
  return (
    <Table verticalSpacing={3} horizontalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{what}</Table.Th>
          <Table.Th className="kk-num">n</Table.Th>
          {gradeNames.map((grade) => (
            <Table.Th key={grade} className="kk-num">
              {grade}
            </Table.Th>
          ))}
          <Table.Th>Dibandingkan dengan yang lain</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map(({ name, n, grades, chance }, row) => (
          <Table.Tr key={`${name} ${row}`}>
            <Table.Td>{name}</Table.Td>
            <Num>{n}</Num>
            {grades ? (
              <>
                {grades.map((count, at) => (
                  <Num key={gradeNames[at]}>{count}</Num>
                ))}
                <Table.Td>{byChance(chance)}</Table.Td>
              </>
            ) : (
              <Small columns={gradeNames.length + 1} />
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Appraisers with all that is counted of them. */
export function AppraiserTable({
  appraisers,
  year,
}: {
  appraisers: readonly AppraiserLooked[]
  year: number
}) {
  const columns = ratings.length * 2 + 3
  return (
    <Table verticalSpacing={3} horizontalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th rowSpan={2}>Pejabat penilai</Table.Th>
          <Table.Th rowSpan={2} className="kk-num">
            n
          </Table.Th>
          <Table.Th colSpan={ratings.length}>Hasil kerja</Table.Th>
          <Table.Th colSpan={ratings.length}>Perilaku kerja</Table.Th>
          <Table.Th rowSpan={2} className="kk-num">
            Tanpa realisasi dan umpan balik
          </Table.Th>
          <Table.Th rowSpan={2} className="kk-num">
            Tidak searah dengan angka
          </Table.Th>
          <Table.Th rowSpan={2} className="kk-num">
            Terbanyak dalam {minutesAtOnce} menit
          </Table.Th>
        </Table.Tr>
        <Table.Tr>
          {['hasil', 'perilaku'].map((what) =>
            ratings.map((rating) => (
              <Table.Th key={`${what} ${rating}`} className="kk-num">
                {shortRating(rating, year)}
              </Table.Th>
            )),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {appraisers.map(({ name, n, results, behaviours, bare, apart, measured, rushed }, row) => (
          <Table.Tr key={`${name} ${row}`}>
            <Table.Td>{name}</Table.Td>
            <Num>{n}</Num>
            {results && behaviours ? (
              <>
                {ratings.map((rating) => (
                  <Num key={rating}>{results[rating]}</Num>
                ))}
                {ratings.map((rating) => (
                  <Num key={rating}>{behaviours[rating]}</Num>
                ))}
                <Num>{bare}</Num>
                <Table.Td className="kk-num">
                  {measured === null || measured < tooFew ? '–' : `${apart} / ${measured}`}
                </Table.Td>
                <Num>{rushed}</Num>
              </>
            ) : (
              <Small columns={columns} />
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
