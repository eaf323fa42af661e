import { Table, Text } from '@mantine/core'
import { balanceLabels, BalanceKind, type CreditAccount } from '../../../shared/career/credit/account.ts'
import { formatCredit } from '../../../shared/career/credit/points.ts'
import { longDate } from '../../../shared/kernel/dates.ts'

const said = (value: boolean | null): string => (value === null ? 'belum diisi' : value ? 'ada' : 'belum ada')

/** What somebody had before conversion, each with its document. */
export function Balances({ account }: { account: CreditAccount }) {
  const { balances, countedUntil, formation, competence } = account
  const shown = BalanceKind.options.flatMap((kind) => balances.find((one) => one.kind === kind) ?? [])
  return (
    <>
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          Belum ada saldo: AK dasar, nilai integrasi, atau jumlah PAK yang dibuat di luar aplikasi ini.
        </Text>
      ) : (
        <Table verticalSpacing={3} fz="sm" maw={760}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dari</Table.Th>
              <Table.Th className="kk-num">Angka kredit</Table.Th>
              <Table.Th>Nomor dokumen</Table.Th>
              <Table.Th>Tanggal</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ kind, value, number, on }) => (
              <Table.Tr key={kind}>
                <Table.Td>{balanceLabels[kind]}</Table.Td>
                <Table.Td className="kk-num">{formatCredit(value)}</Table.Td>
                <Table.Td>{number || '–'}</Table.Td>
                <Table.Td>{on === null ? '–' : longDate(on)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {countedUntil !== null && `Kinerja sampai ${longDate(countedUntil)} sudah ada di dalamnya. `}
        Formasi jenjang berikutnya {said(formation)}; uji kompetensi{' '}
        {competence === null ? 'belum diisi' : competence ? 'lulus' : 'belum lulus'}.
      </Text>
    </>
  )
}
