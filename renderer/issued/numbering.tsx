import { Autocomplete, Button, List, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NumberingLine } from '../../shared/issued/contract.ts'
import { complaintOfPattern, letterNumber, letterTokens } from '../../shared/issued/letter-number.ts'
import { most } from '../../shared/kernel/limits.ts'
import { archiveCodeTable } from '../../shared/regulations/archive-codes.ts'
import { inForceIn } from '../../shared/regulations/dated.ts'
import { api, refresh } from '../app/client.ts'
import { useYearPeriod } from '../app/year-period.tsx'
import { tell } from '../components/confirm.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { localDay } from '../components/local-day.ts'
import { useFields } from '../components/use-fields.ts'

/** The day that an example is of: today in the year that is looked at. */
const exampleDay = (year: number): string => `${year}${localDay().slice(4)}`

/** How each kind of letter is numbered, with the next number as it would be. */
export function NumberingSettings() {
  const { year } = useYearPeriod()
  const lines = useQuery(api.issued.numbering.queryOptions({ input: { year } }))
  const [editing, setEditing] = useState<NumberingLine | null>(null)
  return (
    <section className="kk-card" aria-labelledby="penomoran">
      <Title order={2} id="penomoran">
        Penomoran naskah
      </Title>
      <Text c="dimmed" mb={6}>
        Nomor diberikan saat naskah diterbitkan. Jenis dengan pola yang sama dihitung bersama; setiap tahun
        mulai dari 1. Nomor dari buku agenda dapat diketik saat menerbitkan.
      </Text>
      <LoadGate query={lines}>
        {(rows) => (
          <Table verticalSpacing={6} withTableBorder aria-label="Penomoran naskah">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Naskah</Table.Th>
                <Table.Th>Pola</Table.Th>
                <Table.Th w={110}>Terpakai {year}</Table.Th>
                <Table.Th>Berikutnya</Table.Th>
                <Table.Th w={80}>
                  <span className="kk-visually-hidden">Tindakan</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.form}>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td>
                    <code>{row.pattern}</code>
                  </Table.Td>
                  <Table.Td>{row.given}</Table.Td>
                  <Table.Td>{letterNumber(row, exampleDay(year), row.given + 1)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Ubah penomoran ${row.name}`}
                      onClick={() => setEditing(row)}
                    >
                      Ubah
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </LoadGate>
      {editing && <NumberingDialog line={editing} year={year} onClose={() => setEditing(null)} />}
    </section>
  )
}

const labels = { pattern: 'Pola nomor', klas: 'Kode klasifikasi', unit: 'Kode unit' }

function NumberingDialog({
  line,
  year,
  onClose,
}: {
  line: NumberingLine
  year: number
  onClose: () => void
}) {
  const save = useMutation({
    ...api.issued.saveNumbering.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Penomoran tersimpan.')
      await refresh()
    },
  })
  const { form, name, pattern, klas, unit } = line
  const { values, field } = useFields({ initialValues: { pattern, klas, unit }, labels, error: save.error })
  const complaint = complaintOfPattern(values)
  const codes = inForceIn(archiveCodeTable, Math.max(year, 2023)).value
  const codeName = codes.find(({ code }) => code === values.klas)?.name
  return (
    <FormDialog
      title={`Penomoran: ${name}`}
      size="lg"
      verb="Simpan penomoran"
      saving={save}
      ready={complaint === null}
      onClose={onClose}
      onSubmit={() => save.mutate({ ...values, form })}
    >
      <Stack gap="sm">
        <TextInput required data-autofocus maxLength={most.place} {...field('pattern')} />
        <Autocomplete
          description={codeName ?? 'Menurut Permendagri 83/2022, atau kode instansi Anda.'}
          maxLength={most.code}
          data={codes.map(({ code }) => code)}
          {...field('klas')}
        />
        <TextInput placeholder="Kec.Skm" maxLength={most.code} {...field('unit')} />
        <div role="status">
          <Text size="xs" c="dimmed">
            Nomor berikutnya
          </Text>
          {complaint === null ? (
            <Text fw={600}>{letterNumber(values, exampleDay(year), line.given + 1)}</Text>
          ) : (
            <Text size="sm" c="red.8">
              {complaint}
            </Text>
          )}
        </div>
        <List size="xs" spacing={0}>
          {letterTokens.map(({ token, means }) => (
            <List.Item key={token}>
              <code>{token}</code> {means}
            </List.Item>
          ))}
        </List>
      </Stack>
    </FormDialog>
  )
}
