import { Button, Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseCredit, shortCredit } from '../../../shared/career/credit/points.ts'
import type { OwnRule } from '../../../shared/career/credit/rules.ts'
import { appraisalWords, predikats } from '../../../shared/regulations/predikat.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DialogForm } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'

/** The numbers by which angka kredit are reckoned; an office may set its own from a day on. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const rule = useQuery(api.career.credit.rule.queryOptions())
  return (
    <Dialog title="Tabel angka kredit" size="xl" onClose={onClose}>
      <LoadGate query={rule}>
        {({ own, proposed, source }) => (
          <RuleForm rule={own ?? proposed} isOwn={own !== null} source={source} onClose={onClose} />
        )}
      </LoadGate>
    </Dialog>
  )
}

const fieldsOfJenjang = ['coefficient', 'rankStep', 'jenjangStep'] as const
const headers = ['Koefisien per tahun', 'AK naik pangkat', 'AK naik jenjang']

function RuleForm({
  rule,
  isOwn,
  source,
  onClose,
}: {
  rule: OwnRule
  isOwn: boolean
  source: string
  onClose: () => void
}) {
  const [validFrom, setValidFrom] = useState<string | null>(rule.validFrom)
  const [basis, setBasis] = useState(rule.source)
  const [decimals, setDecimals] = useState(rule.decimals)
  const [percent, setPercent] = useState(() => predikats.map((predikat) => String(rule.percent[predikat])))
  const [numbers, setNumbers] = useState(() =>
    rule.jenjang.map((one) =>
      fieldsOfJenjang.map((field) => {
        const value = one[field]
        return value === null ? null : shortCredit(value)
      }),
    ),
  )
  const done = async (message: string) => {
    onClose()
    await refresh()
    tell(message)
  }
  const save = useMutation({
    ...api.career.credit.saveRule.mutationOptions(),
    onSuccess: () => done('Tabel angka kredit disimpan.'),
  })
  const reset = useMutation({
    ...api.career.credit.resetRule.mutationOptions(),
    onSuccess: () => done('Tabel angka kredit kembali ke peraturan.'),
  })
  const isPercent = (text: string) => /^\d{1,3}$/.test(text.trim())
  const readable =
    percent.every(isPercent) &&
    numbers.every((row) => row.every((text) => text === null || parseCredit(text) !== null))
  return (
    <DialogForm
      explanation={
        <Text size="sm">
          {isOwn
            ? 'Kantor ini memakai angkanya sendiri sejak tanggal di bawah.'
            : `Yang berlaku: ${source}. Ubah hanya bila ada peraturan atau keputusan lain; yang sudah ditetapkan tidak berubah.`}
        </Text>
      }
      verb="Simpan tabel"
      saving={reset.isError ? reset : save}
      ready={readable && validFrom !== null}
      remark={
        isOwn && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate({})}>
            Kembali ke peraturan
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={() => {
        if (validFrom === null) return
        save.mutate({
          validFrom,
          source: basis,
          decimals,
          percent: Object.fromEntries(
            predikats.map((predikat, at) => [predikat, Number(percent[at])]),
          ) as OwnRule['percent'],
          jenjang: rule.jenjang.map(({ jenjang }, at) => {
            const [coefficient, rankStep, jenjangStep] = (numbers[at] ?? []).map((text) =>
              text === null ? null : parseCredit(text),
            )
            return {
              jenjang,
              coefficient: coefficient ?? 0,
              rankStep: rankStep ?? 0,
              jenjangStep: jenjangStep ?? null,
            }
          }),
        })
      }}
    >
      <Group grow align="start">
        <DateField label="Berlaku sejak" required data-autofocus value={validFrom} onChange={setValidFrom} />
        <TextInput
          label="Dasar"
          required
          placeholder="Peraturan atau keputusan"
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <Stack gap={4}>
          <Text size="sm" fw={500}>
            Pembulatan setiap baris
          </Text>
          <SegmentedControl
            size="xs"
            aria-label="Pembulatan setiap baris"
            value={String(decimals)}
            onChange={(value) => setDecimals(value === '3' ? 3 : 2)}
            data={[
              { value: '2', label: '2 angka (2,08)' },
              { value: '3', label: '3 angka (2,083)' },
            ]}
          />
        </Stack>
      </Group>
      <Group grow align="end">
        {predikats.map((predikat, at) => (
          <TextInput
            key={predikat}
            label={`${appraisalWords(2026).predikats[predikat]} (%)`}
            inputMode="numeric"
            value={percent[at] ?? ''}
            error={isPercent(percent[at] ?? '') ? null : 'Isi angka bulat.'}
            onChange={(event) => setPercent(percent.with(at, event.currentTarget.value))}
          />
        ))}
      </Group>
      <Table verticalSpacing={2} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Jenjang</Table.Th>
            {headers.map((header) => (
              <Table.Th key={header} w={150}>
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rule.jenjang.map(({ jenjang }, at) => (
            <Table.Tr key={jenjang}>
              <Table.Td>{jenjang}</Table.Td>
              {(numbers[at] ?? []).map((text, field) => (
                <Table.Td key={fieldsOfJenjang[field]}>
                  {text === null ? (
                    '–'
                  ) : (
                    <TextInput
                      size="xs"
                      aria-label={`${jenjang}: ${headers[field]}`}
                      inputMode="decimal"
                      value={text}
                      error={parseCredit(text) === null}
                      onChange={(event) =>
                        setNumbers(
                          numbers.with(at, (numbers[at] ?? []).with(field, event.currentTarget.value)),
                        )
                      }
                    />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </DialogForm>
  )
}
