import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { OfficeDeadline } from '../../shared/office/deadlines/contract.ts'
import { api, client, complaintOf, refresh } from '../app/client.ts'
import { useYearPeriod } from '../app/year-period.tsx'
import { settle, tellWithUndo } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useKept } from '../components/use-kept.ts'
import { RhythmChoice } from './rhythm-choice.tsx'

/** The deadlines of the chosen year: the usual dates with their sources, and the office's own. */
export function Deadlines() {
  const { year } = useYearPeriod()
  const deadlines = useQuery(api.office.deadlines.list.queryOptions({ input: { year } }))
  return (
    <LoadGate query={deadlines}>
      {(rows) => (
        <Stack maw={1080}>
          <Text c="dimmed">
            Tenggat tahun {year}, tahun yang dipilih di atas. Beranda dan daftar yang belum menyelesaikan SKP
            mengikutinya. Tanpa tanggal sendiri berlaku tanggal baku.
          </Text>
          <RhythmChoice />
          <Table verticalSpacing={6} withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={235}>Pekerjaan</Table.Th>
                <Table.Th>Tanggal baku dan asalnya</Table.Th>
                <Table.Th w={200}>Tanggal kantor ini</Table.Th>
                <Table.Th w={230}>
                  <span className="kk-visually-hidden">Tindakan</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={`${year} ${row.event}`} year={year} row={row} />
              ))}
            </Table.Tbody>
          </Table>
          <NewSkpTime />
        </Stack>
      )}
    </LoadGate>
  )
}

/** How long who begins or moves in mid-year has. */
function NewSkpTime() {
  const { data: settings } = useQuery(api.office.settings.queryOptions())
  const save = useMutation(api.office.updateSettings.mutationOptions())
  if (!settings) return null
  const put = (newSkpMonths: number) =>
    save.mutate(
      { ...settings, newSkpMonths },
      {
        onSuccess: () => {
          tellWithUndo(`SKP pegawai baru atau pindah: ${newSkpMonths} bulan sejak hari pertamanya.`, () =>
            settle(client.office.updateSettings(settings)),
          )
          void refresh()
        },
      },
    )
  return (
    <Select
      label="SKP pegawai baru atau pindah"
      description="Sejak hari pertamanya, bila itu di tengah tahun."
      w={320}
      allowDeselect={false}
      data={[1, 2, 3, 4, 5, 6].map((months) => ({ value: String(months), label: `${months} bulan` }))}
      value={String(settings.newSkpMonths)}
      onChange={(months) => months && put(Number(months))}
    />
  )
}

function Row({ year, row }: { year: number; row: OfficeDeadline }) {
  const { event, title, standard, source, own } = row
  // A date is read while it is being typed, so it is stored only when asked for.
  const typed = useKept<string | null>(`deadline ${year} ${event} ${own}`, own, {
    what: `Tenggat ${year}, ${title},`,
    store: (dueOn) => client.office.deadlines.save({ year, event, dueOn }),
  })
  const save = useMutation(api.office.deadlines.save.mutationOptions())
  const put = (dueOn: string | null) =>
    save.mutate(
      { year, event, dueOn },
      {
        onSuccess: () => {
          typed.forget()
          tellWithUndo(
            dueOn === null ? `${title}: kembali ke tanggal baku.` : `${title}: tenggat ${longDate(dueOn)}.`,
            () => settle(client.office.deadlines.save({ year, event, dueOn: own })),
          )
        },
      },
    )
  const [unread, setUnread] = useState(false)
  const changed = typed.value !== null && typed.value !== own && !unread
  return (
    <Table.Tr>
      <Table.Td>{title}</Table.Td>
      <Table.Td>
        {longDate(standard)}
        <Text size="xs" c="dimmed">
          {source}
        </Text>
      </Table.Td>
      <Table.Td>
        <DateField
          aria-label={`Tanggal kantor ini, ${title}`}
          referenceYear={Number(standard.slice(0, 4))}
          value={typed.value}
          onUnread={setUnread}
          error={save.error && changed ? complaintOf(save.error).message : null}
          onChange={(date) => {
            save.reset()
            typed.set(date)
          }}
          onKeyDown={(key) => {
            if (key.key === 'Enter' && changed) put(typed.value)
          }}
        />
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          {changed && (
            <Button size="compact-sm" loading={save.isPending} onClick={() => put(typed.value)}>
              Simpan tenggat
            </Button>
          )}
          {own !== null && !changed && (
            <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => put(null)}>
              Kembalikan ke tanggal baku
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
