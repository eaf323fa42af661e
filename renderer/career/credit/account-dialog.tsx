import { Button, Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Balance,
  balanceHelp,
  BalanceKind,
  balanceLabels,
} from '../../../shared/career/credit/account.ts'
import type { CreditPerson } from '../../../shared/career/credit/contract.ts'
import { formatCredit, parseCredit } from '../../../shared/career/credit/points.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** One balance as it is typed. */
interface Typed {
  kind: BalanceKind
  text: string
  number: string
  on: string | null
}

const wrong = 'Tulis seperti 50 atau 20,83.'
const typedOf = (kind: BalanceKind, balances: readonly Balance[]): Typed => {
  const known = balances.find((balance) => balance.kind === kind)
  return {
    kind,
    text: known ? formatCredit(known.value) : '',
    number: known?.number ?? '',
    on: known?.on ?? null,
  }
}

type Answer = 'ya' | 'tidak' | ''
const answerOf = (value: boolean | null): Answer => (value === null ? '' : value ? 'ya' : 'tidak')
const valueOf = (answer: Answer): boolean | null => (answer === '' ? null : answer === 'ya')

/** Opening balances with their documents, and what a promotion needs besides. */
export function AccountDialog({
  person,
  jenjang,
  onClose,
}: {
  person: CreditPerson
  jenjang: string
  onClose: () => void
}) {
  const { account, proposals, employeeId } = person
  const [rows, setRows] = useState(() => BalanceKind.options.map((kind) => typedOf(kind, account.balances)))
  const [countedUntil, setCountedUntil] = useState(account.countedUntil)
  const [formation, setFormation] = useState(answerOf(account.formation))
  const [competence, setCompetence] = useState(answerOf(account.competence))
  const save = useMutation({
    ...api.career.credit.saveAccount.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell('Saldo awal disimpan.')
    },
  })
  const change = (kind: BalanceKind, next: Partial<Typed>) =>
    setRows(rows.map((row) => (row.kind === kind ? { ...row, ...next } : row)))
  const proposed: Partial<Record<BalanceKind, number>> = {
    ...(proposals.dasar > 0 ? { dasar: proposals.dasar } : {}),
    ...(proposals.pendidikan > 0 ? { pendidikan: proposals.pendidikan } : {}),
  }
  const readable = rows.every(({ text }) => text.trim() === '' || parseCredit(text) !== null)
  return (
    <FormDialog
      title={`Saldo awal, jenjang ${jenjang}`}
      size="xl"
      explanation={
        <Text size="sm">
          Yang dimiliki sebelum konversi predikat di aplikasi ini, dengan dokumennya. Yang kosong tidak
          dihitung.
        </Text>
      }
      verb="Simpan saldo"
      saving={save}
      ready={readable}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          employeeId,
          revision: account.revision,
          countedUntil,
          formation: valueOf(formation),
          competence: valueOf(competence),
          balances: rows.flatMap(({ kind, text, number, on }) => {
            const value = text.trim() === '' ? null : parseCredit(text)
            return value === null ? [] : [{ kind, value, number, on }]
          }),
        })
      }
    >
      <DateField
        label="Dihitung sampai"
        description="Kinerja sampai tanggal ini sudah ada di dalam saldo; konversi mulai sesudahnya. Kosong bila baru masuk jenjang."
        clearable
        data-autofocus
        maw={420}
        value={countedUntil}
        onChange={setCountedUntil}
      />
      <Table verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Dari</Table.Th>
            <Table.Th w={130}>Angka kredit</Table.Th>
            <Table.Th w={190}>Nomor dokumen</Table.Th>
            <Table.Th w={150}>Tanggal</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ kind, text, number, on }) => (
            <Table.Tr key={kind}>
              <Table.Td>
                <Text size="sm">{balanceLabels[kind]}</Text>
                <Text size="xs" c="dimmed">
                  {balanceHelp[kind]}
                </Text>
              </Table.Td>
              <Table.Td>
                <TextInput
                  aria-label={`${balanceLabels[kind]}: angka kredit`}
                  inputMode="decimal"
                  value={text}
                  error={text.trim() !== '' && parseCredit(text) === null ? wrong : null}
                  onChange={(event) => change(kind, { text: event.currentTarget.value })}
                />
                {proposed[kind] !== undefined && text.trim() === '' && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    mt={2}
                    onClick={() => change(kind, { text: formatCredit(proposed[kind] ?? 0) })}
                  >
                    Pakai {formatCredit(proposed[kind])}
                  </Button>
                )}
              </Table.Td>
              <Table.Td>
                <TextInput
                  aria-label={`${balanceLabels[kind]}: nomor dokumen`}
                  value={number}
                  onChange={(event) => change(kind, { number: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <DateField
                  aria-label={`${balanceLabels[kind]}: tanggal dokumen`}
                  clearable
                  value={on}
                  onChange={(day) => change(kind, { on: day })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xl">
        <Choice
          label="Formasi jenjang berikutnya"
          yes="Ada"
          no="Belum ada"
          value={formation}
          onChange={setFormation}
        />
        <Choice
          label="Uji kompetensi"
          yes="Lulus"
          no="Belum lulus"
          value={competence}
          onChange={setCompetence}
        />
      </Group>
    </FormDialog>
  )
}

function Choice({
  label,
  yes,
  no,
  value,
  onChange,
}: {
  label: string
  yes: string
  no: string
  value: Answer
  onChange: (answer: Answer) => void
}) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={value}
        onChange={onChange}
        data={[
          { value: '', label: 'Belum diketahui' },
          { value: 'ya', label: yes },
          { value: 'tidak', label: no },
        ]}
      />
    </Stack>
  )
}
