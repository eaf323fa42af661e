import { Button, Group, SegmentedControl, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayName, longDate } from '../../shared/kernel/dates.ts'
import { most } from '../../shared/kernel/limits.ts'
import type { OfficeYear } from '../../shared/office/calendar/contract.ts'
import { api, client } from '../app/client.ts'
import { useYearPeriod } from '../app/year-period.tsx'
import { settle, tellWithUndo } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

/** On which days the office works: the week, the country's holidays, and the days of its own. */
export function WorkDays() {
  const { year } = useYearPeriod()
  const calendar = useQuery(api.office.calendar.get.queryOptions({ input: { year } }))
  return (
    <LoadGate query={calendar}>
      {(days) => (
        <Stack maw={860} gap="md">
          <Text c="dimmed">
            Hari kerja {year}, tahun yang dipilih di atas. Progres harian mengikutinya: pada hari lain tidak
            ada yang diminta.
          </Text>
          <Week />
          <OwnDays key={year} year={year} days={days} />
          <Holidays year={year} days={days} />
        </Stack>
      )}
    </LoadGate>
  )
}

/** Five days a week, or six. */
function Week() {
  const { data: settings } = useQuery(api.office.settings.queryOptions())
  const save = useMutation(api.office.updateSettings.mutationOptions())
  if (!settings) return null
  const put = (workingDays: 5 | 6) =>
    save.mutate(
      { ...settings, workingDays },
      {
        onSuccess: () =>
          tellWithUndo(`${workingDays} hari kerja seminggu.`, () =>
            settle(client.office.updateSettings(settings)),
          ),
      },
    )
  return (
    <SegmentedControl
      aria-label="Hari kerja seminggu"
      w={360}
      value={String(settings.workingDays)}
      onChange={(days) => put(days === '6' ? 6 : 5)}
      data={[
        { value: '5', label: '5 hari, Senin–Jumat' },
        { value: '6', label: '6 hari, Senin–Sabtu' },
      ]}
    />
  )
}

/** What the office sets otherwise than the country. */
function OwnDays({ year, days: { own } }: { year: number; days: OfficeYear }) {
  const [day, setDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [works, setWorks] = useState(false)
  const save = useMutation(api.office.calendar.save.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return
    save.mutate(
      { day, works, reason },
      {
        onSuccess: () => {
          setDay(null)
          setReason('')
          tellWithUndo(`${longDate(day)}: ${works ? 'hari kerja' : 'hari libur'} kantor ini.`, () =>
            settle(client.office.calendar.save({ day, works: null, reason: '' })),
          )
        },
      },
    )
  }
  const remove = (known: OfficeYear['own'][number]) =>
    save.mutate(
      { day: known.day, works: null, reason: '' },
      {
        onSuccess: () =>
          tellWithUndo(`${longDate(known.day)}: kembali ke kalender nasional.`, () =>
            settle(client.office.calendar.save(known)),
          ),
      },
    )
  return (
    <section className="kk-card">
      <Title order={2}>Hari kantor ini sendiri</Title>
      <ErrorNote error={save.error} />
      {own.length > 0 && (
        <Table verticalSpacing={4} aria-label="Hari kantor ini sendiri">
          <Table.Tbody>
            {own.map((known) => (
              <Table.Tr key={known.day}>
                <Table.Td w={250}>
                  {dayName(known.day)}, {longDate(known.day)}
                </Table.Td>
                <Table.Td w={100}>{known.works ? 'Hari kerja' : 'Libur'}</Table.Td>
                <Table.Td>{known.reason}</Table.Td>
                <Table.Td w={90}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Hapus ${longDate(known.day)}`}
                    onClick={() => remove(known)}
                  >
                    Hapus
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <form onSubmit={submit}>
        <Group align="end" gap="xs" mt="xs">
          <DateField label="Hari" w={150} referenceYear={year} value={day} onChange={setDay} />
          <SegmentedControl
            aria-label="Hari itu"
            value={works ? 'works' : 'off'}
            onChange={(value) => setWorks(value === 'works')}
            data={[
              { value: 'off', label: 'Libur' },
              { value: 'works', label: 'Hari kerja' },
            ]}
          />
          <TextInput
            label="Alasan"
            placeholder={works ? 'Misalnya piket pelayanan' : 'Misalnya hari jadi kota'}
            w={260}
            maxLength={most.name}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending} disabled={day === null || reason.trim() === ''}>
            Simpan hari
          </Button>
        </Group>
      </form>
    </section>
  )
}

/** What holds for the whole country. */
function Holidays({ year, days: { source, holidays } }: { year: number; days: OfficeYear }) {
  if (source === null)
    return (
      <Note kind="info">
        Hari libur nasional {year} belum ada dalam aplikasi. Tambahkan sebagai hari kantor ini sendiri.
      </Note>
    )
  return (
    <section className="kk-card">
      <Title order={2}>Hari libur nasional dan cuti bersama {year}</Title>
      <Text size="xs" c="dimmed">
        {source}
      </Text>
      <Table verticalSpacing={2} fz="sm" aria-label={`Hari libur ${year}`}>
        <Table.Tbody>
          {holidays.map(({ day, name, kind, provisional }) => (
            <Table.Tr key={day}>
              <Table.Td w={250}>
                {dayName(day)}, {longDate(day)}
              </Table.Td>
              <Table.Td w={120}>{kind === 'nasional' ? 'Nasional' : 'Cuti bersama'}</Table.Td>
              <Table.Td>
                {name}
                {provisional && ' (masih dapat bergeser)'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
