import { Table, Text } from '@mantine/core'
import { monthsText, percentText } from '../../../shared/career/credit/course.ts'
import { formatCredit, shortCredit } from '../../../shared/career/credit/points.ts'
import type { Standing } from '../../../shared/career/credit/standing.ts'
import { PredikatBadge } from '../../components/badges.tsx'

/** The rows of the akumulasi with their sum. */
export function RowsTable({ standing: { rows, opening, total } }: { standing: Standing }) {
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Belum ada predikat yang ditandatangani dalam jenjang ini sesudah saldo awal.
      </Text>
    )
  return (
    <Table verticalSpacing={3} fz="sm" maw={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Tahun</Table.Th>
          <Table.Th>Bulan</Table.Th>
          <Table.Th>Predikat</Table.Th>
          <Table.Th className="kk-num">Persentase</Table.Th>
          <Table.Th className="kk-num">Koefisien</Table.Th>
          <Table.Th className="kk-num">Angka kredit</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.evaluationId} ${row.jabatan} ${row.months[0]}`}>
            <Table.Td>{row.year}</Table.Td>
            <Table.Td>{monthsText(row.months)}</Table.Td>
            <Table.Td>
              <PredikatBadge predikat={row.predikat} year={row.year} />
            </Table.Td>
            <Table.Td className="kk-num">{percentText(row)}</Table.Td>
            <Table.Td className="kk-num">{shortCredit(row.coefficient)}</Table.Td>
            <Table.Td className="kk-num">{formatCredit(row.credit)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td colSpan={5}>Saldo awal</Table.Td>
          <Table.Td className="kk-num">{formatCredit(opening)}</Table.Td>
        </Table.Tr>
        <Table.Tr fw={600}>
          <Table.Td colSpan={5}>Jumlah</Table.Td>
          <Table.Td className="kk-num">{formatCredit(total)}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}
