import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordRow } from '../../../shared/development/training/contract.ts'
import { HourColumn } from '../../../shared/development/training/training.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { developmentWays } from '../../../shared/regulations/development.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { WaySelect } from '../plan/way-select.tsx'
import { columnOptions } from './training-dialog.tsx'

/** A certificate from elsewhere, as it says itself. @param record null for a new one */
export function RecordDialog({
  employeeId,
  record,
  onClose,
}: {
  employeeId: number
  record: RecordRow | null
  onClose: () => void
}) {
  const [draft, setDraft] = useState({
    name: record?.name ?? '',
    organiser: record?.organiser ?? '',
    way: record?.way ?? 'bimbingan-teknis',
    column: record?.column ?? 'teknis',
    startsOn: record?.startsOn ?? null,
    endsOn: record?.endsOn ?? null,
    hours: record?.hours ?? '',
    number: record?.number ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useMutation({
    ...api.development.training.saveRecord.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell('Sertifikat dicatat. Lampirkan berkasnya sebagai bukti.')
    },
  })
  const { startsOn, endsOn } = draft
  return (
    <FormDialog
      title={record ? 'Ubah sertifikat' : 'Catat sertifikat dari luar'}
      size="lg"
      verb="Simpan sertifikat"
      saving={save}
      ready={draft.name.trim() !== '' && startsOn !== null && draft.hours !== ''}
      onClose={onClose}
      onSubmit={() => {
        if (startsOn === null) return
        save.mutate({
          ...draft,
          id: record?.id ?? null,
          revision: record?.revision ?? 0,
          employeeId,
          startsOn,
          endsOn: endsOn ?? startsOn,
          hours: Number(draft.hours),
        })
      }}
    >
      <TextInput
        label="Nama pelatihan"
        required
        data-autofocus
        maxLength={most.name}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Group grow align="start">
        <TextInput
          label="Penyelenggara"
          maxLength={most.name}
          value={draft.organiser}
          onChange={(event) => set({ organiser: event.currentTarget.value })}
        />
        <TextInput
          label="Nomor sertifikat"
          maxLength={most.place}
          value={draft.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <WaySelect value={draft.way} onChange={(way) => set({ way, column: developmentWays[way].column })} />
        <Select
          label="Dihitung sebagai JP"
          allowDeselect={false}
          data={columnOptions}
          value={draft.column}
          onChange={(column) => set({ column: HourColumn.parse(column) })}
        />
      </Group>
      <Group grow align="start">
        <DateField label="Mulai" required value={startsOn} onChange={(day) => set({ startsOn: day })} />
        <DateField
          label="Selesai"
          description="Kosong bila satu hari."
          clearable
          value={endsOn}
          onChange={(day) => set({ endsOn: day })}
        />
        <NumberInput
          label="JP menurut sertifikat"
          required
          max={1000}
          allowDecimal={false}
          value={draft.hours}
          onChange={(hours) => set({ hours })}
        />
      </Group>
    </FormDialog>
  )
}
