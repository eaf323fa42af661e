import { Button, MultiSelect, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Predikat } from '../../shared/evaluation/evaluation.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api } from '../app/client.ts'
import { Note } from '../components/note.tsx'
import { personOptions } from '../components/person-options.ts'
import type { UsedPeople } from './use-people.ts'

/** Some people of the office or the unit: by jabatan, predikat, name, or a pasted list of NIP. */
export function PeopleChoice({ people, year, period }: { people: UsedPeople; year: number; period: Period }) {
  const { narrowed, narrow, count, unknown } = people
  const list = useQuery(api.employees.list.queryOptions({ input: {} }))
  const everybody = useMemo(() => list.data ?? [], [list.data])
  const byId = useMemo(() => new Map(everybody.map((one) => [String(one.id), one])), [everybody])
  const jabatan = useMemo(
    () =>
      [...new Set(everybody.flatMap((one) => one.jabatan ?? []))].toSorted((a, b) =>
        a.localeCompare(b, 'id'),
      ),
    [everybody],
  )
  return (
    <Stack gap="xs">
      <MultiSelect
        label="Jabatan"
        placeholder={narrowed.jabatan.length === 0 ? 'Semua jabatan' : ''}
        searchable
        clearable
        nothingFoundMessage="Tidak ada jabatan dengan nama itu"
        data={jabatan}
        value={[...narrowed.jabatan]}
        onChange={(value) => narrow({ jabatan: value })}
      />
      <MultiSelect
        label={`Predikat ${periodLabel(period)}`}
        placeholder={narrowed.predikat.length === 0 ? 'Semua predikat' : ''}
        clearable
        data={Predikat.options.map((value) => ({ value, label: appraisalWords(year).predikats[value] }))}
        value={[...narrowed.predikat]}
        onChange={(value) => narrow({ predikat: value.map((one) => Predikat.parse(one)) })}
      />
      <MultiSelect
        label="Pegawai tertentu"
        placeholder={narrowed.ids.length === 0 ? 'Cari nama atau NIP' : ''}
        searchable
        clearable
        limit={50}
        nothingFoundMessage="Tidak ada pegawai dengan nama atau NIP itu"
        data={everybody.map((one) => ({ value: String(one.id), label: one.fullName }))}
        filter={personOptions(byId)}
        value={narrowed.ids.map(String)}
        onChange={(value) => narrow({ ids: value.map(Number) })}
      />
      <Textarea
        label="Daftar NIP"
        description="Tempel dari Excel atau surat; spasi, titik dan baris baru boleh ada."
        autosize
        minRows={2}
        maxRows={6}
        value={narrowed.nips}
        onChange={(event) => narrow({ nips: event.currentTarget.value })}
      />
      {unknown.length > 0 && (
        <Note kind="warning" role="alert">
          {unknown.length} NIP tidak ada di kantor ini: {unknown.slice(0, 10).join(', ')}
          {unknown.length > 10 ? `, dan ${unknown.length - 10} lainnya` : ''}.
        </Note>
      )}
      {count !== null && (
        <Text size="sm" role="status">
          {count} pegawai dipilih.{' '}
          <Button variant="subtle" size="compact-sm" onClick={people.clear}>
            Kosongkan pilihan pegawai
          </Button>
        </Text>
      )}
    </Stack>
  )
}
