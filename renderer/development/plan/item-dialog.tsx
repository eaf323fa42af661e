import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemRow } from '../../../shared/development/plan/contract.ts'
import type { ItemInput, WayId } from '../../../shared/development/plan/item.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { developmentWays } from '../../../shared/regulations/development.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { WaySelect } from './way-select.tsx'
import { priorities, priorityOf } from './need-dialog.tsx'

/** What of a new line is known already. */
export type Start = Pick<ItemInput, 'needId' | 'subject' | 'reason' | 'priority'> & {
  employeeId: number | null
}

export const nothingKnown: Start = { employeeId: null, needId: null, subject: '', reason: '', priority: 3 }

/** A line of the plan: for whom, by what, when, and what it costs. @param item null for a new one */
export function ItemDialog({
  year,
  item,
  start,
  onClose,
}: {
  year: number
  item: ItemRow | null
  start: Start
  onClose: () => void
}) {
  const [draft, setDraft] = useState({
    way: 'bimbingan-teknis' as WayId,
    activity: '',
    organiser: '',
    hours: 0,
    startsOn: null as string | null,
    endsOn: null as string | null,
    cost: 0,
    ...start,
    ...item,
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useMutation({
    ...api.development.plan.saveItem.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell('Rencana disimpan sebagai usulan.')
    },
  })
  const { employeeId } = draft
  return (
    <FormDialog
      title={item ? 'Ubah kegiatan' : `Kegiatan dalam rencana ${year}`}
      size="lg"
      verb="Simpan kegiatan"
      saving={save}
      ready={employeeId !== null && draft.subject.trim() !== '' && draft.activity.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        if (employeeId === null) return
        const { needId, subject, reason, way, activity, organiser, hours, startsOn, endsOn, cost, priority } =
          draft
        save.mutate({
          id: item?.id ?? null,
          revision: item?.revision ?? 0,
          year,
          employeeId,
          needId,
          subject,
          reason,
          way,
          activity,
          organiser,
          hours,
          startsOn,
          endsOn,
          cost,
          priority,
        })
      }}
    >
      <PersonSelect
        label="Pegawai"
        required
        officials={false}
        disabled={item !== null || start.employeeId !== null}
        value={employeeId === null ? null : { employeeId }}
        onChange={(choice) =>
          set({ employeeId: choice && 'employeeId' in choice ? choice.employeeId : null, needId: null })
        }
      />
      <TextInput
        label="Kompetensi yang dikembangkan"
        required
        maxLength={most.name}
        value={draft.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        label="Kesenjangan atau alasan"
        autosize
        maxLength={most.short}
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <WaySelect
        value={draft.way}
        onChange={(way) => set({ way, hours: draft.hours || (developmentWays[way].hours ?? 0) })}
      />
      <Group grow align="start">
        <TextInput
          label="Nama kegiatan"
          required
          data-autofocus
          maxLength={most.name}
          value={draft.activity}
          onChange={(event) => set({ activity: event.currentTarget.value })}
        />
        <TextInput
          label="Penyelenggara"
          placeholder="Kantor ini"
          maxLength={most.name}
          value={draft.organiser}
          onChange={(event) => set({ organiser: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <DateField
          label="Mulai"
          clearable
          value={draft.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateField label="Selesai" clearable value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
        <NumberInput
          label="JP"
          max={1000}
          allowDecimal={false}
          value={draft.hours}
          onChange={(hours) => set({ hours: Number(hours) || 0 })}
        />
      </Group>
      <Group grow align="start">
        <NumberInput
          label="Biaya (Rp)"
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          value={draft.cost}
          onChange={(cost) => set({ cost: Number(cost) || 0 })}
        />
        <Select
          label="Prioritas"
          allowDeselect={false}
          data={priorities}
          value={String(draft.priority)}
          onChange={(value) => set({ priority: priorityOf(value) })}
        />
      </Group>
    </FormDialog>
  )
}
